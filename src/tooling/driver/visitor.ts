/** A person at the companion's pages, over plain HTTP: keeps cookies, fills in forms. For tests, the bench and `npm start`. */
import type { PairingAsked, TokenAnswer } from "../../contracts/companion";
import type { Role } from "../../domain/roles";

export interface Page {
  status: number;
  body: string;
  /** Where it ended, after redirects. */
  path: string;
}

/** One person with one browser. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  constructor(private readonly url: string) {}

  get(path: string): Promise<Page> {
    return this.ask("GET", path);
  }
  /** Sends a form as the page would. */
  post(path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Page> {
    return this.ask("POST", path, new URLSearchParams(form), headers);
  }

  /** Sends a form and takes the file that is the answer. */
  async download(path: string, form: Record<string, string>): Promise<Buffer> {
    const answer = await this.send("POST", path, new URLSearchParams(form));
    if (!answer.headers.get("content-disposition")) throw new Error(`No file: ${answer.status} ${(await answer.text()).slice(0, 2_000)}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  private async ask(method: string, path: string, body?: URLSearchParams, headers: Record<string, string> = {}): Promise<Page> {
    const answer = await this.send(method, path, body, headers);
    const to = answer.headers.get("location");
    if (to && answer.status >= 300 && answer.status < 400) return this.ask("GET", to);
    return { status: answer.status, body: await answer.text(), path };
  }
  /** Follows no redirect. */
  private async send(method: string, path: string, body?: URLSearchParams, headers: Record<string, string> = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(new URL(path, this.url), {
      method,
      redirect: "manual",
      headers: { ...(cookie && { cookie }), origin: this.url, ...headers },
      ...(body && { body }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      this.cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return answer;
  }

  /** The password people of this name choose here. */
  static password = (name: string): string => `${name} answers`;

  /** Takes an invitation as somebody new. */
  async join(link: string, name: string): Promise<Page> {
    const invitation = new URL(link).searchParams.get("invitation") ?? "";
    const email = `${name.toLowerCase().replace(/\W+/g, ".")}@perch.example`;
    const page = await this.post("/join", { invitation, name, email, password: Visitor.password(name) });
    if (page.status !== 200) throw new Error(`${name} could not join: ${page.status} ${page.body.slice(0, 2_000)}`);
    return page;
  }
  /** Makes an invitation; its link. */
  async invite(role: Role, note = "A colleague", workspace?: string): Promise<string> {
    const { body } = await this.post("/team/invite", { workspace: workspace ?? (await this.workspace()), role, note });
    const link = /href="([^"]*\/join\?invitation=[\w-]+)"/.exec(body)?.[1];
    if (!link) throw new Error(`No invitation: ${body.slice(0, 2_000)}`);
    return link;
  }
  /** The id of the workspace the team's page shows first. */
  async workspace(): Promise<string> {
    const id = /name="workspace" value="([^"]+)"/.exec((await this.get("/team")).body)?.[1];
    if (!id) throw new Error("There is no workspace to see");
    return id;
  }
  /** Says yes (or no) to the panel that shows this code. */
  async approve(userCode: string, options: { workspace?: string; answer?: "yes" | "no" } = {}): Promise<Page> {
    const { body } = await this.get(`/pair?user_code=${userCode}`);
    const workspace = options.workspace ?? /<option value="([^"]+)"/.exec(body)?.[1] ?? "";
    return this.post("/pair", { code: userCode, workspace, answer: options.answer ?? "yes" });
  }
  /** Pairs a panel of this person's; its token. */
  async pair(options: { workspace?: string; browser?: string } = {}): Promise<string> {
    const asked = (await callApi(this.url, "pairing", { body: { browser: options.browser ?? "A test" } })) as PairingAsked;
    await this.approve(asked.userCode, options);
    const answer = (await callApi(this.url, "pairing/token", { body: { deviceCode: asked.deviceCode } })) as TokenAnswer;
    if (!("token" in answer)) throw new Error(`Not paired: ${answer.notYet}`);
    return answer.token;
  }
}

/** Asks the API as a panel would. Throws with the status where it is not 200. */
export async function callApi(url: string, path: string, { token, body }: { token?: string; body?: unknown } = {}): Promise<unknown> {
  const answer = await fetch(`${url}/api/${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw Object.assign(new Error(`${path}: ${answer.status} ${await answer.text()}`), { status: answer.status });
  return answer.json();
}
