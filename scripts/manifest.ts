import { readFileSync } from "node:fs";
import { type AppManifest, AppManifestUtils, type TeamsManifestLatest } from "@microsoft/app-manifest";
import { z } from "zod";
import { COMMANDS } from "../src/answer/commands/index.ts";
import { ROOT } from "../src/config.ts";

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

/** The command menu, from the one list of commands. Teams shows ten at most. */
const menu = () =>
  COMMANDS.flatMap(({ help }) => (help?.menu ? [{ text: help.examples[0]?.text ?? "", dutch: help.title, english: help.menu }] : []));

const withCommands = (manifest: TeamsManifestLatest): TeamsManifestLatest => ({
  ...manifest,
  bots: (manifest.bots ?? []).map((bot) => ({
    ...bot,
    commandLists: [{ scopes: bot.scopes, commands: menu().map(({ text, dutch }) => ({ title: text, description: dutch })) }],
  })),
});

const englishCommands = () =>
  Object.fromEntries(menu().map(({ english }, at) => [`bots[0].commandLists[0].commands[${at}].description`, english]));

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
