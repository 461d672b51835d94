/** Commands the companion refused: kept until whoever gave them has seen them. */
import { db } from "../store/db";
import { withDesk } from "../store/open";

/** Forgets one, or all of them. */
export async function dismissRejections(id?: number): Promise<void> {
  await withDesk(() => (id === undefined ? db.rejections.clear() : db.rejections.delete(id)));
}
