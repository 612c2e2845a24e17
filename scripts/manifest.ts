import { readFileSync } from "node:fs";
import { type AppManifest, AppManifestUtils, type TeamsManifestLatest } from "@microsoft/app-manifest";
import { z } from "zod";
import type { Command } from "../src/answer/command.ts";
import { COMMANDS } from "../src/answer/commands.ts";
import { standardSample } from "../src/answer/examples.ts";
import type { Sample, Scope } from "../src/answer/help.ts";
import { buildWorld } from "../src/answer/world.ts";
import { ROOT } from "../src/config.ts";
import { loadPublished } from "../src/data/load.ts";

const guid = (whatToSet: string) => z.guid({ error: ({ input }) => `${input ? `"${input}" is not a GUID` : "missing"}: ${whatToSet}` });

const values = z.object({
  TEAMS_APP_ID: guid(
    "set it to the id of the Teams app, a GUID you make once (uuidgen) and keep, for it tells Teams an update from a new app",
  ),
  BOT_ID: guid("set it to the app id of the bot registration, the same as MicrosoftAppId of the server"),
  APP_VERSION: z.string().regex(/^\d+\.\d+\.\d+$/, "Teams takes MAJOR.MINOR.PATCH only: change version in package.json"),
});

/** A package that Teams would refuse: says what to change. */
export class AppPackageError extends Error {
  override name = "AppPackageError";
}

/** The files of the Teams app by name, placeholders filled, checked offline against Microsoft's schemas. @throws AppPackageError */
export async function appPackageFiles(env: NodeJS.ProcessEnv, version: string): Promise<Record<string, Buffer>> {
  const manifest: TeamsManifestLatest = JSON.parse(fill(readPart("manifest.json").toString(), { ...env, APP_VERSION: version }));
  const texts: Record<string, string> = { "manifest.json": JSON.stringify(withCommands(manifest), null, 2) };
  for (const { file } of manifest.localizationInfo?.additionalLanguages ?? [])
    texts[file] = JSON.stringify({ ...JSON.parse(readPart(file).toString()), ...englishCommands() }, null, 2);
  for (const [name, text] of Object.entries(texts)) await check(name, text);
  const pictures = [manifest.icons.color, manifest.icons.outline];
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)])),
    ...Object.fromEntries(pictures.map((name) => [name, readPart(name)])),
  };
}

const SCOPES: readonly Scope[] = ["personal", "team", "groupChat"];

interface MenuLine {
  title: string;
  dutch: string;
  english: string;
}

/** The command menus, made from the commands that say so: a list for each scope, and one list for scopes where it is the same. */
export function commandMenus(commands: readonly Command[], sample: Sample): { scopes: Scope[]; lines: MenuLine[] }[] {
  const menuOf = (scope: Scope): MenuLine[] =>
    commands.flatMap(({ help }) => {
      const [first] = help?.examples(sample) ?? [];
      return first && help?.menu && (help.menuScopes ?? SCOPES).includes(scope)
        ? [{ title: first.text, dutch: help.title, english: help.menu }]
        : [];
    });
  const same = Map.groupBy(SCOPES, (scope) => JSON.stringify(menuOf(scope)));
  return [...same.values()].flatMap((together) => {
    const lines = together[0] ? menuOf(together[0]) : [];
    return lines.length > 0 ? [{ scopes: together, lines }] : [];
  });
}

const MENUS = commandMenus(COMMANDS, standardSample(buildWorld(loadPublished(`${ROOT}data`), "")));

const withCommands = (manifest: TeamsManifestLatest): TeamsManifestLatest => ({
  ...manifest,
  bots: (manifest.bots ?? []).map((bot) => ({
    ...bot,
    commandLists: MENUS.map(({ scopes, lines }) => ({
      scopes,
      commands: lines.map(({ title, dutch }) => ({ title, description: dutch })),
    })),
  })),
});

/** A command itself is typed in Dutch; what it does is told in English. */
const englishCommands = () =>
  Object.fromEntries(
    MENUS.flatMap(({ lines }, list) =>
      lines.map(({ english }, at) => [`bots[0].commandLists[${list}].commands[${at}].description`, english]),
    ),
  );

function fill(template: string, env: NodeJS.ProcessEnv): string {
  const parsed = values.safeParse(env);
  if (!parsed.success)
    throw new AppPackageError(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"));
  return template.replace(/\$\{\{(\w+)\}\}/g, (placeholder, name) => {
    const value = parsed.data[name as keyof typeof parsed.data];
    if (value === undefined) throw new AppPackageError(`manifest.json: nothing fills ${placeholder}`);
    return value;
  });
}

/** The schema is the one the file names in $schema. */
async function check(name: string, text: string): Promise<void> {
  const content: AppManifest & { $schema: string } = JSON.parse(text);
  const schema = await AppManifestUtils.fetchSchema(content.$schema);
  // The localization schema leaves "]" unescaped after "\b", which the validator's Unicode expressions refuse.
  const readable = JSON.parse(JSON.stringify(schema).replaceAll("\\\\b]", "\\\\b\\\\]"));
  const problems = await AppManifestUtils.validateAgainstSchema(content, readable);
  if (problems.length > 0) throw new AppPackageError(problems.map((problem) => `${name}: ${problem}`).join("\n"));
}

const readPart = (name: string): Buffer => readFileSync(`${ROOT}appPackage/${name}`);
