/** Stands in for zod's folder of forty languages, which Parcel would bundle whole. See `alias` in package.json. */
export { default as en } from "zod/v4/locales/en.js";
