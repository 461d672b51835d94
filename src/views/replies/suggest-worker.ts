/** The worker in which suggestions are found: what it learns and reads, the panel does not wait for. */
import { expose, proxy } from "comlink";
import { follow, suggest } from "./suggesting";

export const far = {
  suggest,
  follow: (onChange: () => void) => proxy(follow(onChange)),
};

expose(far);
