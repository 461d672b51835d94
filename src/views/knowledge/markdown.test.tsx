import { render, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { Markdown, safeUrl } from "./markdown";

describe("Markdown", () => {
  test("reads as headings, lists, tables and links", () => {
    render(
      <Markdown text={"# Returns\n\n1. Pack\n2. **Send**\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[Help](https://north.example/help)"} />,
    );
    expect(screen.getByRole("heading", { name: "Returns" }).tagName).toBe("H3");
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
    expect(screen.getByRole("table")).toBeTruthy();
    const link = screen.getByRole("link", { name: "Help" });
    expect(link.getAttribute("href")).toBe("https://north.example/help");
    expect(link.getAttribute("rel")).toContain("noopener");
  });

  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "hello <b onclick=alert(1)>there</b>",
    "![cat](https://tracker.example/pixel.png)",
    "<svg/onload=alert(1)>",
    "<iframe src='https://x.example'></iframe>",
  ])("makes no element of its own choosing from %s", (text) => {
    const { container } = render(<Markdown text={text} />);
    expect(container.querySelector("script, img, svg, iframe, b, [onclick], [onerror]")).toBeNull();
  });

  test.each(["[go](javascript:alert(1))", "[go](data:text/html,hi)", "[go](JaVaScRiPt:alert(1))", "[go](/relative)", "[go](vbscript:x)"])(
    "leaves %s as words",
    (text) => {
      render(<Markdown text={text} />);
      expect(screen.queryByRole("link")).toBeNull();
      expect(screen.getByText("go")).toBeTruthy();
    },
  );

  test("marks variables out", () => {
    const { container } = render(<Markdown text="Hi {{customer.first_name}}!" />);
    expect(container.querySelector(".p-variable")?.textContent).toBe("{{customer.first_name}}");
  });
});

test("an address is safe when it is http or https", () => {
  expect(safeUrl("https://north.example")).toBe("https://north.example/");
  expect(safeUrl("north.example")).toBeUndefined();
  expect(safeUrl("javascript:alert(1)")).toBeUndefined();
});
