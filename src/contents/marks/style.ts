export type Theme = "light" | "dim" | "dark";

/** X's colours, per theme: text, soft text, line, raised ground, hover, accent, chip, waiting, its ground. */
const COLOURS: Record<Theme, string[]> = {
  light: ["#0f1419", "#536471", "#cfd9de", "#fff", "rgb(15 20 25/7%)", "#0a6cb4", "rgb(29 155 240/12%)", "#8a5a00", "rgb(255 173 31/18%)"],
  dim: [
    "#f7f9f9",
    "#9fadb9",
    "#38444d",
    "#1e2732",
    "rgb(247 249 249/9%)",
    "#6bc1ff",
    "rgb(29 155 240/20%)",
    "#ffc766",
    "rgb(255 173 31/16%)",
  ],
  dark: [
    "#e7e9ea",
    "#8b9198",
    "#2f3336",
    "#16181c",
    "rgb(231 233 234/10%)",
    "#6bc1ff",
    "rgb(29 155 240/20%)",
    "#ffc766",
    "rgb(255 173 31/16%)",
  ],
};

const FONT = '-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,Helvetica,Arial,sans-serif';

/**
 * Marks stand on every post of a timeline: few rules, no `all`, no nested flex, and clipped rather than hidden (no paint
 * layer of its own), so that the browser's work for styles, layout and painting stays small.
 */
const MARK = `
:host{display:block;flex:0 3 auto;align-self:center;min-width:0;max-width:360px;height:18px;margin-inline-start:6px;overflow:clip;white-space:nowrap}
.mark{display:block;appearance:none;border:0;margin:0;padding:0;height:18px;max-width:100%;background:none;border-radius:99px;color:var(--soft);font:400 12px/18px ${FONT};letter-spacing:normal;cursor:pointer}
.mark:focus-visible{outline:2px solid #1d9bf0;outline-offset:-2px}
span{border-radius:99px;padding:1px 7px 2px;unicode-bidi:isolate}
span+span{margin-inline-start:4px}
.chip{display:inline-block;box-sizing:border-box;height:18px;padding-block:0;max-width:110px;overflow:clip;text-overflow:ellipsis;vertical-align:top;background:var(--chip);color:var(--accent)}
.wait{background:var(--wait-bg);color:var(--wait)}
.late{background:var(--wait);color:var(--raised)}
.add{padding-inline:5px;background:var(--hover)}
.mark:hover .add{color:var(--accent)}
@media (forced-colors:active){span{outline:1px solid;outline-offset:-1px}}
`;

/** The box of tags and the Suggest button. */
const REST = `
:host{all:initial;font:400 13px/16px ${FONT};direction:inherit}
:host([data-perch=tags]){display:contents}
:host([data-perch=suggest]){display:inline-flex;align-self:center;margin-inline:4px;position:relative;flex:none}
button,input{all:unset;box-sizing:border-box;font:inherit;color:inherit;cursor:pointer}
button:focus-visible,input:focus{outline:2px solid #1d9bf0;outline-offset:-2px}
.box{position:fixed;inset:auto;margin:0;border:1px solid var(--line);border-radius:12px;background:var(--raised);color:var(--text);padding:12px;width:240px;max-width:calc(100vw - 16px);box-sizing:border-box;box-shadow:0 4px 20px rgb(0 0 0/22%)}
.box h2{all:unset;display:block;font-weight:700;font-size:13px;margin-bottom:8px;overflow-wrap:anywhere}
.tags{display:flex;flex-wrap:wrap;gap:6px;margin-bottom:10px;max-height:160px;overflow:auto}
.tags:empty{display:none}
.tags button{border-radius:99px;padding:3px 10px;border:1px solid var(--line);color:var(--soft);max-width:100%;overflow-wrap:anywhere}
.tags button:hover{background:var(--hover)}
.tags [aria-pressed=true]{background:var(--chip);color:var(--accent);border-color:transparent}
.ask{margin:10px 0 0;max-height:none}
.ask p{margin:0;width:100%;overflow-wrap:anywhere}
label{display:block;color:var(--soft);font-size:12px;margin-bottom:4px}
input{width:100%;height:32px;border:1px solid var(--line);border-radius:8px;padding:0 10px;cursor:text;font-size:14px}
.suggest{display:inline-flex;align-items:center;gap:4px;height:28px;padding:0 10px;border-radius:99px;color:var(--accent);font-weight:600;white-space:nowrap}
.suggest:hover{background:var(--chip)}
.suggest svg{width:16px;height:16px;fill:none;stroke:currentColor;stroke-width:1.8}
.hint{position:absolute;inset-block-end:calc(100% + 6px);inset-inline-end:0;width:max-content;max-width:240px;padding:6px 10px;border-radius:8px;background:var(--text);color:var(--raised);font-size:12px;line-height:16px;z-index:1}
.hint:empty{display:none}
@media (forced-colors:active){.tags [aria-pressed=true]{outline:1px solid}}
`;

const NAMES = ["text", "soft", "line", "raised", "hover", "accent", "chip", "wait", "wait-bg"];

const css = (theme: Theme, rules: string) => `:host{${COLOURS[theme].map((colour, i) => `--${NAMES[i]}:${colour}`).join(";")}}${rules}`;

/**
 * The styles of what Perch adds to the page, each thing in its own shadow root: a change of theme is one write a sheet.
 * Constructed sheets are shared and need no leave from the page's Content-Security-Policy; where a browser has none for
 * content scripts, each root gets a style element.
 */
export function createStyle(page: Document) {
  const mark = createSheet(page, MARK);
  const rest = createSheet(page, REST);
  return {
    mark: mark.apply,
    rest: rest.apply,
    setTheme(theme: Theme) {
      mark.setTheme(theme);
      rest.setTheme(theme);
    },
  };
}
export type Style = ReturnType<typeof createStyle>;

function createSheet(page: Document, rules: string) {
  let theme: Theme = "light";
  let text = css(theme, rules);
  const elements = new Set<HTMLStyleElement>();
  let shared: CSSStyleSheet | undefined;
  try {
    shared = new CSSStyleSheet();
    shared.replaceSync(text);
  } catch {
    shared = undefined;
  }

  function apply(root: ShadowRoot) {
    try {
      if (shared) {
        root.adoptedStyleSheets = [shared];
        return;
      }
    } catch {
      shared = undefined;
    }
    for (const element of elements) if (!element.isConnected) elements.delete(element);
    const element = page.createElement("style");
    element.textContent = text;
    elements.add(element);
    root.prepend(element);
  }
  return {
    apply,
    setTheme(wanted: Theme) {
      if (wanted === theme) return;
      theme = wanted;
      text = css(theme, rules);
      shared?.replaceSync(text);
      for (const element of elements) element.textContent = text;
    },
  };
}
