import { readFileSync } from "node:fs";
import type { TeamsManifestLatest } from "@microsoft/app-manifest";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { AppPackageError, appPackageFiles, commandMenus } from "../scripts/manifest.ts";
import { answerSearch } from "../src/answer/berichten/search/search.ts";
import { type Command, command } from "../src/answer/command.ts";
import { standardSample } from "../src/answer/examples.ts";
import type { Scope } from "../src/answer/help.ts";
import { answerText } from "../src/answer/respond.ts";
import { ROOT } from "../src/config.ts";
import { help } from "../src/question/vrager/shapes.ts";
import { IN_CHAT } from "./post-cards.ts";
import { someContext, world } from "./support.ts";

const ids = { TEAMS_APP_ID: "8f3c9f58-0d3e-4a3a-9b0c-3b1f0c6f5a11", BOT_ID: "0b6d7f4e-52f1-4c8e-8a1d-6f0f3f0c2b22" };

beforeAll(() => vi.stubGlobal("fetch", () => Promise.reject(new Error("The schemas must come from the package, not from the network"))));
afterAll(() => vi.unstubAllGlobals());

/** Made once: compiling Microsoft's schemas takes longer than all that is asked of the files. */
let made: ReturnType<typeof appPackageFiles> | undefined;
const files = async () => {
  made ??= appPackageFiles(ids, packageJson.version);
  return new Map(Object.entries(await made));
};
const text = async (name: string) => String((await files()).get(name));
const manifest = async (): Promise<TeamsManifestLatest> => JSON.parse(await text("manifest.json"));
const picture = async (name: string) => PNG.sync.read((await files()).get(name) ?? Buffer.alloc(0));
const commands = async () => (await manifest()).bots?.[0]?.commandLists?.flatMap((list) => list.commands) ?? [];

describe("app package", () => {
  it("passes Microsoft's schemas and holds all that the manifest names", async () => {
    expect([...(await files()).keys()]).toEqual(["manifest.json", "en-us.json", "color.png", "outline.png"]);
  });

  it("has its placeholders filled", async () => {
    expect(await text("manifest.json")).not.toContain("${{");
    expect(await manifest()).toMatchObject({
      id: ids.TEAMS_APP_ID,
      version: packageJson.version,
      bots: [{ botId: ids.BOT_ID }],
      composeExtensions: [{ botId: ids.BOT_ID }],
    });
  });

  it.each([
    ["no app id", { BOT_ID: ids.BOT_ID }, "1.2.3", /^TEAMS_APP_ID: missing: set it to/],
    ["an empty bot id", { ...ids, BOT_ID: "" }, "1.2.3", /^BOT_ID: missing: set it to/],
    ["a bot id that is no GUID", { ...ids, BOT_ID: "bot" }, "1.2.3", /^BOT_ID: "bot" is not a GUID: set it to/],
    ["a version that Teams does not take", ids, "1.2.3-beta.1", /^APP_VERSION: Teams takes MAJOR\.MINOR\.PATCH only/],
  ])("is refused with %s", async (_what, env, version, message) => {
    const making = appPackageFiles(env, version);
    await expect(making).rejects.toThrow(AppPackageError);
    await expect(making).rejects.toThrow(message);
  });

  it("has every text in English too, under the same schema version", async () => {
    const { $schema, ...english } = JSON.parse(await text("en-us.json"));
    const { manifestVersion, name, description, bots, composeExtensions } = await manifest();
    expect($schema).toContain(`/v${manifestVersion}/`);
    // What one types is Dutch: the commands of the bot have no English title.
    const dutch = textsIn({ name, description, bots, composeExtensions }).filter((path) => !/^bots.*\.title$/.test(path));
    expect(Object.keys(english).sort()).toEqual(dutch.sort());
    expect(Object.values(english).filter((value) => value === "")).toEqual([]);
  });
});

/** The paths of all texts that people read, as the localization file writes them. */
const textsIn = (value: unknown, path = ""): string[] => {
  if (Array.isArray(value)) return value.flatMap((item, at) => textsIn(item, `${path}[${at}]`));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, item]) => textsIn(item, path ? `${path}.${key}` : key));
  return /(^|\.)(title|description|short|full)$/.test(path) ? [path] : [];
};

describe("message extension in the manifest", () => {
  const searchCommand = async () => (await manifest()).composeExtensions?.[0]?.commands?.[0];

  it("is one search with one text, run once when it opens", async () => {
    const { composeExtensions } = await manifest();
    expect(composeExtensions).toHaveLength(1);
    expect(composeExtensions?.[0]?.commands).toHaveLength(1);
    expect(await searchCommand()).toMatchObject({
      id: "zoek",
      type: "query",
      initialRun: true,
      context: ["compose", "commandBox"],
      parameters: [{ name: "vraag", inputType: "text" }],
    });
  });

  it("gives an example that finds something", async () => {
    const example = (await searchCommand())?.parameters?.[0]?.description?.replace("Bijvoorbeeld: ", "") ?? "";
    expect(answerSearch(example, someContext()).map(({ title }) => title)).toEqual([example]);
  });
});

describe("commands in the manifest", () => {
  it("are offered wherever the bot is", async () => {
    const bot = (await manifest()).bots?.[0];
    expect(bot?.scopes).toEqual(["personal", "team", "groupChat"]);
    expect(bot?.commandLists?.flatMap((list) => list.scopes).sort()).toEqual(bot?.scopes?.toSorted());
  });

  it("are a list for each scope that has its own, at most ten commands long", async () => {
    const lists = (await manifest()).bots?.[0]?.commandLists ?? [];
    expect(lists.length).toBeGreaterThan(0);
    expect(lists.filter((list) => list.commands.length > 10)).toEqual([]);
  });

  it("are answered as typed", async () => {
    const outcomes = (await commands()).map(({ title }) => [title, answerText(title, someContext(IN_CHAT)).outcome]);
    expect(outcomes.length).toBeGreaterThan(3);
    expect(outcomes.filter(([, outcome]) => outcome !== "answer")).toEqual([]);
  });
});

describe("a command's help says where its menu line stands", () => {
  const some = (title: string, menuScopes?: Scope[], menu = "In English"): Command =>
    command({
      kind: "help",
      shape: help,
      help: {
        audience: "iedereen",
        title: `Over ${title}`,
        examples: () => [{ text: title, question: { v: 1, kind: "help" } }],
        ...(menu && { menu }),
        ...(menuScopes && { menuScopes }),
      },
      answer: () => {
        throw new Error("not asked here");
      },
    });
  const lists = (...commands: Command[]) =>
    commandMenus(commands, standardSample(world)).map(({ scopes, lines }) => [scopes, lines.map(({ title }) => title)]);

  it.each([
    [
      "everywhere",
      [some("a"), some("b")],
      [
        [
          ["personal", "team", "groupChat"],
          ["a", "b"],
        ],
      ],
    ],
    [
      "apart in a team",
      [some("a"), some("b", ["team"])],
      [
        [["personal", "groupChat"], ["a"]],
        [["team"], ["a", "b"]],
      ],
    ],
    [
      "another list in every scope",
      [some("a", ["personal"]), some("b", ["team"]), some("c", ["groupChat"])],
      [
        [["personal"], ["a"]],
        [["team"], ["b"]],
        [["groupChat"], ["c"]],
      ],
    ],
    ["nowhere else, without an empty list", [some("a", ["personal"])], [[["personal"], ["a"]]]],
    ["not without a line for the menu", [some("a"), some("b", ["team"], "")], [[["personal", "team", "groupChat"], ["a"]]]],
  ])("%s", (_where, commands, expected) => expect(lists(...commands)).toEqual(expected));
});

describe("the project file for Microsoft 365 Agents Toolkit", () => {
  const file = (name: string) => readFileSync(`${ROOT}${name}`, "utf8");
  const withoutComments = (text: string) => text.replace(/^\s*#.*$|\s#.*$/gm, "");
  const yml = withoutComments(file("m365agents.yml"));
  const linesOf = (text: string) =>
    new Map(
      withoutComments(text)
        .split("\n")
        .flatMap((line) => {
          const match = /^(\w+)=(.*)$/.exec(line);
          return match ? [[match[1] ?? "", match[2] ?? ""] as const] : [];
        }),
    );
  const [before = "", after = ""] = file("env/.env.dev").split("# Filled in while provisioning");
  const [filledIn, leftEmpty] = [linesOf(before), linesOf(after)];
  /** Each lifecycle as its steps, in order. */
  const lifecycles = yml
    .split(/^(?=\w+:\s*$)/m)
    .filter((part) => /^\w+:\s*\n/.test(part))
    .map((part) => ({ name: part.slice(0, part.indexOf(":")), steps: part.split(/^(?= {2}- uses: )/m).slice(1) }));
  const usedIn = (step: string) => [...step.matchAll(/\$\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? "");
  const writtenBy = (step: string) =>
    [...(step.split("writeToEnvironmentFile:")[1] ?? "").matchAll(/^ {6}\w+: (\w+)$/gm)].map((match) => match[1] ?? "");
  const actions = (name: string) =>
    lifecycles.find((cycle) => cycle.name === name)?.steps.map((step) => /- uses: (\S+)/.exec(step)?.[1]) ?? [];

  it("registers, makes the package, checks it and hands it over, in that order", () => {
    expect(actions("provision")).toEqual([
      "teamsApp/create",
      "aadApp/create",
      "botFramework/create",
      "file/createOrUpdateEnvironmentFile",
      "script",
      "teamsApp/validateAppPackage",
      "teamsApp/update",
    ]);
    expect(actions("publish")).toEqual(["script", "teamsApp/validateAppPackage", "teamsApp/update", "teamsApp/publishAppPackage"]);
  });

  it("is YAML in its plainest form: two spaces a level, no tabs, one key a line", () => {
    expect(yml.split("\n").filter((line) => line.trim() !== "" && !/^( {2})*(- )?[\w]+:( \S.*)?$/.test(line))).toEqual([]);
  });

  it("uses a variable only when the environment file has it filled in beforehand, or an earlier step wrote it", () => {
    const known = new Set(filledIn.keys());
    const lacking = lifecycles.flatMap(({ steps }) =>
      steps.flatMap((step) => {
        const needed = step.includes("npm run package") ? [...usedIn(step), ...Object.keys(ids)] : usedIn(step);
        const missing = needed.filter((name) => !known.has(name));
        for (const name of writtenBy(step)) known.add(name);
        return missing;
      }),
    );
    expect(new Set(usedIn(yml))).toContain("BOT_ENDPOINT");
    expect(lacking).toEqual([]);
  });

  it("writes into the empty lines of that file, and secrets elsewhere", () => {
    const written = [...new Set(lifecycles.flatMap(({ steps }) => steps.flatMap(writtenBy)))];
    const isSecret = (name: string) => name.startsWith("SECRET_");
    expect(written.filter((name) => !isSecret(name)).sort()).toEqual([...leftEmpty.keys()].sort());
    expect([...leftEmpty.values()].filter((value) => value !== "")).toEqual([]);
    expect([...filledIn.keys()].filter(isSecret)).toEqual([]);
    expect(file(".gitignore").split("\n")).toEqual(expect.arrayContaining([".env", "env/.env.*.user"]));
  });

  it("takes the package that npm run package makes", () => {
    const paths = [...yml.matchAll(/appPackagePath: (\S+)/g)].map((match) => match[1]);
    expect(new Set(paths)).toEqual(new Set([`./build/${packageJson.name}.zip`]));
    expect([...yml.matchAll(/run: (.+)/g)].map((match) => match[1])).toEqual(["npm run package", "npm run package"]);
    expect(packageJson.scripts).toHaveProperty("package");
  });
});

describe("icons", () => {
  it("color.png is a full square on the accent colour", async () => {
    const { width, height, data } = await picture("color.png");
    expect([width, height]).toEqual([192, 192]);
    expect(`#${data.toString("hex", 0, 3)}`).toBe((await manifest()).accentColor.toLowerCase());
    expect(data.every((value, index) => index % 4 !== 3 || value === 255)).toBe(true);
  });

  it("outline.png is white on transparent", async () => {
    const { width, height, data } = await picture("outline.png");
    expect([width, height]).toEqual([32, 32]);
    expect(data.every((value, index) => index % 4 === 3 || value === 255)).toBe(true);
    const alphas = data.filter((_value, index) => index % 4 === 3);
    expect([Math.min(...alphas), Math.max(...alphas)]).toEqual([0, 255]);
  });
});
