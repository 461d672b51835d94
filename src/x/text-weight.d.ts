/** The functions of X's `twitter-text` that Perch needs; the package's index would bring 20 KB more. */
declare module "twitter-text/dist/parseTweet.js" {
  import type { parseTweet } from "twitter-text";

  const parse: typeof parseTweet;
  export default parse;
}
declare module "twitter-text/dist/extractEntitiesWithIndices.js" {
  import type { extractEntitiesWithIndices } from "twitter-text";

  const extract: typeof extractEntitiesWithIndices;
  export default extract;
}
