import { describe, expect, test } from "vitest";
import { BadConfig, readConfig, readOrder } from "./config";

const KEY = "k".repeat(32);
const problem = (env: Record<string, string>) => {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(BadConfig);
    return (error as Error).message;
  }
  return "nothing is wrong";
};

describe("the companion's settings", () => {
  test("are all there when nothing is said: this machine alone, a file and its own key", () => {
    expect(readConfig({})).toEqual({
      port: 4747,
      host: "127.0.0.1",
      url: "http://127.0.0.1:4747",
      data: ".perch/companion",
      store: ".perch/companion/companion.db",
      keyFile: ".perch/companion/companion.key",
      behindProxy: false,
      privateSources: [],
      practiceSite: true,
    });
    expect(readConfig({ PERCH_PORT: "", PERCH_URL: " ", DATABASE_URL: "" })).toEqual(readConfig({}));
  });
  test("say where people reach it", () => {
    expect(readConfig({ PERCH_URL: "https://desk.example.org/" }).url).toBe("https://desk.example.org");
    expect(readConfig({ PERCH_HOST: "::1", PERCH_PORT: "8080" }).url).toBe("http://[::1]:8080");
    expect(readConfig({ PERCH_HOST: "0.0.0.0", PERCH_URL: "http://10.0.0.5:4747" })).toMatchObject({
      host: "0.0.0.0",
      url: "http://10.0.0.5:4747",
    });
    expect(readConfig({ PERCH_TLS_KEY: "a.key", PERCH_TLS_CERT: "a.pem" })).toMatchObject({
      url: "https://127.0.0.1:4747",
      tls: { key: "a.key", cert: "a.pem" },
    });
  });
  test("take a PostgreSQL with the key its companions share", () => {
    expect(readConfig({ DATABASE_URL: "postgres://a@b/c", PERCH_SECRET: KEY })).toMatchObject({ store: "postgres://a@b/c", secret: KEY });
  });
  test("name the hosts of one's own network that may be pulled from", () => {
    expect(readConfig({ PERCH_PRIVATE_SOURCES: " Wiki.internal, 10.0.0.7:8080 " }).privateSources).toEqual([
      "wiki.internal",
      "10.0.0.7:8080",
    ]);
  });
  test.each([
    [{ PERCH_PORT: "http" }, "PERCH_PORT must be a number"],
    [{ PERCH_PORT: "65536" }, "from 1 to 65535"],
    [{ PERCH_PORT: "0" }, "from 1 to 65535"],
    [{ PERCH_PORT: "1e3" }, "PERCH_PORT must be a number"],
    [{ PERCH_URL: "desk.example.org" }, "PERCH_URL must be an address"],
    [{ PERCH_URL: "ftp://desk.example.org" }, "PERCH_URL must be an address"],
    [{ PERCH_URL: "https://desk.example.org/perch" }, "without a path"],
    [{ PERCH_HOST: "0.0.0.0" }, "Say in PERCH_URL"],
    [{ PERCH_HOST: "::" }, "Say in PERCH_URL"],
    [{ DATABASE_URL: "mysql://a@b/c", PERCH_SECRET: KEY }, "must begin with postgres://"],
    [{ DATABASE_URL: "postgres://a@b/c" }, "openssl rand -hex 32"],
    [{ PERCH_SECRET: "short" }, "at least 32 characters"],
    [{ PERCH_TLS_KEY: "a.key" }, "the certificate is missing"],
    [{ PERCH_REWRITE_URL: "https://models.example/v1" }, "PERCH_REWRITE_MODEL both"],
    [{ PERCH_REWRITE_URL: "http://models.example/v1", PERCH_REWRITE_MODEL: "small" }, "http:// on this machine"],
    [{ PERCH_REWRITE_URL: "https://a:b@models.example/v1", PERCH_REWRITE_MODEL: "small" }, "http:// on this machine"],
    [
      { PERCH_REWRITE_URL: "https://models.example/v1", PERCH_REWRITE_MODEL: "small", PERCH_REWRITE_KEY: "a\nb" },
      "PERCH_REWRITE_KEY holds",
    ],
    [{ PERCH_TLS_CERT: "a.pem" }, "the key is missing"],
    [{ PERCH_PROXY: "yes" }, "PERCH_PROXY is 1 or 0"],
  ])("say what is wrong with %o", (env, said) => {
    expect(problem(env as unknown as Record<string, string>)).toContain(said);
  });
  test("never repeat a secret in what they say", () => {
    expect(problem({ PERCH_SECRET: "hush" })).not.toContain("hush");
    expect(problem({ DATABASE_URL: "mysql://me:hush@b/c" })).not.toContain("hush");
  });

  test("serve the practice site where nobody but this machine can come, unless told otherwise", () => {
    expect(readConfig({}).practiceSite).toBe(true);
    expect(readConfig({ PERCH_URL: "https://desk.example.org" }).practiceSite).toBe(false);
    expect(readConfig({ PERCH_HOST: "192.168.1.5" }).practiceSite).toBe(false);
    expect(readConfig({ PERCH_URL: "https://desk.example.org", PERCH_PRACTICE: "1" }).practiceSite).toBe(true);
    expect(readConfig({ PERCH_PRACTICE: "0" }).practiceSite).toBe(false);
  });
});

describe("the companion's arguments", () => {
  test("name what to do; nothing means start", () => {
    expect(readOrder([])).toEqual({ name: "start" });
    expect(readOrder(["owner-link"])).toEqual({ name: "owner-link" });
    expect(readOrder(["backup", "a.gz"])).toEqual({ name: "backup", file: "a.gz" });
    expect(readOrder(["restore", "a.gz"])).toEqual({ name: "restore", file: "a.gz", replace: false });
    expect(readOrder(["restore", "--replace", "a.gz"])).toEqual({ name: "restore", file: "a.gz", replace: true });
    for (const help of ["help", "--help", "-h"]) expect(readOrder([help])).toEqual({ name: "help" });
  });
  test.each([
    [["strat"], 'There is no "strat"'],
    [["start", "4748"], 'takes no "4748"'],
    [["backup"], "Say which file"],
    [["backup", "a", "b"], 'takes no "b"'],
    [["backup", "a", "--replace"], 'takes no "--replace"'],
    [["restore"], "Say which file"],
    [["restore", "a", "--force"], 'takes no "--force"'],
  ])("say what is wrong with %j", (args, said) => {
    expect(() => readOrder(args)).toThrow(said);
  });
});
