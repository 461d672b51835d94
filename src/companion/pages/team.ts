/** The owner's page: the workspace, its people and its teams. */
import { randomUUID } from "node:crypto";
import type { Context, Hono } from "hono";
import { html } from "hono/html";
import { mayAppoint, mayRun, ROLES, type Role } from "../../domain/roles";
import { actOf } from "../auth/acts";
import { NotAllowed } from "../auth/not-allowed";
import { agentIdOf, appoint, foundWorkspace, invite, type Person, peopleOf } from "../auth/people";
import { addActs } from "../sync/audit";
import { writeTo } from "../sync/workspace";
import { type Desk, field, show } from "./desk";
import { addPage, buttonsOf, give, type Here, mustRun } from "./here";
import { type Named, teamsOf } from "./settings";

const LONGEST_NAME = 100;
/** How far back panels may keep messages: days, and how that is called. */
const KEEP: readonly [string, string][] = [
  ["", "everything"],
  ["30", "a month"],
  ["90", "three months"],
  ["365", "a year"],
];

/** Adds the page and what its buttons do. */
export function addTeam(app: Hono, desk: Desk): void {
  const { db } = desk;

  const showTeam = async (c: Context, at: Here, note?: string, isBad = false) => {
    const { who, workspace } = at;
    const [people, teams] = await Promise.all([peopleOf(db, workspace.id), teamsOf(db, workspace.id)]);
    const options = { title: workspace.name, name: who.name, note, isBad };
    return show(c, options, teamBody(at, people, teams, desk.pokes.connected(workspace.id)), isBad ? 400 : 200);
  };
  addPage(app, desk, "/team", (c, at) => showTeam(c, at));
  const button = buttonsOf(app, desk, showTeam);
  const nameIn = async (c: Context, what: string) => {
    const name = (await field(c, "name")).name.trim().slice(0, LONGEST_NAME);
    if (!name) throw new NotAllowed(`A ${what} needs a name.`);
    return name;
  };
  /** A change of the workspace itself, and its word in the audit. */
  const change = ({ who, workspace }: Here, set: { name: string } | { keep_days: number | null }) => {
    const now = Date.now();
    const said = "name" in set ? set : { keepDays: set.keep_days };
    return writeTo(db, workspace.id, async (trx) => {
      await trx.updateTable("workspaces").set(set).where("id", "=", workspace.id).execute();
      await addActs(trx, workspace.id, [actOf(agentIdOf(who.id), now, { type: "workspace.set", ...said })], now);
    });
  };

  button("/team/rename", async (c, at) => {
    mustRun(at);
    await change(at, { name: await nameIn(c, "workspace") });
    return "Renamed.";
  });
  button("/team/keep", async (c, at) => {
    mustRun(at);
    const { days } = await field(c, "days");
    const given = KEEP.find(([value]) => value === days);
    if (!given) throw new NotAllowed("There is no such choice.");
    await change(at, { keep_days: days === "" ? null : Number(days) });
    return `Panels keep: ${given[1]}. Whatever is older comes when its customer is opened.`;
  });
  button("/team/new", async (c, at) => {
    mustRun(at);
    const id = await foundWorkspace(db, await nameIn(c, "workspace"), at.who.id, Date.now());
    return c.redirect(`/team?workspace=${id}`, 303);
  });
  button("/team/invite", async (c, at) => {
    const { role, note: said } = await field(c, "role", "note");
    const given = ROLES.find((one) => one === role);
    if (!given || !mayAppoint(at.workspace.role, given)) throw new NotAllowed("Your role does not allow this.");
    const invitation = { workspaceId: at.workspace.id, role: given, note: said.trim().slice(0, LONGEST_NAME) || "A colleague" };
    const secret = await invite(db, invitation, Date.now(), agentIdOf(at.who.id));
    const link = `${desk.url}/join?invitation=${secret}`;
    return show(
      c,
      { title: "Invitation", name: at.who.name },
      html`
<p>Send this link to ${said.trim() || "your colleague"}. It works once and for 7 days, and is shown only now.</p>
<p class="note"><a href="${link}"><code>${link}</code></a></p>
<p><a href="/team?workspace=${at.workspace.id}">Back to the team</a></p>`,
    );
  });
  button("/team/role", async (c, at) => {
    const { user, role } = await field(c, "user", "role");
    const given = ROLES.find((one) => one === role);
    if (!given) throw new NotAllowed("There is no such role.");
    await appoint(db, { userId: at.who.id, workspaceId: at.workspace.id }, { userId: user, role: given }, Date.now());
    desk.pokes.poke(at.workspace.id);
    return `They are ${given} now.`;
  });
  button("/team/teams", async (c, at) => {
    const { team, name, does } = await field(c, "team", "name", "does");
    const teams = await teamsOf(db, at.workspace.id);
    const changed =
      does === "remove"
        ? teams.filter(({ id }) => id !== team)
        : team
          ? teams.map((one) => (one.id === team ? { ...one, name: name.trim().slice(0, LONGEST_NAME) || one.name } : one))
          : [...teams, { id: `team:${randomUUID()}`, name: await nameIn(c, "team") }];
    await give(desk, at, { type: "settings.set", setting: { id: "teams", teams: changed } });
    return does === "remove" ? "Removed." : "Saved.";
  });
}

function teamBody({ who, workspace, all }: Here, people: Person[], teams: Named[], connected: ReadonlySet<string>) {
  const hidden = html`<input type="hidden" name="workspace" value="${workspace.id}">`;
  const post = (path: string, inside: unknown) => html`<form method="post" action="/team/${path}">${hidden}${inside}</form>`;
  const gives = ROLES.filter((role) => mayAppoint(workspace.role, role));
  const roles = (chosen: Role) => gives.map((role) => html`<option value="${role}" ${role === chosen ? "selected" : ""}>${role}</option>`);
  const others = all.filter(({ id }) => id !== workspace.id);
  const runs = mayRun(workspace.role);
  return html`
<p class="soft">You are ${workspace.role} here.</p>
<h2>People</h2>
<ul>${people.map(({ userId, name, email, role }) => {
    const shown = `${name}${userId === who.id ? " (you)" : ""}`;
    const isMine = userId === who.id || runs;
    return html`<li><span>${isMine ? html`<a href="/team/person?workspace=${workspace.id}&user=${userId}"><strong>${shown}</strong></a>` : shown}
<small>${email}${connected.has(agentIdOf(userId)) ? html` · <span class="here">connected now</span>` : ""}</small></span>${
      mayAppoint(workspace.role, role)
        ? post(
            "role",
            html`<input type="hidden" name="user" value="${userId}"><select name="role" aria-label="Role of ${name}">${roles(role)}</select><button>Save</button>`,
          )
        : html`<span>${role}</span>`
    }</li>`;
  })}</ul>
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
${
  !runs
    ? ""
    : html`<h2>Teams</h2>
<ul>${teams.map(
        ({ id, name }) =>
          html`<li>${post(
            "teams",
            html`<input type="hidden" name="team" value="${id}"><input name="name" aria-label="Name of the team ${name}" required maxlength="100" value="${name}"><button name="does" value="rename">Rename</button><button class="bad" name="does" value="remove" aria-label="Remove the team ${name}">Remove</button>`,
          )}</li>`,
      )}</ul>
${post("teams", html`<div class="row"><label>Another team <input name="name" required maxlength="100"></label><button>Add</button></div>`)}
<h2>Audit</h2>
<p class="soft">Everything that was done, by whom and when, as a chain of hashes.</p>
<p><a href="/audit?workspace=${workspace.id}">Open the audit</a></p>
<h2>Workspace</h2>
${post("rename", html`<div class="row"><label>Name <input name="name" required maxlength="100" value="${workspace.name}"></label><button>Rename</button></div>`)}
${post(
  "keep",
  html`<div class="row"><label>Panels keep <small>Whatever is older comes when its customer is opened</small><select name="days">${KEEP.map(
    ([value, words]) => html`<option value="${value}" ${value === String(workspace.keep_days ?? "") ? "selected" : ""}>${words}</option>`,
  )}</select></label><button>Save</button></div>`,
)}
<h2>Another brand</h2>
<p class="soft">A workspace of its own: its customers, people and figures never meet these.</p>
${post("new", html`<div class="row"><label>Name <input name="name" required maxlength="100"></label><button>Make a workspace</button></div>`)}`
}
${others.length === 0 ? "" : html`<h2>Your other workspaces</h2><ul>${others.map(({ id, name, role }) => html`<li><a href="/team?workspace=${id}">${name}</a><span>${role}</span></li>`)}</ul>`}`;
}
