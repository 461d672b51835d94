/** Shapes nothing here could read, counted so that Health can show them. Never their content: names of shapes and keys alone. */
export interface Unknown {
  shape: string;
  count: number;
  /** Names of the keys of the first one. */
  sample: string;
}

const MAX_SHAPES = 50;
const name = (text: string) => (/^[A-Za-z_]\w{0,59}$/.test(text) && !/\d{4}/.test(text) ? text : "…");

/** Keys of an object, without those that may be ids or words of a person. */
export const redacted = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return typeof value;
  return [...new Set(Object.keys(value).slice(0, 20).map(name))].slice(0, 12).join(" ");
};

/** Counts unknown shapes, at most 50 kinds of them. */
export class Unknowns {
  readonly #found = new Map<string, Unknown>();

  add(kind: string, shape: string, value: unknown): void {
    const key = `${kind}:${name(shape)}`;
    const known = this.#found.get(key) ?? this.#found.get("more");
    if (known) known.count++;
    else if (this.#found.size < MAX_SHAPES) this.#found.set(key, { shape: key, count: 1, sample: redacted(value) });
    else this.#found.set("more", { shape: "more", count: 1, sample: "" });
  }

  list(): Unknown[] {
    return [...this.#found.values()];
  }
}
