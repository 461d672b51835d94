/** Live help centres as a panel asks its companion for them: they are kept there, and not on this desk. */
import type { ConnectorsAnswer, ConnectorsAsk } from "../contracts/connectors";
import { SignedOut, Unfit, Unreachable } from "./api";
import { pairedApi } from "./paired-api";

/** What an answer of this status means to whoever asked. */
const PROBLEMS = { 400: "invalid", 403: "not_allowed", 404: "not_found", 409: "too_many" } as const;

/** Asks for it; every failure is an answer too. */
export async function askConnectors(asked: ConnectorsAsk): Promise<ConnectorsAnswer> {
  const api = await pairedApi();
  if (!api) return { problem: "signed_out" };
  try {
    return { connectors: await api.connectors(asked) };
  } catch (error) {
    if (error instanceof SignedOut) return { problem: "signed_out" };
    if (error instanceof Unreachable) return { problem: "unreachable" };
    if (!(error instanceof Unfit)) throw error;
    // A companion of before there were any knows no such address.
    if (error.status === 404 && asked.want === "list") return { problem: "too_old" };
    return { problem: PROBLEMS[error.status as keyof typeof PROBLEMS] ?? "too_old" };
  }
}
