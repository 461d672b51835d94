/** A door of its own, that it can be loaded by itself. */
export { Ahead as default } from "./places";
