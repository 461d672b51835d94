/** Lessons: choosing one, how it goes, and its score. */
import { useEffect } from "react";
import type { ShownAttempt } from "../../training";
import { Link } from "../router";
import { Layout } from "../shell/layout";
import { toast } from "../state";
import { whole } from "../words";
import { type Lesson, loadLessons, runs, startLesson, stopLesson, useLessons } from "./lesson-state";
import { ScoreView } from "./score-view";

const failed = () => toast("Something went wrong. Try reloading.");
const start = (id: string) => void startLesson(id).catch(failed);

export function LessonsPage() {
  const { lessons, attempt, scored } = useLessons();
  useEffect(() => void loadLessons().catch(failed), []);
  const title = (id: string) => lessons.find((one) => one.id === id)?.title ?? id;
  return (
    <Layout label="Lessons">
      <div className="head">
        <h2>Lessons</h2>
      </div>
      <div className="lessons">
        <p className="soft">
          This is practice. The customers of a lesson are made up and follow a script: they answer what you post and write, they get angry,
          and they thank you. Nobody real reads it.
        </p>
        {attempt && <Now attempt={attempt} title={title(attempt.lessonId)} />}
        <ul aria-label="Lessons to choose from">
          {lessons.map((lesson) => (
            <Choice
              key={lesson.id}
              lesson={lesson}
              isRunning={runs(attempt) && attempt.lessonId === lesson.id}
              scores={scored.filter(({ lessonId }) => lessonId === lesson.id).map(({ total }) => total)}
            />
          ))}
        </ul>
        {scored.length > 0 && (
          <section aria-label="Your scores">
            <h3>Your scores in this browser</h3>
            <ul className="lesson-scores">
              {scored.map(({ lessonId, startedAt, total }) => (
                <li key={startedAt}>
                  <span>{title(lessonId)}</span> <span className="soft">{whole(startedAt)}</span>{" "}
                  <span className="strong">{total} of 100</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Layout>
  );
}

function Choice({ lesson, isRunning, scores }: { lesson: Lesson; isRunning: boolean; scores: readonly number[] }) {
  const { id, title, about, customers } = lesson;
  return (
    <li className="card" data-testid={`lesson-${id}`}>
      <h3>{title}</h3>
      <p>{about}</p>
      <p className="soft">
        {customers === 1 ? "One customer" : `${customers} customers`}
        {scores.length > 0 && ` · best ${Math.max(...scores)}, last ${scores[0]} of 100`}
      </p>
      <button
        type="button"
        className={isRunning ? "pill small outline" : "pill small accent"}
        aria-label={`${isRunning ? "Start again" : "Start"}: ${title}`}
        onClick={() => start(id)}
      >
        {isRunning ? "Start again" : "Start"}
      </button>
    </li>
  );
}

/** The attempt of this browser: who of it stands how, or its score. */
function Now({ attempt, title }: { attempt: ShownAttempt; title: string }) {
  if (attempt.isOver) return <ScoreView attempt={attempt} title={title} />;
  return (
    <section aria-label="The lesson that runs" className="card lesson-now" data-testid="lesson-now">
      <h3>Running: {title}</h3>
      <p className="soft" role="status">
        {attempt.people.filter(({ ends }) => ends).length} of {attempt.people.length} done
      </p>
      <ul>
        {attempt.people.map((person, index) => (
          <li key={person.userId}>
            <span className="strong" dir="auto">
              {person.name}
            </span>{" "}
            <span className="soft">{standing(attempt, index)}</span>{" "}
            {person.postId && <Link to={`/${person.handle}/status/${person.postId}`}>Post</Link>}{" "}
            {person.conversationId && <Link to={`/messages/${person.conversationId}`}>Messages</Link>}
          </li>
        ))}
      </ul>
      <button type="button" className="pill small outline" onClick={() => void stopLesson().catch(failed)}>
        Stop without a score
      </button>
    </section>
  );
}

function standing({ people, lines }: ShownAttempt, index: number): string {
  if (people[index]?.ends) return people[index]?.ends === "won" ? "is content" : "has left";
  const last = lines.findLast(({ customer }) => customer === index);
  if (!last) return "has not written yet";
  return last.by === "customer" ? "waits for your answer" : "reads your answer";
}
