/** How a lesson goes on: pure, over a script, what was answered, and the time. All times are milliseconds since 1970 UTC. */
import { type Said, signIn } from "../../domain/training/signs";
import { type Holds, PATIENCE, type Person, type Script, type State } from "./script";

type Where = "public" | "private";

/** Where one customer stands. */
interface Standing {
  /** The state they are in; undefined before they have come. */
  state?: string;
  /** Where they spoke last. */
  where: Where;
  /** What they say next, and when, if anything. */
  next?: { state: string; at: number };
  /** What was answered since they spoke last. */
  heard: Said[];
}

/** One standing a person, in the script's order. */
export type Play = readonly Standing[];

/** What a customer says. */
export interface Spoken {
  person: number;
  text: string;
  where: Where;
  at: number;
  ends?: "won" | "lost";
}

/** Reading and typing, in milliseconds: long enough to see it come, short enough not to wait for. */
const typing = ({ says }: State) => Math.min(3_000, 700 + says.length * 12);

const stateOf = ({ states }: Person, name: string): State => {
  const state = states[name];
  if (!state) throw new Error(`a script leads to "${name}", which is not there`);
  return state;
};
const firstOf = (person: Person) => Object.keys(person.states)[0] ?? "";

/** A lesson that begins now. */
export const begin = ({ people }: Script, at: number): Play =>
  people.map((person) => ({ where: "public", heard: [], next: { state: firstOf(person), at: at + person.comes * 1_000 } }));

const fits = (holds: Holds, heard: readonly Said[]) =>
  heard.some((said) => (typeof holds === "string" ? signIn(holds, said).length > 0 : holds.test(said.text)));

/** The state these answers lead to. */
function after({ answers = [], else: otherwise }: State, heard: readonly Said[]): string | undefined {
  const found = answers.find(({ when, unless = [] }) => when.every((one) => fits(one, heard)) && !unless.some((one) => fits(one, heard)));
  return found?.to ?? otherwise;
}

/** Somebody of the brand has answered a person of the script. Who has not come yet, or is gone, does not hear it. */
export function hear({ people }: Script, play: Play, index: number, said: Said, at: number): Play {
  const person = people[index];
  const standing = play[index];
  if (!person || standing?.state === undefined) return play;
  const state = stateOf(person, standing.state);
  if (state.ends) return play;
  // What was said in several posts is one answer, as long as the customer has not spoken again.
  const heard = [...standing.heard, said];
  const name = after(state, heard);
  if (name === undefined) return play;
  return play.with(index, { ...standing, heard, next: { state: name, at: at + typing(stateOf(person, name)) } });
}

/** What the customers say up to now, in the order they say it. */
export function advance(script: Script, play: Play, now: number): { play: Play; spoken: Spoken[] } {
  const spoken: Spoken[] = [];
  let so = play;
  for (;;) {
    const due = so.flatMap(({ next }, person) => (next && next.at <= now ? [{ person, ...next }] : []));
    const [first] = due.sort((a, b) => a.at - b.at || a.person - b.person);
    if (!first) return { play: so, spoken };
    const { person, at } = first;
    const state = stateOf(script.people[person] as Person, first.state);
    const where = state.in ?? so[person]?.where ?? "public";
    spoken.push({ person, text: state.says, where, at, ...(state.ends && { ends: state.ends }) });
    const silence = state.silence === undefined ? undefined : { state: state.silence, at: at + (state.patience ?? PATIENCE) * 1_000 };
    so = so.with(person, { state: first.state, where, heard: [], ...(silence && { next: silence }) });
  }
}
