import type { Captured } from "../../contracts/bridge";
import { type Picked, pick, withRequestBody } from "./pick";

interface Window_ {
  XMLHttpRequest: typeof XMLHttpRequest;
  location: { href: string };
}

/** Listens to the watched answers of XMLHttpRequest; see `hookFetch`. Returns what takes the hooks off again. */
export function hookXhr(page: Window_, send: (captured: Captured) => void): () => void {
  const { prototype } = page.XMLHttpRequest;
  const watched = new WeakMap<XMLHttpRequest, Picked>();
  const listening = new WeakSet<XMLHttpRequest>();
  let on = true;

  function opened(request: XMLHttpRequest, url: unknown) {
    const picked = on ? pick(url, page.location.href) : undefined;
    if (!picked) {
      watched.delete(request);
      return;
    }
    watched.set(request, picked);
    if (listening.has(request)) return;
    listening.add(request);
    request.addEventListener("load", loaded);
  }
  function loaded(this: XMLHttpRequest) {
    quietly(() => {
      const picked = watched.get(this);
      if (!on || !picked || this.status < 200 || this.status >= 300) return;
      if (this.responseType === "" || this.responseType === "text") send({ ...picked, body: this.responseText });
      else if (this.responseType === "json" && this.response) send({ ...picked, body: JSON.stringify(this.response) });
    });
  }
  function sent(request: XMLHttpRequest, body: unknown) {
    const picked = watched.get(request);
    if (picked) watched.set(request, withRequestBody(picked, body));
  }

  const offs = [
    wrap(prototype, "open", (request, args) => opened(request, args[1])),
    wrap(prototype, "send", (request, args) => sent(request, args[0])),
  ];
  return () => {
    on = false;
    for (const off of offs) off();
  };
}

/** Puts `before` in front of one method of every request. A Proxy looks native in every way. */
function wrap(prototype: XMLHttpRequest, name: "open" | "send", before: (request: XMLHttpRequest, args: unknown[]) => void): () => void {
  const native = prototype[name] as (...args: unknown[]) => unknown;
  const hooked = new Proxy(native, {
    apply(target, self: XMLHttpRequest, args: unknown[]) {
      quietly(() => before(self, args));
      return Reflect.apply(target, self, args);
    },
  });
  const put = (method: (...args: unknown[]) => unknown) => Object.assign(prototype, { [name]: method });
  put(hooked);
  return () => {
    if (prototype[name] === hooked) put(native);
  };
}

/** Nothing of ours may ever fail the page. */
function quietly(run: () => void) {
  try {
    run();
  } catch {
    // The page goes on as if Perch were not there.
  }
}
