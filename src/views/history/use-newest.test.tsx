/** The thread follows its newest message until the person scrolls away, and only then not. */
import { renderHook } from "@testing-library/react";
import { expect, it } from "vitest";
import { useNewest } from "./use-newest";

/** A thread of 1,000 px seen through 300, at its newest. */
function open() {
  const box = { scrollTop: 0, clientHeight: 300, scrollHeight: 1_000 };
  const scroller = { current: box as HTMLElement };
  let layouts = 0;
  const { result, rerender } = renderHook(({ id, layout }) => useNewest(scroller, id, layout), { initialProps: { id: "x:1", layout: "" } });
  const settle = (id = "x:1") => {
    layouts += 1;
    rerender({ id, layout: String(layouts) });
    box.scrollTop = Math.min(box.scrollTop, box.scrollHeight - box.clientHeight);
    result.current.scrolled();
  };
  const scrollTo = (top: number) => {
    box.scrollTop = top;
    result.current.scrolled();
  };
  settle();
  return { box, newest: result, settle, scrollTo };
}

it("stays at the newest when rows come, grow or shrink, and when the thread has less room", () => {
  const { box, settle, scrollTo } = open();
  expect(box.scrollTop).toBe(700);
  // The browser has moved it by itself, with the heights.
  Object.assign(box, { scrollHeight: 1_200, clientHeight: 100 });
  scrollTo(650);
  settle();
  expect(box.scrollTop).toBe(1_100);
  box.scrollHeight = 900;
  settle();
  expect(box.scrollTop).toBe(800);
});

it("leaves who scrolled away alone, by wheel or scroll bar, until they are back or ask for it", () => {
  const { box, newest, settle, scrollTo } = open();
  scrollTo(400);
  box.scrollHeight = 1_100;
  settle();
  expect(box.scrollTop).toBe(400);
  newest.current.go();
  settle();
  expect(box.scrollTop).toBe(800);
  // A wheel, while rows above are measured for the first time.
  newest.current.touched();
  box.scrollHeight = 1_150;
  scrollTo(500);
  settle();
  expect(box.scrollTop).toBe(500);
  scrollTo(845);
  box.scrollHeight = 1_300;
  settle();
  expect(box.scrollTop).toBe(1_000);
});

it("is left for what was jumped to, and another thread begins at its newest", () => {
  const { box, newest, settle } = open();
  newest.current.leave();
  box.scrollTop = 100;
  box.scrollHeight = 1_100;
  settle();
  expect(box.scrollTop).toBe(100);
  settle("x:2");
  expect(box.scrollTop).toBe(800);
});
