import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { CASE_COLUMNS, csvParts, MESSAGE_COLUMNS } from "./csv";

const columns = { text: (row: { text: string; n: number }) => row.text, n: (row: { text: string; n: number }) => row.n };
const write = (rows: { text: string; n: number }[], size?: number) => [...csvParts(columns, rows, size)].join("");

describe("CSV", () => {
  test("reads back as it was written, whatever the cells hold and however it was cut into parts", () => {
    const rows = fc.array(fc.record({ text: fc.string({ unit: "grapheme" }), n: fc.integer() }), { maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 7 }), (given, size) => {
        const back = Papa.parse<string[]>(write(given, size), { newline: "\r\n" }).data.slice(1, -1);
        expect(back.map(([text, n]) => [text?.replace(/^'/, ""), n])).toEqual(
          given.map((row) => [row.text.replace(/^'/, ""), String(row.n)]),
        );
      }),
    );
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "=1\nsecond line", "\u200e=1", "＝1"])("lets no spreadsheet run %j", (text) => {
    const [, row] = Papa.parse<string[]>(write([{ text, n: -1 }]), { newline: "\r\n" }).data;
    expect(row?.[0]).toBe(`'${text}`);
    expect(row?.[1]).toBe("-1");
  });

  test("quotes commas, quotes and line ends, and ends each line with CR LF", () => {
    expect(write([{ text: 'a,"b"\r\nc', n: 1 }])).toBe('text,n\r\n"a,""b""\r\nc",1\r\n');
  });

  test("a message and a case fill their columns, with times in UTC", () => {
    const message = {
      id: "x_post:1",
      customerId: "x:9",
      conversationId: "x_post:1",
      channel: "x_post",
      audience: "public",
      direction: "inbound",
      at: Date.UTC(2026, 10, 21, 9, 30),
      text: "Where is my parcel?",
      authorHandle: "ana",
      source: "json",
    } as const;
    const kase = {
      id: "case:x_post:1",
      customerId: "x:9",
      status: "new",
      statusAt: message.at,
      tags: ["late", "parcel"],
      openedAt: message.at,
      unanswered: [{ id: message.id, at: message.at }],
    } as const;
    const [header, line] = Papa.parse<string[]>([...csvParts(MESSAGE_COLUMNS, [message])].join("")).data;
    expect(Object.fromEntries(header?.map((name, i) => [name, line?.[i]]) ?? [])).toMatchObject({
      message_id: "x_post:1",
      at: "2026-11-21T09:30:00.000Z",
      text: "Where is my parcel?",
      deleted_at: "",
    });
    expect([...csvParts(CASE_COLUMNS, [{ ...kase, tags: [...kase.tags], unanswered: [...kase.unanswered] }])].join("")).toContain(
      "late; parcel,2026-11-21T09:30:00.000Z",
    );
  });
});
