import { expect, it } from "vitest";
import { mentionsIn } from "./mentions";

const team = [
  { id: "agent:ada", name: "Ada" },
  { id: "agent:adam", name: "Ada Marsh" },
  { id: "agent:bo", name: "Bo" },
  { id: "agent:none", name: "" },
];

it("finds whom a note speaks to, whatever the case, each once", () => {
  expect(mentionsIn("@bo, can you look? @BO!", team)).toEqual(["agent:bo"]);
  expect(mentionsIn("Ask bo about it", team)).toEqual([]);
});

it("means the longer name where one begins another, and both where both stand there", () => {
  expect(mentionsIn("@Ada Marsh knows", team)).toEqual(["agent:adam"]);
  expect(mentionsIn("@Ada Marsh and @Ada know", team).sort()).toEqual(["agent:ada", "agent:adam"]);
});
