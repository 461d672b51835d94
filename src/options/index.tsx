import "../views/theme.css";

export default function Options() {
  return <main>Perch</main>;
}
