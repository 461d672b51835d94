/** A companion in a process of its own, so that its memory is its own: tells its parent where it is, and ends with it. */
import { startCompanion } from "../../companion/server";

const [store = ":memory:", secret] = process.argv.slice(2);
const companion = await startCompanion({ store, ...(secret && { secret }) });
const say = (message: object) => process.send?.(message);
process.on("message", () => say({ rss: process.memoryUsage.rss() }));
process.on("disconnect", () => companion.close().then(() => process.exit(0)));
say({ url: companion.url, ownerLink: companion.ownerLink ?? "" });
