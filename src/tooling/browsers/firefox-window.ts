/** Firefox's own window, where its front end runs: what no page and no extension may do (needs --remote-allow-system-access). */
import type { Browser } from "puppeteer-core";

/** What we use of puppeteer's BiDi connection, which it does not export. */
export interface Connection {
  send(
    method: string,
    params: object,
  ): Promise<{
    result: { contexts: { context: string; url: string }[]; result: { value: string }; exceptionDetails?: { text: string } };
  }>;
  emit(event: string, params: object): void;
}

export const connectionOf = (browser: Browser): Connection => (browser as unknown as { connection: Connection }).connection;

/** The value of an expression evaluated there; throws with what it threw. */
export async function inWindow(browser: Browser, expression: string): Promise<string> {
  const connection = connectionOf(browser);
  const windows = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const target = { context: windows.result.contexts[0]?.context };
  const { result } = await connection.send("script.evaluate", { expression, target, awaitPromise: true });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result.value;
}

/** Forgets what every site and extension has stored. */
export const forgetAll = (browser: Browser): Promise<string> =>
  inWindow(
    browser,
    `new Promise((done) => {
      const { CLEAR_COOKIES, CLEAR_DOM_STORAGES } = Ci.nsIClearDataService;
      Services.clearData.deleteData(CLEAR_COOKIES | CLEAR_DOM_STORAGES, { onDataDeleted: () => done("") });
    })`,
  );

/** The host under which this extension's pages stand now. */
export const hostOf = (browser: Browser, extensionId: string): Promise<string> =>
  inWindow(browser, `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).mozExtensionHostname`);
