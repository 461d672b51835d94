import type { DomDm, DomProfile } from "../../contracts/messages";
import type { Focus } from "../../domain/focus";
import { readConversation, readDms } from "../../x/dom/messages";
import { readViewer } from "../../x/dom/page";
import { readProfile } from "../../x/dom/profile";
import * as select from "../../x/selectors";
import type { Desk } from "../life/desk";

/**
 * What the page tells beside its posts: the profile in its header, XChat's messages, who is signed in. Read in calm
 * moments, and sent when it says something new.
 */
export function createPageFacts({ page, tell }: Desk) {
  let viewer: string | undefined;
  let lastProfile = "";
  let lastMessages = "";
  const told = new Set<string>();

  const newProfile = (focus: Focus): DomProfile | undefined => {
    const profile = focus.kind === "profile" ? readProfile(page) : undefined;
    if (!profile || focus.kind !== "profile" || profile.handle.toLowerCase() !== focus.handle.toLowerCase()) return;
    const written = JSON.stringify(profile);
    if (written === lastProfile) return;
    lastProfile = written;
    return profile;
  };
  // Reading a message asks for its style: only when the list has changed.
  const newMessages = (focus: Focus): DomDm[] => {
    if (focus.kind !== "dm" || !focus.encrypted) return [];
    const list = page.querySelectorAll(select.xchatMessage);
    const state = `${focus.conversationId} ${list.length} ${list[list.length - 1]?.getAttribute("data-testid")} ${list[0]?.getAttribute("data-testid")}`;
    if (state === lastMessages) return [];
    lastMessages = state;
    return readDms(page, page.location.href).filter(({ id, text }) => !told.has(`${id} ${text}`) && told.add(`${id} ${text}`));
  };
  let lastConversation = "";
  const newConversation = (focus: Focus) => {
    if (focus.kind !== "dm") return;
    const conversation = readConversation(page, page.location.href);
    const written = JSON.stringify(conversation);
    if (!conversation || written === lastConversation) return;
    lastConversation = written;
    return conversation;
  };

  /** Looks, and returns who is signed in as far as the page has told. */
  return function look(focus: Focus | undefined): string | undefined {
    if (!focus) return viewer;
    const profile = newProfile(focus);
    const dms = newMessages(focus);
    const conversation = newConversation(focus);
    // Another person signing in is another load of the page.
    const now = viewer ?? readViewer(page);
    if (!profile && !conversation && dms.length === 0 && (!now || now === viewer)) return viewer;
    viewer = now;
    void tell({
      type: "page-worker:dom",
      posts: [],
      dms,
      ...(profile && { profile }),
      ...(conversation && { conversation }),
      ...(now && { viewer: now }),
    });
    return viewer;
  };
}
