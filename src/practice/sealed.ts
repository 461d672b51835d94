/** What XChat puts on the wire here: bytes nobody but the page makes sense of. Not for secrets, only so that no reader of the wire finds text. */

const NONCE = 16;

function scramble(bytes: Uint8Array, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  let state = nonce.reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, 7);
  return Uint8Array.from(bytes, (byte) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return byte ^ (state >>> 24);
  });
}

export function seal(value: unknown): Uint8Array<ArrayBuffer> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const body = scramble(new TextEncoder().encode(JSON.stringify(value)), nonce);
  const sealed = new Uint8Array(NONCE + body.length);
  sealed.set(nonce);
  sealed.set(body, NONCE);
  return sealed;
}

/** @throws when the bytes were not sealed here. */
export const unseal = (bytes: Uint8Array): unknown =>
  JSON.parse(new TextDecoder().decode(scramble(bytes.subarray(NONCE), bytes.subarray(0, NONCE))));
