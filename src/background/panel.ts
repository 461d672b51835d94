import type { SuggestAnswer } from "../contracts/messages";

/** The part of Firefox's API that Chrome's types know nothing of. */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
  isOpen(details: { windowId: number }): Promise<boolean>;
}
const sidebar = (chrome as unknown as { sidebarAction?: SidebarAction }).sidebarAction;

/**
 * The toolbar button opens the panel. Firefox is told in the click; Chrome does it by itself, once it has heard so: a click that came
 * before, right after Perch was installed, is told it too.
 */
export function openPanelOnAction(): void {
  if (!sidebar) void chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  chrome.action.onClicked.addListener(({ windowId }) => void (sidebar ? sidebar.toggle() : chrome.sidePanel.open({ windowId })));
}

/**
 * Opens the panel for a click on the page. Must be called in the very turn the message came in: Chrome carries the click
 * that far and no further. Firefox does not carry it at all: there the answer says whether the panel was open already.
 */
export async function openPanel(windowId: number): Promise<SuggestAnswer> {
  try {
    await (sidebar ? sidebar.open() : chrome.sidePanel.open({ windowId }));
    return { opened: true };
  } catch {
    return { opened: (await sidebar?.isOpen({ windowId }).catch(() => false)) ?? false };
  }
}
