import { expect, it } from "vitest";
import { command } from "../../contracts/commands";
import { leastRole } from "../../domain/roles";
import { COMMANDS_OF, isPermitted, PERMISSIONS, ROLES } from "./permissions";

const every = (command as unknown as { options: { shape: { type: { value: string } } }[] }).options.map(({ shape }) => shape.type.value);
const named = Object.values(COMMANDS_OF).flat() as string[];

it("names every command there is once, so that no permission is left out of the table", () => {
  expect(every.length).toBeGreaterThan(20);
  expect([...named].sort()).toEqual([...every].sort());
});

it("names together only what the same roles may", () => {
  for (const commands of Object.values(COMMANDS_OF)) expect(new Set(commands.map(leastRole)).size).toBe(1);
});

it("says of each row what the rules do", () => {
  const roles = Object.fromEntries(PERMISSIONS.map((one) => [one, ROLES.filter((role) => isPermitted(one, role)).length]));
  // So many of owner, manager, agent, trainee, viewer: whoever stands further up may what those below may.
  expect(roles).toEqual({
    read: 5,
    see: 4,
    practise: 5,
    tag: 4,
    note: 4,
    draft: 4,
    answer: 3,
    case: 3,
    incident: 3,
    review: 3,
    write: 3,
    archive: 2,
    run: 2,
    import: 2,
    people: 2,
    owners: 1,
  });
});
