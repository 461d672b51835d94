/** How messages sound, as soon as the model is there: it comes after the first paint, and no customer waits for it. */
import { useEffect, useState } from "react";
import { readingOf } from "../../domain/mood/course";
import type { Reading, ReadMood } from "../../domain/mood/mood";
import type { Message } from "../../domain/rows";
import { moodReader } from "./reader";

export type Moods = (message: Message) => Reading;

let moods: Moods | undefined;

/** Each row is read once: what changes is another row. */
function remembering(read: ReadMood): Moods {
  const known = new WeakMap<Message, Reading>();
  return (message) => {
    let reading = known.get(message);
    if (!reading) {
      reading = readingOf(message, read);
      known.set(message, reading);
    }
    return reading;
  };
}

/** Fetches the model where it is not there yet. */
export async function loadMoods(): Promise<Moods> {
  const read = await moodReader();
  moods ??= remembering(read);
  return moods;
}

/** Undefined until the model is there. */
export function useMoods(): Moods | undefined {
  const [there, setThere] = useState(() => moods);
  useEffect(() => {
    if (there) return;
    let isGone = false;
    void loadMoods().then((now) => {
      if (!isGone) setThere(() => now);
    });
    return () => {
      isGone = true;
    };
  }, [there]);
  return there;
}
