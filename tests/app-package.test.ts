import type { TeamsManifestLatest } from "@microsoft/app-manifest";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { AppPackageError, appPackageFiles } from "../scripts/manifest.ts";
import { answerText } from "../src/answer/respond.ts";
import { someContext } from "./support.ts";

const ids = { TEAMS_APP_ID: "8f3c9f58-0d3e-4a3a-9b0c-3b1f0c6f5a11", BOT_ID: "0b6d7f4e-52f1-4c8e-8a1d-6f0f3f0c2b22" };

beforeAll(() => vi.stubGlobal("fetch", () => Promise.reject(new Error("The schemas must come from the package, not from the network"))));
afterAll(() => vi.unstubAllGlobals());

const files = async () => new Map(Object.entries(await appPackageFiles(ids, packageJson.version)));
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
    expect(await manifest()).toMatchObject({ id: ids.TEAMS_APP_ID, version: packageJson.version, bots: [{ botId: ids.BOT_ID }] });
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
    const { manifestVersion } = await manifest();
    const described = (await commands()).map((_command, index) => `bots[0].commandLists[0].commands[${index}].description`);
    expect($schema).toContain(`/v${manifestVersion}/`);
    expect(Object.keys(english)).toEqual(["name.short", "name.full", "description.short", "description.full", ...described]);
  });
});

describe("commands in the manifest", () => {
  it("are offered wherever the bot is", async () => {
    const bot = (await manifest()).bots?.[0];
    expect(bot?.scopes).toEqual(["personal", "team", "groupChat"]);
    expect(bot?.commandLists?.flatMap((list) => list.scopes)).toEqual(bot?.scopes);
  });

  it("are answered as typed", async () => {
    const outcomes = (await commands()).map(({ title }) => [title, answerText(title, someContext()).outcome]);
    expect(outcomes.length).toBeGreaterThan(3);
    expect(outcomes.length).toBeLessThanOrEqual(10);
    expect(outcomes.filter(([, outcome]) => outcome !== "answer")).toEqual([]);
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
