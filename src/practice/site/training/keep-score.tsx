/** On a team's companion: the score goes to the team of whoever is signed in there, when they say so. */
import { type FormEvent, useEffect, useState } from "react";
import type { ShownAttempt } from "../../training";
import { isOnCompanion } from "../router";
import { keyOf } from "./lesson-state";

interface Keeper {
  /** Absent where nobody is signed in. */
  name?: string;
  workspaces: { id: string; name: string }[];
}

/** Nothing where the site stands at X's own address: there Perch sees the lesson, and offers to keep its score. */
export function KeepScore({ attempt }: { attempt: ShownAttempt }) {
  const [keeper, setKeeper] = useState<Keeper>();
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    if (!isOnCompanion) return;
    fetch("/training")
      .then(async (answer) => setKeeper((await answer.json()) as Keeper))
      .catch(() => undefined);
  }, []);
  const key = keyOf(attempt.startedAt);
  if (!keeper || key === undefined) return null;
  if (keeper.name === undefined) {
    return (
      <p>
        <a className="text-button" href={`/sign-in?next=${encodeURIComponent(location.pathname)}`}>
          Sign in
        </a>{" "}
        to keep this score where your team’s managers see it.
      </p>
    );
  }
  const keep = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    form.set("attempt", String(attempt.startedAt));
    form.set("key", key);
    const answer = await fetch("/training", { method: "POST", body: form }).catch(() => undefined);
    setSaid(
      answer?.ok ? "Kept. You and your team’s managers see it in Perch under Settings → Training." : "It could not be kept. Try again.",
    );
  };
  return (
    <form className="keep-score" onSubmit={(event) => void keep(event)}>
      <label>
        Workspace{" "}
        <select name="workspace">
          {keeper.workspaces.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="pill small accent">
        Keep this score as {keeper.name}
      </button>
      <p role="status">{said}</p>
    </form>
  );
}
