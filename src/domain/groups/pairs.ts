/** Numbers for pairs of whole numbers, in the order in which they come: a map of millions of pairs costs a second, this a tenth of it. */
export interface PairNumbers {
  /** The number of this pair, a new one where it comes for the first time. `kind` keeps pairs of several kinds apart. */
  of(a: number, b: number, kind: number): number;
  size(): number;
}

/** Room is doubled when it is this full. */
const FULL = 0.6;

export function pairNumbers(): PairNumbers {
  let room = 1 << 12;
  let slots = new Int32Array(room).fill(-1);
  let first = new Int32Array(room);
  let second = new Int32Array(room);
  let size = 0;
  const slotOf = (a: number, b: number): number => {
    let slot = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (room - 1);
    for (;;) {
      const number = slots[slot] as number;
      if (number < 0 || (first[number] === a && second[number] === b)) return slot;
      slot = (slot + 1) & (room - 1);
    }
  };
  const grow = () => {
    room *= 2;
    slots = new Int32Array(room).fill(-1);
    first = longer(first, room);
    second = longer(second, room);
    for (let number = 0; number < size; number++) slots[slotOf(first[number] as number, second[number] as number)] = number;
  };
  const of = (a: number, b: number, kind: number): number => {
    const key = b * 4 + kind;
    const slot = slotOf(a, key);
    const known = slots[slot] as number;
    if (known >= 0) return known;
    slots[slot] = size;
    first[size] = a;
    second[size] = key;
    if (++size > room * FULL) grow();
    return size - 1;
  };
  return { of, size: () => size };
}

function longer(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(length);
  more.set(values);
  return more;
}
