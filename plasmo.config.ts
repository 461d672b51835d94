/**
 * The one typed place for hosts, permissions and what differs between browsers.
 * Plasmo reads no such file, so `src/tooling/build.ts` writes it into both manifests after Plasmo has built them;
 * `tests/house/manifest.test.ts` holds the built manifests to it.
 */

/** The hosts X's web client is served from; every content script and host permission is made of these. */
export const X_HOSTS = ["x.com", "twitter.com", "mobile.x.com", "mobile.twitter.com"] as const;

/** Match patterns, as the manifest wants them. */
export const X_MATCHES = X_HOSTS.map((host) => `https://${host}/*`);

/** The browsers Perch is built for, with Plasmo's name for each. */
export const TARGETS = { chrome: "chrome-mv3", firefox: "firefox-mv3" } as const;
export type Browser = keyof typeof TARGETS;

const both = {
  host_permissions: X_MATCHES,
  // No "tabs": the host permissions already show Perch the addresses of X tabs, and no others concern it.
  // "scripting": X tabs that are open when Perch is installed or updated get its content scripts without a reload.
  // "alarms": what waits for the team goes out, and what is new comes in, while no panel is open.
  permissions: ["unlimitedStorage", "clipboardWrite", "scripting", "alarms"],
  // Asked for when somebody switches on warnings of what is nearly due, and not before.
  optional_permissions: ["notifications"],
  content_security_policy: {
    extension_pages: "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'",
  },
};

/** What is laid over the manifest Plasmo made, key by key. */
export const manifest: Record<Browser, Record<string, unknown>> = {
  chrome: {
    ...both,
    permissions: [...both.permissions, "sidePanel"],
    minimum_chrome_version: "120",
    // From Chrome 148 on messages are cloned, not written as JSON and read again: cheaper for the page's big answers.
    message_serialization: "structured_clone",
    side_panel: { default_path: "sidepanel.html" },
  },
  firefox: {
    ...both,
    sidebar_action: {
      default_title: "Perch",
      default_panel: "sidepanel.html",
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: "perch@perch.example",
        strict_min_version: "128.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  },
};

/** Content scripts that must run in the page's own world from the first load (name of the file in `src/contents`). */
export const MAIN_WORLD_SCRIPTS = ["page"];
