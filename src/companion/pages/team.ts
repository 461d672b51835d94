/** The owner's page: the workspace, its people, their browsers, and the audit. */
import type { Context, Hono } from "hono";
import { html } from "hono/html";
import { mayAppoint, ROLES, type Role } from "../../domain/roles";
import { appoint, foundWorkspace, invite, NotAllowed, type Person, peopleOf, workspacesOf } from "../auth/people";
import { verifyAudit } from "../sync/audit";
import { type Desk, field, show, signedIn } from "./desk";

type Mine = Awaited<ReturnType<typeof workspacesOf>>[number];

interface Here {
  who: { id: string; name: string };
  workspace: Mine;
  all: Mine[];
}

interface Browser {
  id: string;
  browser: string | null;
  name: string;
  userId: string;
  updatedAt: string;
}

const LONGEST_NAME = 100;
/** How far back panels may keep messages: days, and how that is called. */
const KEEP: readonly [string, string][] = [
  ["", "everything"],
  ["30", "a month"],
  ["90", "three months"],
  ["365", "a year"],
];
const runs = (role: Role) => role === "owner" || role === "manager";

/** Adds the page and what its buttons do. */
export function addTeam(app: Hono, desk: Desk): void {
  const { db } = desk;

  /** Who is signed in and which of their workspaces the page is about; none where they belong to none. */
  async function here(c: Context, workspaceId: string): Promise<Here | undefined> {
    const who = await signedIn(desk, c);
    const all = who && (await workspacesOf(db, who.id));
    const workspace = workspaceId ? all?.find(({ id }) => id === workspaceId) : all?.[0];
    return who && all && workspace && { who, all, workspace };
  }

  const showTeam = async (c: Context, at: Here, note?: string, isBad = false) => {
    const { who, workspace } = at;
    const [people, browsers] = await Promise.all([peopleOf(db, workspace.id), browsersOf(desk, workspace.id)]);
    const mine = runs(workspace.role) ? browsers : browsers.filter(({ userId }) => userId === who.id);
    return show(c, { title: workspace.name, name: who.name, note, isBad }, teamBody(at, people, mine), isBad ? 400 : 200);
  };

  app.get("/team", async (c) => {
    const who = await signedIn(desk, c);
    if (!who) return c.redirect("/sign-in?next=/team");
    const at = await here(c, c.req.query("workspace") ?? "");
    if (at) return showTeam(c, at);
    const note = "You belong to no such workspace. Whoever runs your team invites you by a link.";
    return show(c, { title: "Team", name: who.name, note, isBad: true }, html``, 404);
  });

  /** A button of the page: done, then the page again with what was done. */
  const button = (path: string, work: (c: Context, at: Here) => Promise<string | Response>) =>
    app.post(`/team/${path}`, async (c) => {
      const { workspace } = await field(c, "workspace");
      const at = await here(c, workspace);
      if (!at) return c.redirect("/sign-in?next=/team", 303);
      try {
        const done = await work(c, at);
        return typeof done === "string" ? showTeam(c, (await here(c, workspace)) ?? at, done) : done;
      } catch (error) {
        if (error instanceof NotAllowed) return showTeam(c, at, error.message, true);
        throw error;
      }
    });
  const mustRun = ({ workspace }: Here) => {
    if (!runs(workspace.role)) throw new NotAllowed("Your role does not allow this.");
  };

  button("rename", async (c, at) => {
    mustRun(at);
    const name = (await field(c, "name")).name.trim().slice(0, LONGEST_NAME);
    if (!name) throw new NotAllowed("A workspace needs a name.");
    await db.updateTable("workspaces").set({ name }).where("id", "=", at.workspace.id).execute();
    return "Renamed.";
  });
  button("keep", async (c, at) => {
    mustRun(at);
    const { days } = await field(c, "days");
    const given = KEEP.find(([value]) => value === days);
    if (!given) throw new NotAllowed("There is no such choice.");
    await db
      .updateTable("workspaces")
      .set({ keep_days: days === "" ? null : Number(days) })
      .where("id", "=", at.workspace.id)
      .execute();
    return `Panels keep: ${given[1]}. Whatever is older comes when its customer is opened.`;
  });
  button("new", async (c, at) => {
    mustRun(at);
    const name = (await field(c, "name")).name.trim().slice(0, LONGEST_NAME);
    if (!name) throw new NotAllowed("A workspace needs a name.");
    const id = await foundWorkspace(db, name, at.who.id, Date.now());
    return c.redirect(`/team?workspace=${id}`, 303);
  });
  button("invite", async (c, at) => {
    const { role, note } = await field(c, "role", "note");
    const given = ROLES.find((one) => one === role);
    if (!given || !mayAppoint(at.workspace.role, given)) throw new NotAllowed("Your role does not allow this.");
    const secret = await invite(
      db,
      { workspaceId: at.workspace.id, role: given, note: note.trim().slice(0, LONGEST_NAME) || "A colleague" },
      Date.now(),
    );
    const link = `${desk.url}/join?invitation=${secret}`;
    return show(
      c,
      { title: "Invitation", name: at.who.name },
      html`
<p>Send this link to ${note.trim() || "your colleague"}. It works once and for 7 days, and is shown only now.</p>
<p class="note"><a href="${link}"><code>${link}</code></a></p>
<p><a href="/team?workspace=${at.workspace.id}">Back to the team</a></p>`,
    );
  });
  button("role", async (c, at) => {
    const { user, role } = await field(c, "user", "role");
    const given = role === "none" ? null : ROLES.find((one) => one === role);
    if (given === undefined) throw new NotAllowed("There is no such role.");
    await appoint(db, { userId: at.who.id, workspaceId: at.workspace.id }, { userId: user, role: given });
    return given ? `They are ${given} now.` : "Taken out of the workspace. Their browsers were signed out.";
  });
  button("browser", async (c, at) => {
    const { session } = await field(c, "session");
    const found = (await browsersOf(desk, at.workspace.id)).find(({ id }) => id === session);
    if (!found || (found.userId !== at.who.id && !runs(at.workspace.role))) throw new NotAllowed("That browser is not paired any more.");
    await desk.panels.end(session);
    return "Signed out. What that browser has not sent yet stays in it.";
  });
  button("audit", async (_, at) => {
    mustRun(at);
    const { links, erased, broken } = await verifyAudit(db, at.workspace.id);
    if (broken) throw new NotAllowed(`The chain is broken at link ${broken.seq} (${broken.why}). Everything before it stands.`);
    return `The chain stands: ${links.toLocaleString("en")} events, of which ${erased.toLocaleString("en")} were erased.`;
  });
}

const browsersOf = ({ db }: Desk, workspaceId: string): Promise<Browser[]> =>
  db
    .selectFrom("sessions")
    .innerJoin("users", "users.id", "sessions.userId")
    .select(["sessions.id", "sessions.browser", "sessions.updatedAt", "users.name", "users.id as userId"])
    .where("sessions.workspace_id", "=", workspaceId)
    .orderBy("users.name")
    .orderBy("sessions.id")
    .execute();

function teamBody({ who, workspace, all }: Here, people: Person[], browsers: Browser[]) {
  const here = html`<input type="hidden" name="workspace" value="${workspace.id}">`;
  const post = (path: string, inside: unknown) => html`<form method="post" action="/team/${path}">${here}${inside}</form>`;
  const gives = ROLES.filter((role) => mayAppoint(workspace.role, role));
  const roles = (chosen: Role) => gives.map((role) => html`<option value="${role}" ${role === chosen ? "selected" : ""}>${role}</option>`);
  const others = all.filter(({ id }) => id !== workspace.id);
  return html`
<p class="soft">You are ${workspace.role} here.</p>
<h2>People</h2>
<ul>${people.map(
    ({ userId, name, email, role }) =>
      html`<li><span>${name}${userId === who.id ? " (you)" : ""}<small>${email}</small></span>${
        mayAppoint(workspace.role, role)
          ? html`${post("role", html`<input type="hidden" name="user" value="${userId}"><select name="role" aria-label="Role of ${name}">${roles(role)}</select><button>Save</button>`)}
      ${post("role", html`<input type="hidden" name="user" value="${userId}"><button class="bad" name="role" value="none" aria-label="Remove ${name}">Remove</button>`)}`
          : html`<span>${role}</span>`
      }</li>`,
  )}</ul>
${
  gives.length === 0
    ? ""
    : html`<h2>Invite</h2>
${post(
  "invite",
  html`<div class="row"><label>Who <input name="note" maxlength="100" placeholder="Name"></label>
<label>Role <select name="role">${roles("agent")}</select></label><button class="main">Make a link</button></div>`,
)}`
}
<h2>Paired browsers</h2>
${
  browsers.length === 0
    ? html`<p class="soft">None yet. <a href="/pair">Pair a browser</a></p>`
    : html`<ul>${browsers.map(
        ({
          id,
          browser,
          name,
          updatedAt,
        }) => html`<li><span>${browser || "A browser"}<small>${name}, since ${updatedAt.slice(0, 10)}</small></span>
${post("browser", html`<input type="hidden" name="session" value="${id}"><button class="bad" aria-label="Sign out ${browser || "a browser"} of ${name}">Sign out</button>`)}</li>`,
      )}</ul>`
}
${
  !runs(workspace.role)
    ? ""
    : html`<h2>Workspace</h2>
${post("rename", html`<div class="row"><label>Name <input name="name" required maxlength="100" value="${workspace.name}"></label><button>Rename</button></div>`)}
${post(
  "keep",
  html`<div class="row"><label>Panels keep <small>Whatever is older comes when its customer is opened</small><select name="days">${KEEP.map(
    ([value, words]) => html`<option value="${value}" ${value === String(workspace.keep_days ?? "") ? "selected" : ""}>${words}</option>`,
  )}</select></label><button>Save</button></div>`,
)}
<h2>Audit</h2>
<p class="soft">Every event is a link of a chain of hashes. Checking recomputes all of it.</p>
${post("audit", html`<button>Check the chain</button>`)}
<h2>Another brand</h2>
<p class="soft">A workspace of its own: its customers, people and figures never meet these.</p>
${post("new", html`<div class="row"><label>Name <input name="name" required maxlength="100"></label><button>Make a workspace</button></div>`)}`
}
${others.length === 0 ? "" : html`<h2>Your other workspaces</h2><ul>${others.map(({ id, name, role }) => html`<li><a href="/team?workspace=${id}">${name}</a><span>${role}</span></li>`)}</ul>`}`;
}
