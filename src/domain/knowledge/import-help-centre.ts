/** Articles as help centres hand them out: the JSON of Zendesk's Help Center and of Intercom, page by page or several in one file. */
import { draft, textOf } from "./draft";
import { markdownOf } from "./html";
import { gathered, hostOf, type Imported, type ImportProblem, type Incoming, type ParseMarkup } from "./incoming";

type Fields = Record<string, unknown>;
type Made = Incoming | { reason: ImportProblem };

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

/** Every JSON value of a text: one, or several that follow each other. Undefined where there is something else. */
export function jsonValues(text: string): unknown[] | undefined {
  try {
    return [JSON.parse(text)];
  } catch {
    return followingEachOther(text);
  }
}

function followingEachOther(text: string): unknown[] | undefined {
  const values: unknown[] = [];
  let [depth, start, isQuoted] = [0, -1, false];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (isQuoted) {
      if (sign === "\\") i++;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"' && depth > 0) isQuoted = true;
    else if (sign === "{" || sign === "[") {
      if (depth++ === 0) start = i;
    } else if (sign === "}" || sign === "]") {
      if (--depth > 0) continue;
      try {
        values.push(JSON.parse(text.slice(start, i + 1)));
      } catch {
        return undefined;
      }
    } else if (depth === 0 && !/[\s,]/.test(sign ?? "")) return undefined;
  }
  return depth === 0 && values.length > 0 ? values : undefined;
}

/** The articles of an answer, however it is wrapped. */
function listed(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(listed);
  if (!isFields(value)) return [];
  const list = value.articles ?? value.data;
  if (Array.isArray(list)) return list.filter(isFields);
  if (isFields(value.article)) return [value.article];
  return "title" in value && "body" in value ? [value] : [];
}

/** Reads either; never throws. Translations of one article are of one topic. */
export function articlesFromHelpCentre(text: string, parse: ParseMarkup): Imported {
  const articles = (jsonValues(text.replace(/^\uFEFF/, "")) ?? []).flatMap(listed);
  const [first] = articles;
  if (!first) return { articles: [], errors: [{ line: 1, reason: text.trim() ? "unknown_format" : "empty_file" }] };
  if ("translated_content" in first || "workspace_id" in first || first.type === "article") {
    const made = articles.flatMap((each) => fromIntercom(each, parse));
    return gathered(made, `intercom:${textOf(first.workspace_id) || "articles"}`);
  }
  const host = hostOf(textOf(first.html_url)) || hostOf(textOf(first.url));
  return gathered(
    articles.map((each) => fromZendesk(each, parse)),
    `zendesk:${host || "articles"}`,
  );
}

function fromZendesk(each: Fields, parse: ParseMarkup): Made {
  const url = textOf(each.html_url);
  const body = markdownOf(textOf(each.body), parse, url || undefined);
  const made = draft({ title: each.title, body, tags: each.label_names, lang: each.locale, url });
  if ("reason" in made) return made;
  const id = textOf(each.id);
  const status = each.draft === true ? ("draft" as const) : undefined;
  return { ...made, status, ...(id && { key: `${id}/${made.lang}`, topic: id }) };
}

/** The article in its own language and in those it is translated into. */
function fromIntercom(each: Fields, parse: ParseMarkup): Made[] {
  const id = textOf(each.id);
  const own = textOf(each.default_locale);
  const one = (fields: Fields, locale: string): Made => {
    const url = textOf(fields.url) || textOf(each.url);
    const made = draft({
      title: fields.title,
      body: markdownOf(textOf(fields.body), parse, url || undefined),
      lang: locale,
      url,
      tags: each.tags,
    });
    if ("reason" in made) return made;
    const status = (fields.state ?? each.state) === "draft" ? ("draft" as const) : undefined;
    return { ...made, status, ...(id && { key: `${id}/${made.lang}`, topic: id }) };
  };
  const translated = isFields(each.translated_content) ? Object.entries(each.translated_content) : [];
  const others = translated.flatMap(([locale, fields]) =>
    isFields(fields) && locale !== own && locale !== "type" && fields.title ? [one(fields, locale)] : [],
  );
  return [one(each, own), ...others];
}
