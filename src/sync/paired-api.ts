/** The companion this desk is paired with. */
import { pairing } from "../store/pairing";
import { type CompanionApi, createApi } from "./api";

/** What it can be asked; undefined where the desk stands alone. */
export async function pairedApi(): Promise<CompanionApi | undefined> {
  const paired = await pairing();
  return paired && createApi(paired.url, paired.token);
}
