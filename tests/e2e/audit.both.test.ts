/** Two agents act; the owner looks it up, takes it along, checks it, and lets one of them go. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { expect } from "vitest";
import { type Companion, startCompanion } from "../../src/companion/server";
import type { Me, Pulled, Pushed } from "../../src/contracts/companion";
import type { Case } from "../../src/domain/rows";
import { until } from "../../src/tooling/browsers/perch-browser";
import { pairPanel, synced } from "../../src/tooling/driver/team";
import { callApi, Visitor } from "../../src/tooling/driver/visitor";
import { t } from "../../src/views/text";
import { test as base, type Desk } from "./desk";

interface Team {
  companion: Companion;
  olive: Visitor;
  /** Olive's own panel, over the API alone. */
  token: string;
  workspace: string;
  /** Under which she pushes. */
  clientId: string;
}

const push = async ({ companion, token, clientId }: Team, command: unknown): Promise<void> => {
  const entries = [{ kind: "command", seq: 1, id: crypto.randomUUID(), at: Date.now(), command, touched: {} }];
  const { refused } = (await callApi(companion.url, "push", { token, body: { clientId, now: Date.now(), entries } })) as Pushed;
  expect(refused).toEqual([]);
};

/** Ada's panel is the desk's, and brings its account along, as managers may; Olive owns the workspace. */
const test = base.extend<{ team: Team }>({
  team: async ({ readyDesk: { panel } }, use) => {
    const companion = await startCompanion({ practiceSite: false });
    const [olive, ada] = [new Visitor(companion.url), new Visitor(companion.url)];
    await olive.join(companion.ownerLink ?? "", "Olive");
    await ada.join(await olive.invite("manager", "Ada"), "Ada");
    const team = { companion, olive, token: await olive.pair(), workspace: await olive.workspace(), clientId: crypto.randomUUID() };
    await pairPanel(panel, companion.url, ada);
    await synced(panel);
    await use(team);
    await companion.close();
  },
});

const casesOf = async ({ companion, token, clientId }: Team): Promise<Case[]> => {
  const { rows } = (await callApi(companion.url, "pull", { token, body: { clientId, limit: 5_000 } })) as Pulled;
  return rows.flatMap(({ key, data }) => (key.startsWith("cases/") && data ? [JSON.parse(data) as Case] : []));
};
const verify = (bundle: Uint8Array) => {
  const folder = mkdtempSync(join(tmpdir(), "perch-audit-e2e-"));
  writeFileSync(join(folder, "bundle.zip"), bundle);
  const run = spawnSync(process.execPath, ["--import", "tsx", "src/tooling/verify.ts", join(folder, "bundle.zip")], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return { status: run.status, text: run.stdout };
};
const says = (page: Page, words: string) =>
  until(`"${words}"`, () => page.$eval("main", (node, wanted) => node.innerText.includes(wanted), words));
const rowsOf = (page: Page) => page.$$eval("tbody tr", (nodes) => nodes.map((node) => (node as HTMLElement).innerText));

/** Ada tags Maren's case in her panel, and Olive gives it to her. */
async function twoAct({ panel, x, mention }: Desk, team: Team): Promise<Case> {
  await panel.go("desk");
  await x.go("/notifications/mentions");
  await x.openPost(mention.postId);
  await panel.customer(mention.handle);
  await panel.addTag("late parcel");
  const tagged = await until("Ada's tag", async () => (await casesOf(team)).find(({ tags }) => tags.includes("late parcel")));
  const { olive, workspace } = team;
  const ada = /value="(agent:[^"]+)"[^>]*>Ada/.exec((await olive.get(`/audit?workspace=${workspace}`)).body)?.[1] ?? "";
  await push(team, { type: "case.assign", caseId: tagged.id, agentId: ada });
  await panel.isAssignedTo("Ada");
  return tagged;
}

/** Olive signs in to the companion's pages, in a tab. */
async function signIn({ perch }: Desk, { companion, workspace }: Team): Promise<Page> {
  const page = await perch.open(`${companion.url}/sign-in?next=${encodeURIComponent(`/audit?workspace=${workspace}`)}`);
  await page.type("input[name=email]", "olive@perch.example");
  await page.type("input[name=password]", Visitor.password("Olive"));
  await page.click("main button");
  await says(page, "Check the chain");
  return page;
}

test("the owner finds what two agents did, exports it, and the bundle proves itself; a changed byte is named", {
  timeout: 180_000,
}, async ({ readyDesk, team }) => {
  const { id: caseId } = await twoAct(readyDesk, team);
  const page = await signIn(readyDesk, team);
  const all = await rowsOf(page);
  expect(all.some((row) => /Ada[\s\S]*Tagged the case "late parcel"/.test(row))).toBe(true);
  expect(all.some((row) => /Olive[\s\S]*Gave the case to Ada/.test(row))).toBe(true);

  await page.select("select[name=action]", "case.tagged");
  await page.click("form[method=get] button");
  await until("what was tagged alone", async () => (await rowsOf(page)).length === 1);
  await page.click("tbody a");
  await says(page, "Commitment");
  await says(page, '"tag": "late parcel"');
  await page.goto(`${team.companion.url}/audit?workspace=${team.workspace}`, { waitUntil: "domcontentloaded" });
  await page.click("form[action='/audit/verify'] button");
  await says(page, "The chain stands: verified up to link");

  const bundle = await team.olive.download("/audit/export", { workspace: team.workspace, case: caseId });
  const { status, text } = verify(bundle);
  expect({ status, text }).toEqual({ status: 0, text: expect.stringMatching(/^Verified: My team[\s\S]*links [\d,]+ to [\d,]+ stand/) });
  const at = bundle.indexOf('"tag":"late parcel"') + 8;
  bundle[at] = (bundle[at] ?? 0) ^ 1;
  const seq = /"seq":(\d+)/.exec(bundle.subarray(bundle.indexOf("\n", at) - 30, bundle.indexOf("\n", at)).toString())?.[1];
  expect(verify(bundle)).toEqual({ status: 1, text: expect.stringContaining(`Link ${seq} is broken: its content is not what`) });
});

test("signed out everywhere, a panel ends at once; who is taken out hands on their cases", { timeout: 180_000 }, async ({
  readyDesk,
  team,
}) => {
  const { id: caseId } = await twoAct(readyDesk, team);
  const page = await signIn(readyDesk, team);
  await page.goto(`${team.companion.url}/team?workspace=${team.workspace}`, { waitUntil: "domcontentloaded" });
  const ada = await until("Ada", () => page.$("li ::-p-text(Ada)"));
  expect(await page.$eval("main", (node) => /Ada\s+ada@perch.example · connected now/.test(node.innerText))).toBe(true);
  await ada.click();
  await says(page, "Signed in");
  await (await until("the button", () => page.$("button ::-p-text(Sign out everywhere)"))).click();
  await says(page, "Signed out everywhere");
  await readyDesk.panel.sees(t("team.signed_out"));

  const { agentId } = (await callApi(team.companion.url, "me", { token: team.token })) as Me;
  expect(await page.$eval("form[action='/team/remove']", (node) => node.innerText)).toContain("Their 1 open case");
  await page.select("select[name=heir]", agentId);
  await page.click("form[action='/team/remove'] button");
  await says(page, "1 open case was handed on");
  expect((await casesOf(team)).find(({ id }) => id === caseId)?.assigneeId).toBe(agentId);
});
