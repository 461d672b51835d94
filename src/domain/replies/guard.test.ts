import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPrivate, type PrivateDetail } from "./guard";

const FOUND: [string, PrivateDetail["kind"]][] = [
  ["Write to ana.perez+x@mail.example.com please", "email"],
  ["email ana (at) mail (dot) com", "email"],
  ["ana arroba gmail punto com", "email"],
  ["call +1 (555) 123-4567", "phone"],
  ["+34 612 345 678", "phone"],
  ["I'm on 555-123-4567", "phone"],
  ["(555) 123-4567 is mine", "phone"],
  ["mi número 612345678", "phone"],
  ["612 34 56 78", "phone"],
  ["91 123 45 67", "phone"],
  ["020 7946 0958", "phone"],
  ["07700 900123", "phone"],
  ["07700900123", "phone"],
  ["llámame al 6123456", "phone"],
  ["call 1-800-555-1234", "phone"],
  ["5551234567", "phone"],
  ["00 34 612 345 678", "phone"],
  ["4111 1111 1111 1111", "card"],
  ["card 4111-1111-1111-1111.", "card"],
  ["378282246310005", "card"],
  ["4111111111111111", "card"],
  ["order #12345", "order"],
  ["Order no. AB-12345", "order"],
  ["pedido 12345", "order"],
  ["Pedido nº 88123", "order"],
  ["1Z999AA10123456784", "order"],
  ["número de pedido: 45879", "order"],
  ["número de seguimiento ES123456789ES", "order"],
  ["your order number is 778899", "order"],
  ["My #45879 order never came", "order"],
  ["111-1234567-1234567", "order"],
  ["Booking ref: QX7T21", "order"],
  ["tracking 9400111899223100001", "order"],
  ["account number 12345678", "account"],
  ["ES91 2100 0418 4502 0005 1332", "account"],
  ["GB82WEST12345698765432", "account"],
  ["DE89370400440532013000", "account"],
  ["cuenta 00491500051234567892", "account"],
  ["SSN 123-45-6789", "account"],
  ["sort code 12-34-56", "account"],
  ["order 2024-88123", "order"],
  ["Order: 100234", "order"],
  ["ticket #4521", "order"],
  ["invoice INV-2024-001", "order"],
  ["tu número de cliente es 55821", "account"],
  ["my order is 1234567", "order"],
  ["order id 9f8e7d6c5b4a", "order"],
  ["٤١١١ ١١١١ ١١١١ ١١١١", "card"],
  ["4111\u00a01111\u00a01111\u00a01111", "card"],
  ["order #AB12345", "order"],
  ["Order#12345", "order"],
];
const HARMLESS = [
  "See you in 2026 or 2025-2026",
  "It costs $1,299.00 or 1.299,00 €",
  "We have 10,000 followers",
  "1000000000 stars",
  "at 10:30 on 21-11-2026 10:30",
  "2026-11-21 at 12:00-13:30",
  "21/11/2026",
  "@user12345678 thanks",
  "#blackfriday2026 sale",
  "https://x.com/a/status/1234567890123456789",
  "shop.example/orders/123456789",
  "open 9-17, 24/7",
  "in 3-5 business days",
  "order by 2026",
  "order 2 coffees",
  "20% off orders over 500",
  "order 15 items",
  "your order is on its way",
  "version 10.15.7",
  "iPhone 15 Pro 256GB",
  "top 10 of 2024 2025 2026",
  "Room 101",
  "order in 2024",
  "pedido de 3 unidades",
  "1-2 weeks",
  "the 100 200 300 series",
  "we sold 50000 units",
  "we got 12000 orders 50000 customers",
  "size 38 39 40 41",
  "account is blocked",
  "case closed 2025",
  "returns within 30 days",
  "in 2019 2020 2021",
  "call us 24/7",
  "call at 10:30",
  "text 1 for help",
  "llámanos de 9 a 18",
  "Call 911",
  "open 9:00-18:00",
  "#1 support",
  "ticket 2024",
  "Mon-Fri 9.00-17.00",
  "10 000 000 people",
  "order 1000 followers",
  "pi is 3.14159265",
  "2,147,483,647",
  "members since 2015",
  "client 2.0",
  "customers 24/7",
  "v1.2.3.4",
  "192.168.1.1",
  "orders before 12:00",
  "orders over 10000 €",
  "orders 10000+",
  "save 5000 points",
  "order #1",
];

describe("the wrong-audience guard", () => {
  it.each(FOUND)("“%s” holds one detail: %s", (text, kind) => {
    const found = findPrivate(text);
    expect(found.map((detail) => detail.kind)).toEqual([kind]);
    for (const { match, index } of found) expect(text.slice(index, index + match.length)).toBe(match);
  });

  it.each(HARMLESS)("“%s” holds none", (text) => expect(findPrivate(text)).toEqual([]));

  it("finds several, in their order, with what exactly they are", () => {
    expect(findPrivate("Order #12345 for ana@mail.example, call +34 612 345 678.")).toEqual([
      { kind: "order", match: "12345", index: 7 },
      { kind: "email", match: "ana@mail.example", index: 17 },
      { kind: "phone", match: "+34 612 345 678", index: 40 },
    ]);
  });

  it("lets the brand's own published details pass, however they are written", () => {
    const article = "Write to Help@Brand.example or call +34 900-123-456.";
    expect(findPrivate("help@brand.example / +34 900 123 456", [article])).toEqual([]);
    expect(findPrivate("help@brand.example, ana@mail.example", ["help@brand.example"]).map(({ match }) => match)).toEqual([
      "ana@mail.example",
    ]);
  });

  it("is quick on long and nasty texts", () => {
    const nasty = [" ", "a", "1", "1 ", "a@", "a.", "#", "call ", "call me ", "order number ", "12-", "a-", "1Z ", "+1 ", "(12) ", "ES91 "];
    for (const part of nasty) {
      const started = performance.now();
      findPrivate(part.repeat(25_000 / part.length));
      expect(performance.now() - started, JSON.stringify(part)).toBeLessThan(2_000);
    }
  });

  const digit = fc.integer({ min: 0, max: 9 });
  const around = fc.constantFrom(["", ""], ["My card is ", " ok?"], ["(", ")"], ["¿", "?"], ["\n", "\n"]);

  it("finds every card number, plain, spaced or dashed", () => {
    const card = fc
      .tuple(fc.integer({ min: 3, max: 6 }), fc.array(digit, { minLength: 11, maxLength: 17 }))
      .map(([first, rest]) => withCheckDigit([first, ...rest]));
    fc.assert(
      fc.property(card, fc.constantFrom("", " ", "-"), around, (digits, between, [before = "", after = ""]) => {
        const written = digits.match(/.{1,4}/g)?.join(between) ?? "";
        const found = findPrivate(before + written + after);
        expect(found).toEqual([{ kind: "card", match: written, index: before.length }]);
      }),
    );
  });

  it("finds every e-mail address and every international phone number", () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}([._+-][a-z0-9]{1,5})?$/);
    fc.assert(
      fc.property(
        name,
        name.map((text) => text.replace(/[._+]/g, "")),
        fc.constantFrom("com", "example", "co.uk", "es"),
        around,
        (who, host, end, [before = "", after = ""]) => {
          const written = `${who}@${host}.${end}`;
          expect(findPrivate(before + written + after)).toEqual([{ kind: "email", match: written, index: before.length }]);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.stringMatching(/^\d{3} \d{3} \d{3}$/),
        around,
        (country, number, [before = "", after = ""]) => {
          expect(findPrivate(`${before}+${country} ${number}${after}`)).toMatchObject([{ kind: "phone" }]);
        },
      ),
    );
  });

  it("finds every IBAN and no other of its shape", () => {
    fc.assert(
      fc.property(fc.constantFrom("ES", "DE", "GB", "FR"), fc.stringMatching(/^\d{20}$/), fc.boolean(), (country, account, spaced) => {
        const right = iban(country, account);
        const wrong = right.slice(0, 2) + String((Number(right.slice(2, 4)) + 1) % 100).padStart(2, "0") + right.slice(4);
        const write = (text: string) => (spaced ? (text.match(/.{1,4}/g) ?? []).join(" ") : text);
        expect(findPrivate(`to ${write(right)}.`)).toMatchObject([{ kind: "account", match: write(right) }]);
        expect(findPrivate(`to ${write(wrong)}.`).filter(({ kind }) => kind === "account")).toEqual([]);
      }),
    );
  });

  it("finds nothing in prices, dates, times and years", () => {
    const two = fc.integer({ min: 10, max: 28 });
    const year = fc.integer({ min: 1990, max: 2030 });
    const harmless = fc.oneof(
      fc
        .tuple(fc.constantFrom("$", "€", "£"), fc.integer({ min: 1, max: 99_999 }))
        .map(([sign, price]) => `${sign}${price.toLocaleString("en")}.99`),
      fc.integer({ min: 1, max: 99_999 }).map((price) => `${price.toLocaleString("de")},50 €`),
      fc
        .tuple(two, fc.integer({ min: 1, max: 12 }), year, fc.constantFrom("/", "-", "."))
        .map(([day, month, y, mark]) => [day, month, y].join(mark)),
      fc.tuple(two, two).map(([hour, minute]) => `${hour % 24}:${minute}`),
      year.map(String),
      fc.tuple(year, year).map(([from, to]) => `${from}-${to}`),
      fc.stringMatching(/^@[a-z]\w{0,13}$/),
      fc.stringMatching(/^#[a-z]{4,9}\d{0,4}$/),
    );
    fc.assert(
      fc.property(fc.array(harmless, { maxLength: 5 }), (parts) => {
        expect(findPrivate(parts.join(" and "))).toEqual([]);
      }),
    );
  });
});

/** The digits with the last one that makes Luhn's check hold. */
function withCheckDigit(digits: number[]): string {
  const sum = digits
    .toReversed()
    .reduce((total, digit, i) => total + (i % 2 === 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit), 0);
  return `${digits.join("")}${(10 - (sum % 10)) % 10}`;
}

/** The IBAN of an account number. */
function iban(country: string, account: string): string {
  const asDigits = `${account}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return `${country}${String(98n - (BigInt(asDigits) % 97n)).padStart(2, "0")}${account}`;
}
