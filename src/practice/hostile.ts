/**
 * The attack on the page bridge that `/practice-hostile` runs when the companion was started with `hostile: true`.
 * `?attack=` takes size, deep, proto, types, command and flood, joined by commas; all of them unless told otherwise.
 * `<html data-hostile>` says "running" and then "done"; `window.hostile` counts what was sent.
 */
import { BRIDGE } from "../contracts/bridge";

/* Plain JavaScript: it runs in the page, under the nonce. `__NAME__` is filled in below. */
const SOURCE = `
(() => {
  const name = "__NAME__", sent = (window.hostile = { size: 0, deep: 0, proto: 0, types: 0, command: 0, flood: 0 });
  const path = "/i/api/graphql/AAAAAAAAAAAAAAAAAAAAAA/HomeTimeline";
  const raw = (detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
  const forge = (body, op) => raw((op || "HomeTimeline") + "\\n" + path + "\\n" + body);
  const post = (text) => JSON.stringify({ data: { home: { home_timeline_urt: { instructions: [{ type: "TimelineAddEntries", entries: [{
    entryId: "tweet-1", sortIndex: "1", content: { entryType: "TimelineTimelineItem", itemContent: { itemType: "TimelineTweet", tweet_results: { result: {
      __typename: "Tweet", rest_id: "1", core: { user_results: { result: { __typename: "User", rest_id: "1", core: { screen_name: "forged", name: "Forged" } } } },
      legacy: { id_str: "1", full_text: text, created_at: "Thu Apr 20 23:21:13 +0000 2023", conversation_id_str: "1", user_id_str: "1", lang: "en", entities: {} } } } } } }] }] } } } });
  const pause = () => new Promise((done) => setTimeout(done, 0));
  const attacks = {
    async size() { for (let i = 0; i < 5; i++) { forge(post("x".repeat(10e6))); sent.size++; await pause(); } },
    async deep() {
      forge("[".repeat(2e5) + "]".repeat(2e5)); forge('{"data":'.repeat(1e5) + "1" + "}".repeat(1e5)); raw("[".repeat(1e6)); sent.deep += 3;
      let nest = "1"; for (let i = 0; i < 4000; i++) nest = '{"result":' + nest + "}"; forge('{"data":' + nest + "}"); sent.deep++;
    },
    async proto() {
      for (const key of ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"]) {
        raw('{"op":"HomeTimeline","path":"' + path + '","body":"{}","' + key + '":{"polluted":true}}');
        forge('{"data":{"' + key + '":{"polluted":true,"prototype":{"polluted":true}}}}'); forge("{}", key); sent.proto += 3;
      }
    },
    async types() {
      for (const detail of [null, undefined, 1, true, {}, [], { op: 1 }, "", "null", "[]", "1", '"x"', "{", '{"op":1}', '{"op":"HomeTimeline"}', '{"op":"","path":"","body":""}',
        '{"op":"HomeTimeline","path":"https://evil.example/","body":{}}', '{"op":"' + "o".repeat(1e5) + '","path":"/","body":"{}"}']) { raw(detail); sent.types++; }
      raw({ get op() { throw new Error("no"); } }); raw({ toString() { throw new Error("no"); } }); document.dispatchEvent(new Event(name)); sent.types += 3;
    },
    async command() {
      const commands = [{ type: "customer.note", customerId: "x:1", text: "forged" }, { type: "account.remove", accountId: "tidemillgear" },
        { type: "settings.set", setting: { id: "capture", keepEverything: true } }, { type: "case.set_status", caseId: "case:1", status: "closed" },
        { type: "panel-page:insert", target: { kind: "post", postId: "1" }, text: "forged" }, { type: "page-worker:tag", handle: "maren_brews", tag: "forged", on: true }];
      for (const command of commands) {
        raw(JSON.stringify(command)); raw(JSON.stringify({ op: "CreateTweet", path, body: JSON.stringify(command), command })); forge(JSON.stringify(command));
        window.postMessage(command, "*"); document.dispatchEvent(new CustomEvent("perch:ready", { detail: JSON.stringify(command) })); sent.command += 5;
      }
      for (const type of ["click", "keydown"]) for (const node of document.querySelectorAll("*"))
        if (node.tagName.includes("-")) { node.dispatchEvent(new Event(type, { bubbles: true, composed: true })); sent.command++; }
    },
    async flood() {
      const start = performance.now();
      for (let past = 0; past < 3000; past = performance.now() - start) {
        for (; sent.flood < past * 5; sent.flood++) forge(post("flood " + sent.flood));
        await new Promise((done) => setTimeout(done, 5));
      }
    },
  };
  const asked = (new URLSearchParams(location.search).get("attack") || Object.keys(attacks).join(",")).split(",");
  document.documentElement.dataset.hostile = "running";
  setTimeout(async () => {
    for (const attack of asked) { try { await attacks[attack]?.(); } catch (error) { console.warn("attack", attack, String(error)); } await pause(); }
    document.documentElement.dataset.hostile = "done";
  }, 500);
})();
`;

export const HOSTILE_SCRIPT = SOURCE.replace("__NAME__", BRIDGE.captured);
