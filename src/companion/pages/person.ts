/** The page of one person of a workspace: what routing goes by, where they are signed in, and how they leave. */
import type { Context, Hono } from "hono";
import { html } from "hono/html";
import { mayAppoint, mayRun } from "../../domain/roles";
import type { Agent } from "../../domain/rows";
import { agentsOf } from "../audit/names";
import { NotAllowed } from "../auth/not-allowed";
import { agentIdOf, appoint, type Person, peopleOf } from "../auth/people";
import { endSessions, type Session, sessionsOf } from "../auth/sessions";
import { type Heir, openCasesOf } from "../sync/hand-on";
import { type Desk, field, show } from "./desk";
import { addPage, buttonsOf, give, type Here } from "./here";
import { type Named, schedulesOf, teamsOf } from "./settings";

interface Shown {
  person: Person;
  people: Person[];
  agent: Agent | undefined;
  sessions: Session[];
  teams: Named[];
  schedules: Named[];
  /** How many cases they have that are not finished. */
  open: number;
  isConnected: boolean;
}

/** Adds the page and what its buttons do. */
export function addPerson(app: Hono, desk: Desk): void {
  const { db, pokes } = desk;

  /** The person a page or a button is about: oneself, or anybody for who runs the workspace. */
  const whose = async ({ who, workspace }: Here, userId: string) => {
    const people = await peopleOf(db, workspace.id);
    const person = people.find((one) => one.userId === userId);
    if (!person || (userId !== who.id && !mayRun(workspace.role))) throw new NotAllowed("There is nobody of that name for you here.");
    return { person, people };
  };
  const showPerson = async (c: Context, at: Here, userId: string, note?: string, isBad = false) => {
    const { id } = at.workspace;
    const { person, people } = await whose(at, userId);
    const agentId = agentIdOf(userId);
    const [agents, sessions, teams, schedules, cases] = await Promise.all([
      agentsOf(db, id),
      sessionsOf(db, id, userId, Date.now()),
      teamsOf(db, id),
      schedulesOf(db, id),
      openCasesOf(db, id, agentId),
    ]);
    const isConnected = pokes.connected(id).has(agentId);
    const shown = { person, people, agent: agents.get(agentId), sessions, teams, schedules, open: cases.length, isConnected };
    return show(c, { title: person.name, name: at.who.name, note, isBad }, personBody(at, shown), isBad ? 400 : 200);
  };
  addPage(app, desk, "/team/person", (c, at) => showPerson(c, at, c.req.query("user") ?? ""));
  const button = buttonsOf(app, desk, async (c, at, note, isBad) => showPerson(c, at, (await field(c, "user")).user, note, isBad));
  const mayEnd = ({ who, workspace }: Here, { userId, role }: Person) => userId === who.id || mayAppoint(workspace.role, role);

  button("/team/profile", async (c, at) => {
    const given = await field(c, "user", "skills", "languages", "capacity", "schedule", "away");
    await whose(at, given.user);
    const teams = (await c.req.parseBody({ all: true })).teams ?? [];
    const capacity = given.capacity.trim();
    if (!/^\d{0,4}$/.test(capacity)) throw new NotAllowed("Cases at once must be a number.");
    await give(desk, at, {
      type: "agent.set",
      agentId: agentIdOf(given.user),
      profile: {
        teams: [teams].flat().filter((team): team is string => typeof team === "string"),
        skills: listed(given.skills),
        languages: listed(given.languages),
        capacity: capacity === "" ? null : Number(capacity),
        scheduleId: given.schedule || null,
        isAway: given.away === "yes",
      },
    });
    return "Saved.";
  });
  button("/team/away", async (c, at) => {
    const { away } = await field(c, "away");
    await give(desk, at, { type: "agent.away", isAway: away === "yes" });
    return away === "yes" ? "You are away: nothing new comes to you." : "You are back.";
  });
  button("/team/end", async (c, at) => {
    const { user, session } = await field(c, "user", "session");
    const { person } = await whose(at, user);
    if (!mayEnd(at, person)) throw new NotAllowed("Your role does not allow this.");
    const by = agentIdOf(at.who.id);
    // One's own "everywhere" knows no workspaces; of somebody else only this one's panels are ours to end, and the pages.
    const everywhere = user === at.who.id && !session ? at.all : [at.workspace];
    let ended = 0;
    for (const { id } of everywhere) {
      ended += await endSessions(db, { userId: user, workspaceId: id, by, ...(session && { only: session }) }, Date.now());
      // Streams that nobody may hear any more end.
      pokes.poke(id);
    }
    if (ended === 0) throw new NotAllowed("That browser is not signed in any more.");
    return session ? "Signed out. What that browser has not sent yet stays in it." : `Signed out everywhere: ${ended} browsers.`;
  });
  button("/team/remove", async (c, at) => {
    const { user, heir } = await field(c, "user", "heir");
    const { person } = await whose(at, user);
    const by = { userId: at.who.id, workspaceId: at.workspace.id };
    const cases = await appoint(db, by, { userId: user, role: null, heir: heirOf(heir) }, Date.now());
    pokes.poke(at.workspace.id);
    const handed = cases === 0 ? "They had no open case." : `${cases} open ${cases === 1 ? "case was" : "cases were"} handed on.`;
    const note = `${person.name} was taken out of the workspace, and their browsers were signed out. ${handed}`;
    return show(
      c,
      { title: at.workspace.name, name: at.who.name, note },
      html`<p><a href="/team?workspace=${at.workspace.id}">To the team</a></p>`,
    );
  });
}

/** What stands in a field, by commas: in lower case, each once. */
const listed = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];

const heirOf = (given: string): Heir =>
  given.startsWith("team:") ? { teamId: given.slice("team:".length) } : given ? { agentId: given } : null;

function personBody({ who, workspace }: Here, { person, people, agent, sessions, teams, schedules, open, isConnected }: Shown) {
  const { userId, name, email, role } = person;
  const hidden = html`<input type="hidden" name="workspace" value="${workspace.id}"><input type="hidden" name="user" value="${userId}">`;
  const post = (path: string, inside: unknown) => html`<form method="post" action="/team/${path}">${hidden}${inside}</form>`;
  const isMe = userId === who.id;
  const mayEnd = isMe || mayAppoint(workspace.role, role);
  const { isAway = false, teams: theirs = [], skills = [], languages = [], capacity, scheduleId } = agent?.profile ?? {};
  const away = html`<label class="check"><input type="checkbox" name="away" value="yes" ${isAway ? "checked" : ""}> Away: takes nothing new</label>`;
  return html`
<p class="soft">${email} · ${role}${isConnected ? html` · <span class="here">connected now</span>` : ""} · <a href="/team?workspace=${workspace.id}">${workspace.name}</a></p>
${
  mayRun(workspace.role)
    ? html`<h2>Work</h2>
${post(
  "profile",
  html`
${teams.length === 0 ? "" : html`<fieldset><legend>Teams</legend>${teams.map(({ id, name }) => html`<label class="check"><input type="checkbox" name="teams" value="${id}" ${theirs.includes(id) ? "checked" : ""}> ${name}</label>`)}</fieldset>`}
<label>Skills <small>By commas, such as refunds, shipping</small><input name="skills" maxlength="2000" value="${skills.join(", ")}"></label>
<label>Languages <small>By commas, such as en, es</small><input name="languages" maxlength="500" value="${languages.join(", ")}"></label>
<label>Cases at once <small>At most; empty for no limit</small><input name="capacity" inputmode="numeric" pattern="\\d{0,4}" value="${capacity ?? ""}"></label>
${
  schedules.length === 0
    ? html`<input type="hidden" name="schedule" value="${scheduleId ?? ""}">`
    : html`<label>Working hours <select name="schedule"><option value="">The workspace's</option>${schedules.map(
        ({ id, name }) => html`<option value="${id}" ${id === scheduleId ? "selected" : ""}>${name}</option>`,
      )}</select></label>`
}
${away}<button class="main">Save</button>`,
)}`
    : html`<h2>Availability</h2>${post("away", html`${away}<button>Save</button>`)}`
}
<h2>Signed in</h2>
${
  sessions.length === 0
    ? html`<p class="soft">Nowhere. ${isMe ? html`<a href="/pair">Pair a browser</a>` : ""}</p>`
    : html`<ul>${sessions.map(
        ({
          id,
          kind,
          browser,
          since,
          lastSeen,
        }) => html`<li><span>${kind === "panel" ? `Panel: ${browser || "a browser"}` : `These pages: ${browser || "a browser"}`}
<small>since ${since.slice(0, 10)}, last seen ${lastSeen.slice(0, 10)}</small></span>
${mayEnd ? post("end", html`<input type="hidden" name="session" value="${id}"><button class="bad" aria-label="Sign out ${browser || "a browser"} of ${name}">Sign out</button>`) : ""}</li>`,
      )}</ul>
${mayEnd ? html`<p></p>${post("end", html`<button class="bad">Sign out everywhere</button>`)}` : ""}`
}
${
  !mayAppoint(workspace.role, role)
    ? ""
    : html`<h2>Take out of the workspace</h2>
<p class="soft">Their browsers are signed out at once; what they did stays theirs.</p>
${post(
  "remove",
  html`<div class="row"><label>Their ${open} open ${open === 1 ? "case goes" : "cases go"} to <select name="heir"><option value="">Nobody</option>
${teams.map(({ id, name }) => html`<option value="team:${id}">Team ${name}</option>`)}
${people.filter((one) => one.userId !== userId).map((one) => html`<option value="${agentIdOf(one.userId)}">${one.name}</option>`)}</select></label>
<button class="bad">Remove ${name}</button></div>`,
)}`
}`;
}
