/** The second it is now, as X tells time: what is written in it counts as written from now on. Milliseconds since 1970 UTC. */
export const thisSecond = (): number => Math.floor(Date.now() / 1_000) * 1_000;
