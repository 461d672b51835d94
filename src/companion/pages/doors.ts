/** Signing in and out, taking an invitation, and pairing a panel. */
import { APIError } from "better-auth/api";
import type { Context, Hono } from "hono";
import { html } from "hono/html";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "../auth/auth";
import { NotAllowed } from "../auth/not-allowed";
import { INVITATION_GONE, type Invitation, invitationOf, takeInvitation, workspacesOf } from "../auth/people";
import { noteAtPages } from "../auth/sessions";
import { type Desk, field, show, signedIn, within } from "./desk";

/** Adds these pages. */
export function addDoors(app: Hono, desk: Desk): void {
  const { auth, db, panels, limits } = desk;

  app.get("/sign-in", (c) => show(c, { title: "Sign in" }, signInForm(next(c))));
  app.post("/sign-in", async (c) => {
    const { email, password, next: to } = await field(c, "email", "password", "next");
    await limits.spend("password", `from ${limits.address(c)}`);
    await limits.spend("password", `for ${email.toLowerCase()}`);
    const answer = await auth.api.signInEmail({ body: { email, password }, headers: c.req.raw.headers, asResponse: true });
    if (!answer.ok)
      return show(
        c,
        { title: "Sign in", note: "That e-mail and password do not belong together.", isBad: true },
        signInForm(to, email),
        401,
      );
    const { user } = (await answer.clone().json()) as { user: { id: string } };
    await noteAtPages(db, user.id, "session.started", Date.now());
    return through(answer, c, within(to));
  });
  app.post("/sign-out", async (c) => {
    const who = await signedIn(desk, c);
    const answer = await auth.api.signOut({ headers: c.req.raw.headers, asResponse: true });
    if (who) await noteAtPages(db, who.id, "session.ended", Date.now());
    return through(answer, c, "/");
  });

  app.get("/join", async (c) => {
    await limits.spend("code", `from ${limits.address(c)}`);
    const secret = c.req.query("invitation") ?? "";
    const invited = await invitationOf(db, secret, Date.now());
    if (!invited) return show(c, { title: "Invitation", note: INVITATION_GONE, isBad: true }, html``, 404);
    return show(c, joinTitle(invited), joinForm(secret, invited, (await signedIn(desk, c))?.name));
  });
  app.post("/join", async (c) => {
    await limits.spend("code", `from ${limits.address(c)}`);
    const given = await field(c, "invitation", "name", "email", "password");
    const invited = await invitationOf(db, given.invitation, Date.now());
    if (!invited) throw new NotAllowed(INVITATION_GONE);
    const known = await signedIn(desk, c);
    if (known) {
      const workspaceId = await takeInvitation(db, given.invitation, known.id, Date.now());
      return c.redirect(`/team?workspace=${workspaceId}`, 303);
    }
    const again = (note: string) =>
      show(c, { ...joinTitle(invited), note, isBad: true }, joinForm(given.invitation, invited, undefined, given), 400);
    if (given.name.trim() === "") return again("Give a name: your team sees it beside what you do.");
    try {
      const { name, email, password } = given;
      const answer = await auth.api.signUpEmail({
        body: { name: name.trim().slice(0, 100), email, password },
        headers: c.req.raw.headers,
        asResponse: true,
      });
      if (!answer.ok) return again(whyNot(((await answer.json()) as { code?: string }).code));
      const { user } = (await answer.clone().json()) as { user: { id: string } };
      const workspaceId = await takeInvitation(db, given.invitation, user.id, Date.now());
      return through(answer, c, `/team?workspace=${workspaceId}`);
    } catch (error) {
      if (error instanceof APIError) return again(whyNot(String(error.body?.code)));
      throw error;
    }
  });

  app.get("/pair", async (c) => {
    const who = await signedIn(desk, c);
    const code = c.req.query("user_code") ?? "";
    if (!who) return c.redirect(`/sign-in?next=${encodeURIComponent(`/pair${code && `?user_code=${code}`}`)}`);
    if (!code) return show(c, { title: "Pair a browser", name: who.name }, codeForm());
    await limits.spend("code", `by ${who.id}`);
    const asked = await panels.look(code, c.req.raw.headers);
    if (!asked) {
      const note = "No browser shows this code now. Look again, or have the panel show another.";
      return show(c, { title: "Pair a browser", name: who.name, note, isBad: true }, codeForm(), 404);
    }
    return show(c, { title: "Pair this browser?", name: who.name }, approveForm(code, asked.browser, await workspacesOf(db, who.id)));
  });
  app.post("/pair", async (c) => {
    const who = await signedIn(desk, c);
    if (!who) return c.redirect("/sign-in?next=/pair");
    const { code, workspace, answer } = await field(c, "code", "workspace", "answer");
    await limits.spend("code", `by ${who.id}`);
    await panels.answer(code, answer === "yes" ? workspace : null, who.id, c.req.raw.headers);
    const note = answer === "yes" ? "Paired. The panel goes on by itself." : "Not paired. That panel was told so.";
    return show(c, { title: "Pair a browser", name: who.name, note }, html`<p><a href="/team?workspace=${workspace}">To the team</a></p>`);
  });
}

const next = (c: Context) => within(c.req.query("next") ?? "");

/** better-auth's answer to a form: its cookies, and on to a page. */
function through(answer: Response, c: Context, to: string): Response {
  for (const cookie of answer.headers.getSetCookie()) c.header("set-cookie", cookie, { append: true });
  return c.redirect(to, 303);
}

const REASONS: Record<string, string> = {
  PASSWORD_TOO_SHORT: `A password has at least ${SHORTEST_PASSWORD} characters.`,
  PASSWORD_TOO_LONG: `A password has at most ${LONGEST_PASSWORD} characters.`,
  INVALID_EMAIL: "That is not an e-mail address.",
  VALIDATION_ERROR: "That is not an e-mail address.",
  USER_ALREADY_EXISTS: "Somebody with this e-mail is here already. Sign in first, then open the invitation again.",
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: "Somebody with this e-mail is here already. Sign in first, then open the invitation again.",
};
const whyNot = (code: string | undefined) => REASONS[code ?? ""] ?? "Please check what you have typed.";

const joinTitle = ({ workspace, role }: Invitation) => ({
  title: role === "owner" ? `Welcome: you own ${workspace}` : `Join ${workspace} as ${role}`,
});

const signInForm = (to: string, email = "") => html`
<form method="post" action="/sign-in">
  <input type="hidden" name="next" value="${to}">
  <label>E-mail <input type="email" name="email" autocomplete="username" required value="${email}"></label>
  <label>Password <input type="password" name="password" autocomplete="current-password" required></label>
  <button class="main">Sign in</button>
</form>
<p class="soft">No account? Whoever runs your team invites you by a link. The first owner's link is printed when the companion starts.</p>`;

function joinForm(secret: string, { note }: Invitation, known: string | undefined, typed = { name: note, email: "" }) {
  const hidden = html`<input type="hidden" name="invitation" value="${secret}">`;
  if (known !== undefined) return html`<form method="post" action="/join">${hidden}<button class="main">Join as ${known}</button></form>`;
  return html`
<form method="post" action="/join">${hidden}
  <label>Your name <small>As your team sees it</small><input name="name" autocomplete="name" required maxlength="100" value="${typed.name}"></label>
  <label>E-mail <small>To sign in with; nothing is sent to it</small><input type="email" name="email" autocomplete="username" required value="${typed.email}"></label>
  <label>Password <small>At least ${SHORTEST_PASSWORD} characters</small><input type="password" name="password" autocomplete="new-password" required minlength="${SHORTEST_PASSWORD}" maxlength="${LONGEST_PASSWORD}"></label>
  <button class="main">Join</button>
</form>
<p class="soft">Here already? <a href="/sign-in?next=${encodeURIComponent(`/join?invitation=${secret}`)}">Sign in</a> first.</p>`;
}

const codeForm = () => html`
<p>In Perch, open Settings → Team and choose Pair. The panel shows a code: type it here.</p>
<form method="get" action="/pair">
  <label>Code <input class="code" name="user_code" autocomplete="off" autocapitalize="characters" spellcheck="false" required maxlength="20"></label>
  <button class="main">Go on</button>
</form>`;

const approveForm = (code: string, browser: string, workspaces: { id: string; name: string }[]) => html`
<p><strong>${browser || "A browser"}</strong> shows the code <span class="code">${code}</span>. Whoever sits before it will act in your name.
Say yes only where that is you.</p>
<form method="post" action="/pair">
  <input type="hidden" name="code" value="${code}">
  <label>Workspace <select name="workspace">${workspaces.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</select></label>
  <div class="row"><button class="main" name="answer" value="yes">Pair it</button><button name="answer" value="no">That is not me</button></div>
</form>`;
