/** The companion's own page: what is running, and where. */
import { html } from "hono/html";
import { page } from "./pages/layout";

export interface Running {
  version: string;
  startedAt: number;
  /** Where the practice site is served: handle of its signed-in brand, how many posts it has, and rows of the played file that were left out. */
  practice?: { handle: string; posts: number; people: number; leftOut: number } | undefined;
}

const practiceRows = ({ handle, posts, people }: NonNullable<Running["practice"]>): [string, string, string][] => [
  ["/practice/home", "Practice site", `@${handle} with ${posts.toLocaleString("en")} posts of ${people.toLocaleString("en")} people`],
  ["/practice/notifications/mentions", "Mentions", "Who speaks to the brand, newest first"],
  ["/practice/practice-lessons", "Lessons", "Made-up customers who answer back, and a score"],
  ["/practice/messages", "Messages", "Private conversations in the old form"],
  ["/practice/i/chat", "Chat", "Private conversations as XChat shows them"],
];

/** The page at `/`. */
export function frontPage({ version, startedAt, practice }: Running) {
  const rows: [string, string, string][] = [
    ["/team", "Team", "People, roles, invitations and paired browsers"],
    ["/pair", "Pair a browser", "With the code its panel shows"],
    ...(practice ? practiceRows(practice) : []),
    ["/healthz", "Health", "For whatever watches this process"],
    ["/openapi.json", "API", "What panels ask, as OpenAPI describes it"],
  ];
  return page(
    { title: "What runs here" },
    html`
    <p class="soft">Version ${version}, running since <time datetime="${new Date(startedAt).toISOString()}">${new Date(startedAt).toUTCString()}</time>.
    ${practice?.leftOut ? `${practice.leftOut} rows of the played file could not be read.` : ""}</p>
    <ul>${rows.map(([href, name, what]) => html`<li><a href="${href}">${name}</a><span>${what}</span></li>`)}</ul>`,
  );
}
