import "../views/theme.css";

export default function SidePanel() {
  return <main>Perch</main>;
}
