/** What somebody asked for at the pages and the rules don't allow; the message says why. */
export class NotAllowed extends Error {}
