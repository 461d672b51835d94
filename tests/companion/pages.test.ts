import { describe, expect, it } from "vitest";
import { practiceSite } from "./site";

const nonceOf = (policy: string) => /'nonce-([^']+)'/.exec(policy)?.[1];

describe("a page of the practice site", () => {
  const { url } = practiceSite();

  it("is served under a policy as strict as X's", async () => {
    const answer = await fetch(url("/home"));
    const policy = answer.headers.get("content-security-policy") ?? "";
    const scripts = /script-src ([^;]+)/.exec(policy)?.[1] ?? "";
    expect(scripts).toMatch(/^'self' 'nonce-[\w+/=]{22,}'$/);
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    const page = await answer.text();
    for (const script of page.match(/<script[^>]*>/g) ?? []) expect(script).toContain(`nonce="${nonceOf(policy)}"`);
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it("has another nonce each time", async () => {
    const [one, two] = await Promise.all(
      [fetch(url("/home")), fetch(url("/home"))].map(async (answer) =>
        nonceOf((await answer).headers.get("content-security-policy") ?? ""),
      ),
    );
    expect(one).toBeTruthy();
    expect(one).not.toBe(two);
  });

  it("is the same page at every address of X's, so that reloading anywhere works", async () => {
    for (const path of [
      "/notifications/mentions",
      "/maren_brews/with_replies",
      "/i/status/1",
      "/search?q=a",
      "/compose/post",
      "/messages/1-2",
      "/i/chat/1-2",
    ]) {
      const answer = await fetch(url(path));
      expect(answer.status, path).toBe(200);
      expect(await answer.text()).toContain('id="react-root"');
    }
  });

  it("brings its own code and pictures", async () => {
    const page = await (await fetch(url("/home"))).text();
    const origin = new URL(url("/")).origin;
    const code = /src="([^"]+app\.js)"/.exec(page)?.[1] ?? "";
    const style = /href="([^"]+app\.css)"/.exec(page)?.[1] ?? "";
    expect((await (await fetch(origin + code)).text()).length).toBeGreaterThan(100_000);
    expect(await (await fetch(origin + style)).text()).toContain("public-DraftEditor");
    for (const picture of [
      "/practice-avatar/layla_qahwa.svg",
      "/practice-avatar/nobody.svg",
      "/practice-emoji/1f64f.svg",
      "/practice-media/1-0.svg",
    ]) {
      const answer = await fetch(origin + picture);
      expect(answer.headers.get("content-type")).toBe("image/svg+xml");
      expect(await answer.text()).toMatch(/^<svg/);
    }
  });

  it("has no hostile page unless it was asked for", async () => {
    expect((await fetch(url("/practice-hostile"))).status).toBe(404);
  });
});

describe("the hostile page", () => {
  const { url } = practiceSite({ hostile: true });

  it("attacks the page bridge from a script of the page's own", async () => {
    const page = await (await fetch(url("/practice-hostile"))).text();
    expect(page).toContain("perch:captured");
    expect(page).toContain("__proto__");
    expect(page).not.toContain("__NAME__");
  });
});
