import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "./plain";

describe("Markdown as text to post", () => {
  it.each([
    ["emphasis", "**bold** _soft_ ~~gone~~ `code`", "bold soft gone code"],
    ["a heading", "## Refunds\n\nWe pay.", "Refunds\n\nWe pay."],
    ["a list", "* one **1**\n* two\n  * three", "- one 1\n- two\n  - three"],
    ["a list by numbers", "3. one\n4. two", "3. one\n4. two"],
    ["tasks", "- [ ] one\n- [x] two", "- one\n- two"],
    ["a link", "[our page](https://a.example/x_y_z)", "our page: https://a.example/x_y_z"],
    ["a bare link", "see https://a.example/x_y_z now", "see https://a.example/x_y_z now"],
    ["a link that shows its address", "[a.example](https://a.example/)", "a.example"],
    ["an address for mail", "[Write](mailto:help@brand.example) <help@brand.example>", "Write: help@brand.example help@brand.example"],
    ["a picture", "![A cup](https://a.example/c.png)", "A cup"],
    ["a quote", "> one\n> two", "one\ntwo"],
    ["a table", "| a | b |\n|---|---|\n| 1 | **2** |", "a | b\n1 | 2"],
    ["code", "```js\nlet a = 1 < 2;\n```", "let a = 1 < 2;"],
    ["HTML", "<b>one</b> two<br>three <!-- no -->", "one two\nthree"],
    ["signs", '5 \\* 3 &amp; AT&T &lt;3 snake_case "quoted" it\'s', '5 * 3 & AT&T <3 snake_case "quoted" it\'s'],
    ["line breaks", "one\ntwo  \nthree\n\n\n\nfour", "one\ntwo\nthree\n\nfour"],
    ["variables", "Hi {{customer.first_name|there}}, bye {{agent.signature}}", "Hi {{customer.first_name|there}}, bye {{agent.signature}}"],
  ])("%s", (_, markdown, text) => expect(plain(markdown)).toBe(text));

  it("leaves a plain sentence as it is", () => {
    const word = fc.stringMatching(/^[\p{L}]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        expect(plain(`${words.join(" ")}.`)).toBe(`${words.join(" ")}.`);
      }),
    );
  });

  it("never throws and leaves nothing at its ends", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("*", "_", "[", "](", ")", "#", "\n", "- ", "1. ", "`", "<", ">", "|", "a", " ", "https://a.example", "{{a.b}}"),
        ),
        (parts) => {
          const text = plain(parts.join(""));
          expect(text).toBe(text.trim());
        },
      ),
    );
  });
});
