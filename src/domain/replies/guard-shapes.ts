/** The shapes of private details, and of what only looks like one. Earlier ones are looked for first; what they found is not looked at again. */
import { ibanChecks, luhn } from "./checksums";
import type { PrivateDetail } from "./guard";

/** A shape, and what more must hold for it to be one. The group "it", where there is one, is the detail itself. */
export interface Shape {
  kind: PrivateDetail["kind"] | "harmless";
  pattern: RegExp;
  holds?: (match: string, text: string) => boolean;
}

const digitsOf = (text: string) => text.replace(/\D/g, "");
const isYear = (text: string) => /^(?:19|20)\d\d$/.test(text);
const COUNTED =
  /^\s*(?:%|[€$£¥]|units?|items?|pieces?|people|followers?|customers?|orders?|euros?|dollars?|unidades|personas|pedidos|clientes)/i;

const ORDER_WORD =
  "orders?|purchases?|bookings?|reservations?|references?|ref|tracking|invoices?|receipts?|tickets?|cases?|confirmation|parcels?|shipments?|rma|returns?" +
  "|pedidos?|órdenes|orden|compras?|reservas?|referencias?|seguimiento|rastreo|facturas?|casos?|confirmación|localizador|envíos?|folio|guía|devolución";
const ACCOUNT_WORD =
  "accounts?|acct|a\\/c|routing|sort\\s?code|iban|swift|membership|members?|customers?|clients?|policy|loyalty|passport|licen[cs]e|ssn|social\\ssecurity" +
  "|cuentas?|clabe|clientes?|socios?|póliza|pasaporte|dni|nie|nif|curp|rfc|seguridad\\ssocial";
const MARK = "(?:number|num|no|nr|id|code|ref(?:erence)?|nº|n°|nro|núm(?:ero)?|numero|código|codigo)";
const JOIN = "\\s{0,3}(?:is|was|es|era)?\\s{0,3}[:.#=]*\\s{0,3}";
const CODE = "[a-z0-9]+(?:[-/][a-z0-9]+)*";

/** A word for it, and then a number or a code with a digit. With "number", "no." or "#" between, three signs will do. */
function named(kind: "order" | "account", word: string): Shape[] {
  const start = `(?<![\\p{L}\\p{N}])(?:${word})`;
  const marked = `(?:\\s{0,3}(?:de\\s{1,3}(?:la\\s{1,3}|el\\s{1,3}|tu\\s{1,3}|su\\s{1,3})?(?:${word})\\s{0,3})?(?:${MARK}(?![\\p{L}\\p{N}])|#)${JOIN}|\\s{0,3}[:#]\\s{0,3}#?)`;
  return [
    { kind, pattern: new RegExp(`${start}${marked}(?<it>${CODE})(?![\\p{L}\\p{N}])`, "giu"), holds: (it) => digitsOf(it).length >= 3 },
    {
      kind,
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${MARK}|#)\\.?\\s{1,3}(?:of|de|del)\\s{1,3}(?:la\\s{1,3}|the\\s{1,3}|your\\s{1,3}|tu\\s{1,3}|su\\s{1,3})?(?:${word})${JOIN}(?<it>${CODE})(?![\\p{L}\\p{N}])`,
        "giu",
      ),
      holds: (it) => digitsOf(it).length >= 3,
    },
    {
      kind,
      pattern: new RegExp(
        `${start.replaceAll("s?", "")}(?:\\s{1,3}(?:is|was|es|era))?\\s{1,3}(?<it>${CODE})(?![\\p{L}\\p{N}])(?![.,]\\d)`,
        "giu",
      ),
      holds: (it, text) => isCode(it) && !COUNTED.test(text.slice(text.indexOf(it) + it.length)),
    },
  ];
}

/** Five digits, or letters and at least three digits: not a year, a size or a count. */
function isCode(it: string): boolean {
  const digits = digitsOf(it).length;
  if (/^\d+(?:st|nd|rd|th|k|m|h|hrs?|min|mins|am|pm|days?|x|gb|kg|g|ml|cm|mm)$/i.test(it)) return false;
  return /[a-z]/i.test(it)
    ? digits >= 3 && it.length >= 5
    : digits >= 5 && !it.split(/[-/]/).every((part) => isYear(part) || part.length <= 2);
}

const GROUPS = "\\d{2,5}(?:[ .-]\\d{2,6}){1,4}";
export const SHAPES: Shape[] = [
  { kind: "harmless", pattern: /https?:\/\/\S+/giu },
  { kind: "email", pattern: /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/giu },
  {
    kind: "email",
    pattern:
      /[\p{L}\p{N}._%+-]{1,64} ?[([{] ?(?:at|arroba|@) ?[)\]}] ?[\p{L}\p{N}-]{1,63} ?(?:\.|[([{] ?(?:dot|punto|\.) ?[)\]}]) ?\p{L}{2,24}/giu,
  },
  {
    kind: "email",
    pattern: /[\p{L}\p{N}._%+-]{1,64} (?:at|arroba) [\p{L}\p{N}-]{1,63} (?:dot|punto)\s+(?:com|net|org|es|mx|ar|co|uk|io|info)(?!\p{L})/giu,
  },
  { kind: "harmless", pattern: /(?<![\p{L}\p{N}])(?:www\.)?(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\/\S*/giu },
  { kind: "harmless", pattern: /(?<![\p{L}\p{N}_])@\w+/gu },
  { kind: "harmless", pattern: /#(?=\w*\p{L})(?!\p{L}{0,3}-?\d{4,})[\p{L}\p{N}_]+/gu },
  {
    kind: "account",
    pattern: /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?(?![\p{L}\p{N}])/giu,
    holds: (it) => ibanChecks(it.replace(/ /g, "").toUpperCase()),
  },
  {
    kind: "card",
    pattern: /(?<![\d.-])\d(?:[ -]?\d){12,18}(?![\d]|-\d)/gu,
    holds: (it) => luhn(digitsOf(it)) && !/^0+$/.test(digitsOf(it)),
  },
  { kind: "order", pattern: /(?<![\p{L}\p{N}])1Z ?(?:[0-9A-Z] ?){15}[0-9A-Z](?![\p{L}\p{N}])/giu },
  { kind: "order", pattern: /(?<![\p{L}\p{N}])(?:[A-Z]{2}\d{9}[A-Z]{2}|TBA\d{12}|\d{3}-\d{7}-\d{7})(?![\p{L}\p{N}]|-\d)/giu },
  { kind: "account", pattern: /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/gu },
  { kind: "account", pattern: /(?<=sort\s?code\W{1,3}(?:is\s)?)\d{2}[ -]\d{2}[ -]\d{2}(?!\d)/giu },
  {
    kind: "phone",
    pattern:
      /(?<!\p{L})(?:call|phone|ring|tel|telephone|mobile|cell|whatsapp|text|sms|fax|teléfono|telefono|tlf|móvil|movil|celular|ll[aá]ma\p{L}{0,8}|marca\p{L}{0,8})(?:\s{1,3}(?:me|us|number|no|número|is|es|on|at|al|a|to|nuestro|our|your|my|mi|tu|su|de|the)){0,4}\s{0,3}[.:#]?\s{0,3}(?<it>(?:\+|00)?\(?\d[\d ().-]{4,18}\d)(?!\d)/giu,
    holds: (it) => digitsOf(it).length >= 6 && digitsOf(it).length <= 15 && !isYear(it),
  },
  ...named("order", ORDER_WORD),
  ...named("account", ACCOUNT_WORD),
  { kind: "phone", pattern: /(?<![\p{L}\p{N}])(?:\+|00(?= ?[1-9]))[ ]?\(?\d(?:[ ().-]{0,3}\d){6,14}(?!\d)/gu },
  {
    kind: "harmless",
    pattern: /(?<![\d.-])\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?![\d-])|(?<![\d.-])\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?![\d-])/gu,
  },
  { kind: "harmless", pattern: /\d{1,2}:\d{2}(?::\d{2})?/gu },
  {
    kind: "harmless",
    pattern:
      /[$€£¥₹]\s?\d[\d.,]*|(?<![\d.,])\d[\d.,]{0,20}\s?(?:[€$£¥₹%]|(?:eur|usd|gbp|mxn|euros?|dollars?|pounds?|pesos|dólares)(?!\p{L}))/giu,
  },
  { kind: "harmless", pattern: /(?<!\d)\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)/gu },
  { kind: "phone", pattern: /(?<![\p{L}\p{N}])\(\d{2,5}\)[ .-]?\d{2,5}(?:[ .-]?\d{2,5}){1,3}(?!\d)/gu, holds: (it) => lengthIn(it, 8, 12) },
  { kind: "phone", pattern: new RegExp(`(?<![\\p{L}\\p{N}#.,-])${GROUPS}(?![\\p{L}\\p{N}]|[.,-]\\d)`, "gu"), holds: isGroupedPhone },
  {
    kind: "phone",
    pattern: /(?<![\p{L}\p{N}#.,-])(?:[6-9]\d{8}|[2-9]\d{9}|0\d{9,10}|1[2-9]\d{9})(?![\p{L}\p{N}]|[.,-]\d)/gu,
    holds: (it) => !/0{4}$/.test(it),
  },
  {
    kind: "order",
    pattern: /#(?<it>[a-z]{0,3}-?\d{4,}(?:-\d+)*)(?![\p{L}\p{N}])/giu,
    holds: (_, text) => new RegExp(`(?<!\\p{L})(?:${ORDER_WORD})(?!\\p{L})`, "iu").test(text),
  },
];

const lengthIn = (it: string, least: number, most: number) => digitsOf(it).length >= least && digitsOf(it).length <= most;

/** Groups of digits as phones are written, and not a row of years, sizes or round numbers. */
function isGroupedPhone(it: string): boolean {
  const groups = it.split(/[ .-]/);
  const shape = groups.map((group) => group.length).join(" ");
  if (groups.every(isYear) || groups.slice(1).every((group) => /^0+$/.test(group))) return false;
  if (/^(?:3 3 4|1 3 3 4|3 4 4)$/.test(shape)) return true;
  const first = it[0] as string;
  if (/^(?:3 3 3|3 2 2 2|2 3 2 2|2 3 4|3 6|2 4 4|4 4)$/.test(shape)) return /[6-9]/.test(first);
  return first === "0" && lengthIn(it, 9, 11) && (groups[0]?.length ?? 0) >= 2;
}
