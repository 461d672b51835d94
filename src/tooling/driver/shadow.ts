/** What stands inside Perch's closed shadow roots on a page, read as the browser's own inspector reads it. */
import type { CDPSession, Page } from "puppeteer-core";

/** One of Perch's own nodes on X's page. */
export interface OwnNode {
  /** "mark", "tags" or "suggest". */
  kind: string;
  /** The accessible name of its first button or box. */
  label: string;
  /** Class (or tag name) and text of everything in it that holds text. */
  parts: { kind: string; text: string }[];
}

/** A node as both protocols can tell it. */
interface Plain {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Plain[];
}

/** All of Perch's nodes of a page, in document order. */
export async function ownNodes(page: Page): Promise<OwnNode[]> {
  const isFirefox = /firefox/i.test(await page.browser().version());
  const hosts = await (isFirefox ? fromBidi(page) : fromCdp(page));
  return hosts.map((host) => {
    const inside = host.children.flatMap(all);
    const label = inside.find(({ attributes }) => attributes["aria-label"])?.attributes["aria-label"] ?? "";
    const parts = inside
      .filter(({ name }) => name !== "style")
      .map((node) => ({ kind: node.attributes.class ?? node.name, text: node.text }));
    return { kind: host.attributes["data-perch"] ?? "", label, parts: parts.filter(({ text }) => text !== "") };
  });
}

const all = (node: Plain): Plain[] => [node, ...node.children.flatMap(all)];

interface CdpNode {
  nodeName: string;
  nodeType: number;
  nodeValue: string;
  attributes?: string[];
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
}

function plainFromCdp(node: CdpNode): Plain {
  const list = node.attributes ?? [];
  const attributes = Object.fromEntries(list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1] ?? ""]] : [])));
  const inside = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  const text = inside
    .filter((child) => child.nodeType === 3)
    .map((child) => child.nodeValue)
    .join("")
    .trim();
  return {
    name: node.nodeName.toLowerCase(),
    attributes,
    text,
    children: inside.filter((child) => child.nodeType !== 3).map(plainFromCdp),
  };
}

async function fromCdp(page: Page): Promise<Plain[]> {
  const session: CDPSession = await page.createCDPSession();
  try {
    const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
    return all(plainFromCdp(root)).filter(({ attributes }) => "data-perch" in attributes);
  } finally {
    await session.detach();
  }
}

interface BidiNode {
  type: string;
  value?: {
    nodeType: number;
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}
interface Connection {
  send(method: string, params: object): Promise<{ result: { result: { value: BidiNode[] } } }>;
}

function plainFromBidi({ value }: BidiNode): Plain {
  const inside = [...(value?.shadowRoot ? [value.shadowRoot] : []), ...(value?.children ?? [])];
  const text = inside
    .filter((child) => child.value?.nodeType === 3)
    .map((child) => child.value?.nodeValue ?? "")
    .join("")
    .trim();
  const children = inside.filter((child) => child.value && child.value.nodeType !== 3).map(plainFromBidi);
  return { name: value?.localName ?? "#shadow", attributes: value?.attributes ?? {}, text, children };
}

async function fromBidi(page: Page): Promise<Plain[]> {
  const { connection } = page.browser() as unknown as { connection: Connection };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const answer = await connection.send("script.callFunction", {
    functionDeclaration: "() => [...document.querySelectorAll('[data-perch]')]",
    awaitPromise: false,
    target: { context },
    serializationOptions: { maxDomDepth: 12, includeShadowTree: "all" },
  });
  return answer.result.result.value.map(plainFromBidi);
}
