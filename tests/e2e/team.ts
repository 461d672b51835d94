/** A team for one test: a companion that can go away and come back, and people each with a browser of their own. */
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Companion, type CompanionOptions, startCompanion } from "../../src/companion/server";
import type { Role } from "../../src/domain/roles";
import { type BrowserKind, openBrowser, type PerchBrowser } from "../../src/tooling/browsers";
import { buildFolder } from "../../src/tooling/build";
import { PanelPage } from "../../src/tooling/driver/panel-page";
import { pairPanel, synced } from "../../src/tooling/driver/team";
import { Visitor } from "../../src/tooling/driver/visitor";
import { XPage } from "../../src/tooling/driver/x-page";

/** Somebody's browser with Perch: X's page and the panel beside it. */
export interface Seat {
  perch: PerchBrowser;
  x: XPage;
  panel: PanelPage;
}

export interface TestTeam {
  companion: Companion;
  /** Who owns the workspace: Olive. */
  olive: Visitor;
  /** Somebody new, invited by Olive. */
  join(name: string, role: Role): Promise<Visitor>;
  /** One more browser on the practice site at this port, not set up. */
  seat(kind: BrowserKind, tlsPort: number): Promise<Seat>;
  /** Pairs a panel as this person; `over` another way to the companion. Resolves once it is in step. */
  pair(panel: PanelPage, person: Visitor, over?: string): Promise<void>;
  /** Ends the companion, as a crash or a dead network would seem to the panels, and starts it again where it was. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/** A companion with an owner. What is opened through it closes with it. */
export async function openTeam(options: Pick<CompanionOptions, "rewrite"> = {}): Promise<TestTeam> {
  const folder = mkdtempSync(join(tmpdir(), "perch-team-"));
  const kept = { store: join(folder, "companion.db"), secret: "a key that only this test knows of" };
  const start = (port = 0) => startCompanion({ port, ...kept, privateSources: ["127.0.0.1"], sourcePause: 0, ...options });
  let companion = await start();
  const olive = new Visitor(companion.url);
  await olive.join(companion.ownerLink ?? "", "Olive");
  const browsers: PerchBrowser[] = [];
  return {
    get companion() {
      return companion;
    },
    olive,
    async join(name, role) {
      const person = new Visitor(companion.url);
      await person.join(await olive.invite(role), name);
      return person;
    },
    async seat(kind, tlsPort) {
      const perch = await openBrowser(kind, { extension: buildFolder(kind === "firefox" ? "firefox" : "chrome"), tlsPort });
      browsers.push(perch);
      const page = await perch.open("https://x.com/home");
      return { perch, x: new XPage(page), panel: new PanelPage(await perch.openPanel(page)) };
    },
    async pair(panel, person, over = companion.url) {
      await pairPanel(panel, over, person);
      await synced(panel);
      await panel.go("desk");
    },
    goAway: () => companion.close(),
    async comeBack() {
      companion = await start(companion.port);
    },
    async close() {
      for (const browser of browsers) await browser.close();
      await companion.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A line to the companion that can be cut for one browser alone. */
export async function openLine({ port }: { port: number }) {
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((here) => {
    if (isCut) return void here.destroy();
    const there = connect(port, "127.0.0.1");
    for (const socket of [here, there]) {
      open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        open.delete(socket);
        here.destroy();
        there.destroy();
      });
    }
    here.pipe(there).pipe(here);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const cut = () => {
    isCut = true;
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    cut,
    mend: () => {
      isCut = false;
    },
    close() {
      cut();
      return new Promise<void>((done) => server.close(() => done()));
    },
  };
}
