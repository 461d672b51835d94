import type { Captured } from "../../contracts/bridge";
import { pick, withRequestBody } from "./pick";

type Window_ = Pick<typeof globalThis, "fetch"> & { location: { href: string } };

/**
 * Listens to the watched answers of `fetch`. The page gets the very promise and response it would have got.
 * A Proxy, because it looks and behaves native in every way: name, length, toString, `this`, properties.
 * Returns what takes the hook off again, or makes it inert where somebody wrapped it since.
 */
export function hookFetch(page: Window_, send: (captured: Captured) => void): () => void {
  const native = page.fetch;
  let on = true;
  const hooked = new Proxy(native, {
    apply(target, self, args: unknown[]) {
      const answer = Reflect.apply(target, self, args) as Promise<Response>;
      if (on) listen(page, args, answer, send);
      return answer;
    },
  });
  page.fetch = hooked;
  return () => {
    on = false;
    if (page.fetch === hooked) page.fetch = native;
  };
}

function listen(page: Window_, [input, init]: unknown[], answer: Promise<Response>, send: (captured: Captured) => void) {
  try {
    const url = input instanceof Request ? input.url : input;
    const picked = pick(url, page.location.href);
    if (!picked) return;
    const known = withRequestBody(picked, (init as RequestInit | undefined)?.body);
    // First in line: the copy is taken before the page's own code reads the body.
    answer
      .then(async (response) => {
        if (response.ok) send({ ...known, body: await response.clone().text() });
      })
      .catch(() => {});
  } catch {
    // The page's request is none of our doing: whatever is odd about it stays the page's business.
  }
}
