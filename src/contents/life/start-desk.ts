import type { MarkLabels, PageState, ToPage } from "../../contracts/messages";
import type { Focus } from "../../domain/focus";
import { composerState, insertText, type LastReply } from "../../x/composer";
import { readDirection, readTheme, readViewer } from "../../x/dom/page";
import { createMarks } from "../marks/marks";
import { createStyle } from "../marks/style";
import { receiveCaptures } from "../receive/bridge";
import { createSuggestButtons } from "../suggest/button";
import { createArticles } from "../watch/articles";
import { watchClicks } from "../watch/clicks";
import { createHealthCount } from "../watch/health";
import { createPageFacts } from "../watch/page-facts";
import { watchPage } from "../watch/passes";
import { watchPlace } from "../watch/place";
import { createSeen } from "../watch/seen";
import type { Desk } from "./desk";

/** What the desk answers the worker and the panel; undefined for messages that get no answer. */
export type Answer = (message: ToPage) => Promise<unknown> | undefined;

/** Wires the desk on the page together. Returns what answers the worker's and the panel's messages. */
export function startDesk(desk: Desk): Answer {
  const { page, tell } = desk;
  const style = createStyle(page);
  let focus: Focus | undefined;
  let lastReply: LastReply | undefined;

  const attend = (now: Focus) => {
    focus = now;
    void tell({ type: "page-worker:focus", focus: now });
  };
  const articles = createArticles(page, {
    left: (article) => marks.takeOff(article),
    shows(now) {
      marks.follow(now);
      see.see(now);
    },
  });
  const marks = createMarks(desk, style, articles.shown);
  const see = createSeen(desk, { marks: marks.set, shown: articles.shown });
  const suggest = createSuggestButtons(desk, style, () => lastReply);
  const facts = createPageFacts(desk);
  const health = createHealthCount(desk);
  const place = watchPlace(desk, (now) => {
    if (now) attend(now);
    health.moved();
  });
  watchClicks(desk, attend, (post) => {
    lastReply = post;
  });
  receiveCaptures(desk, (answer) => {
    marks.set(answer.marks);
    see.skip(answer.posts);
  });

  const setLabels = (labels: MarkLabels) => {
    marks.setLabels(labels);
    suggest.setLabels(labels);
  };
  const hello = async () => {
    const labels = (await tell({ type: "page-worker:hello" })) as MarkLabels | undefined;
    if (labels) setLabels(labels);
  };
  void hello();

  // Asking for a colour makes the browser work out styles: only when what decides on it has changed.
  let painted: string | undefined;
  const followTheme = () => {
    const { body, documentElement: root } = page;
    const now =
      body && [body, root].map((node) => `${node.getAttribute("style")} ${node.getAttribute("class")} ${node.dataset.theme}`).join();
    if (!now || now === painted) return;
    painted = now;
    style.setTheme(readTheme(page));
  };

  // The panel asks when the page opens, often before X shows who is signed in: a change of what it shows makes it ask again.
  let told: string | undefined;
  const tellPanel = (viewer: string | undefined) => {
    const now = `${viewer} ${painted} ${page.documentElement.dir}`;
    if (!focus || now === told) return;
    told = now;
    attend(focus);
  };

  watchPage(desk, {
    changed() {
      place.changed();
      articles.compare();
    },
    settled: () => articles.look(),
    whenCalm() {
      place.look();
      followTheme();
      health.changed();
      for (const one of articles.shown()) marks.mend(one);
      suggest.look();
      tellPanel(facts(focus));
    },
  });

  const state = (): PageState => {
    const viewer = readViewer(page);
    return {
      focus: focus ?? { kind: "list", list: "other" },
      theme: readTheme(page),
      dir: readDirection(page),
      ...(viewer && { viewer }),
      composer: composerState(page, lastReply),
    };
  };
  return (message) => {
    switch (message.type) {
      case "panel-page:state":
        return Promise.resolve(state());
      case "panel-page:insert": {
        const { target, text, replace } = message;
        return insertText(page, target, text, { ...(replace && { replace }), ...(lastReply && { lastReply }) });
      }
      case "worker-page:marks":
        marks.set(message.marks);
        return;
      case "worker-page:labels":
        setLabels(message.labels);
        return;
      case "worker-page:again":
        see.again();
    }
  };
}
