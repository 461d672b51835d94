/** Pages about one workspace: whose browser it is, which workspace, and what buttons do. */
import type { Context, Hono } from "hono";
import { html } from "hono/html";
import type { Command } from "../../domain/commands";
import { mayRun } from "../../domain/roles";
import { NotAllowed } from "../auth/not-allowed";
import { agentIdOf, workspacesOf } from "../auth/people";
import { giveCommand } from "../sync/command";
import { type Desk, field, show, signedIn } from "./desk";

export interface Here {
  who: { id: string; name: string };
  workspace: Awaited<ReturnType<typeof workspacesOf>>[number];
  all: Here["workspace"][];
}

/** Who is signed in and which of their workspaces it is about; none where they belong to none. */
export async function here(desk: Desk, c: Context, workspaceId: string): Promise<Here | undefined> {
  const who = await signedIn(desk, c);
  const all = who && (await workspacesOf(desk.db, who.id));
  const workspace = workspaceId ? all?.find(({ id }) => id === workspaceId) : all?.[0];
  return who && all && workspace && { who, all, workspace };
}

export function mustRun({ workspace }: Here): void {
  if (!mayRun(workspace.role)) throw new NotAllowed("Your role does not allow this.");
}

type Work<Answer> = (c: Context, at: Here) => Promise<Answer>;

/** A page of a workspace at `path`: signed in first, and a member. */
export function addPage(app: Hono, desk: Desk, path: string, work: Work<Response>): void {
  app.get(path, async (c) => {
    const who = await signedIn(desk, c);
    const { pathname, search } = new URL(c.req.url);
    if (!who) return c.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
    const at = await here(desk, c, c.req.query("workspace") ?? "");
    if (at) return work(c, at);
    const note = "You belong to no such workspace. Whoever runs your team invites you by a link.";
    return show(c, { title: "Team", name: who.name, note, isBad: true }, html``, 404);
  });
}

/** Buttons of a page: what each does is done, then `back` shows the page again with what was done, or why not. */
export function buttonsOf(app: Hono, desk: Desk, back: (c: Context, at: Here, note: string, isBad: boolean) => Promise<Response>) {
  return (path: string, work: Work<string | Response>) =>
    app.post(path, async (c) => {
      const { workspace } = await field(c, "workspace");
      const at = await here(desk, c, workspace);
      if (!at) return c.redirect("/sign-in?next=/team", 303);
      try {
        const done = await work(c, at);
        if (typeof done !== "string") return done;
        const now = await here(desk, c, workspace);
        return now ? await back(c, now, done, false) : c.redirect("/sign-in", 303);
      } catch (error) {
        if (error instanceof NotAllowed) return back(c, at, error.message, true);
        throw error;
      }
    });
}

/** Gives a command in the name of who is signed in, and tells the panels. What is so already is no error. */
export async function give({ db, pokes }: Desk, { who, workspace }: Here, command: Command): Promise<void> {
  const giver = { workspaceId: workspace.id, agentId: agentIdOf(who.id), role: workspace.role };
  const made = await giveCommand(db, giver, command, Date.now());
  if ("news" in made) return pokes.poke(workspace.id, made.news);
  const { reason } = made.rejection;
  if (reason === "not_allowed") throw new NotAllowed("Your role does not allow this.");
  if (reason !== "already") throw new NotAllowed("That can't be set. Check what you have typed.");
}
