/** The walls between the rooms, read from the imports themselves. */
import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { describe, expect, test } from "vitest";
import { carriedRules, ENTRIES, importRules, ROOMS } from "./rooms";
import { sources, withoutComments } from "./sources";

/** Every broken rule, as "rule: from -> to". `types` also counts imports that vanish when compiled. */
async function broken(forbidden: IForbiddenRuleType[], types: boolean): Promise<{ modules: number; broken: string[] }> {
  const { output } = await cruise(["src", "plasmo.config.ts"], {
    ruleSet: { forbidden },
    validate: true,
    tsPreCompilationDeps: types,
    doNotFollow: { path: "node_modules" },
    // Plasmo reads these at build time: they name no module.
    exclude: { path: "^(data-text|data-base64|url|react):" },
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".d.ts", ".js", ".mjs"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types"],
    },
  });
  const { modules, summary } = output as ICruiseResult;
  return {
    modules: modules.filter(({ source }) => source.startsWith("src/")).length,
    broken: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  };
}

const files = sources("src");
const inEntries = (path: string) => ENTRIES.some((entry) => path.startsWith(`src/${entry}/`));

describe("the rooms", () => {
  test("each imports only what its row of the table allows, and nobody imports an entry", async () => {
    // Reading them takes its time: the rule that must break goes along.
    const never: IForbiddenRuleType = { name: "probe", severity: "error", from: { path: "^src/store/" }, to: { path: "^src/domain/" } };
    const found = await broken([...importRules, never], true);
    const isProbe = (one: string) => one.startsWith("probe: ");
    expect(found.broken.filter((one) => !isProbe(one))).toEqual([]);
    expect(found.broken.filter(isProbe), "the walls would notice").not.toEqual([]);
    expect(found.modules, "files the walls were checked in").toBeGreaterThanOrEqual(files.length);
  });

  test("no room carries a library it must do without", async () => {
    expect((await broken(carriedRules, false)).broken).toEqual([]);
  });

  test("every folder of src is a room, an entry or the tooling", () => {
    const folders = new Set(files.map(({ path }) => path.split("/")[1]));
    expect([...folders].filter((folder) => folder && ![...ENTRIES, ...Object.keys(ROOMS), "tooling"].includes(folder))).toEqual([]);
  });
});

describe("inside the files", () => {
  const product = files.filter(({ path }) => !path.startsWith("src/tooling/") && !/\.test\.tsx?$/.test(path));
  const having = (pattern: RegExp, among = product) =>
    among.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path);

  test("chrome.* stands in entries alone", () => {
    const rooms = product.filter(({ path }) => !inEntries(path));
    expect(
      having(
        /(?<![\w."'`-])(chrome|browser)\s*\??\.\s*(runtime|tabs|windows|storage|sidePanel|sidebarAction|action|scripting|alarms|i18n|permissions)\b/,
        rooms,
      ),
    ).toEqual([]);
  });

  test("build-time imports (plasmo, data-text:, url:) stand in entries alone", () => {
    const rooms = product.filter(({ path }) => !inEntries(path));
    expect(having(/(from|import)\s*\(?\s*["'](plasmo\b|data-text:|data-base64:|url:|react:|~)/, rooms)).toEqual([]);
  });

  test("zod comes as a namespace: its named z dies at run time under Plasmo", () => {
    expect(having(/import\s*(type\s*)?\{[^}]*\bz\b[^}]*\}\s*from\s*["']zod/, files)).toEqual([]);
  });
});
