/** On every page while a lesson runs: that it is practice, who waits, and the way back. */
import { Link } from "../router";
import { runs, stopLesson, useLessons } from "./lesson-state";

export function LessonBar() {
  const { attempt, lessons } = useLessons();
  if (!runs(attempt)) return null;
  const title = lessons.find(({ id }) => id === attempt.lessonId)?.title ?? "Lesson";
  const waiting = attempt.people.filter((person, index) => {
    const last = attempt.lines.findLast(({ customer }) => customer === index);
    return last?.by === "customer" && !person.ends;
  });
  return (
    <aside aria-label="Lesson" className="lesson-bar" data-testid="lesson-bar">
      <span>
        <strong>Practice: {title}.</strong>{" "}
        <span role="status">
          {waiting.length === 0 ? "Nobody waits just now." : `Waiting for you: ${waiting.map(({ name }) => name).join(", ")}.`}
        </span>
      </span>
      <span className="lesson-bar-ways">
        <Link to="/practice-lessons">To the lesson</Link>
        <button type="button" onClick={() => void stopLesson()}>
          Stop
        </button>
      </span>
    </aside>
  );
}
