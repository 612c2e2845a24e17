import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Admission } from "./bot/proof/proof.ts";
import type { Rates } from "./bot/watch/limits.ts";
import { type IsoDay, isIsoDay } from "./domain/dates.ts";
import type { StorePlace } from "./store/open.ts";
import { addressOf } from "./store/postgres/address.ts";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What holds when the environment says nothing. */
export const DEFAULTS = { storeFolder: `${ROOT}var`, contact: "meld het bij de beheerder" };

const list = z.string().transform((given) =>
  given
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean),
);
const links = z
  .string()
  .transform((given) =>
    given
      .split(/\s+/)
      .filter(Boolean)
      .map((one) => /^([a-z0-9-]+)=(.*)$/.exec(one)?.slice(1) ?? [one, ""]),
  )
  .pipe(z.array(z.tuple([z.string(), z.url({ protocol: /^https$/ })])))
  .transform((pairs) => Object.fromEntries(pairs));
const guid = z.guid().transform((given) => given.toLowerCase());
const guids = list.pipe(z.array(guid));
/** May be empty, as an environment leaves what is not set. */
const maybeGuid = z.union([z.literal(""), guid]).default("");

const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3978),
  DATA_DIR: z.string().min(1).default(DEFAULTS.storeFolder),
  /** A database instead of that folder: postgres://…, or "postgres" with the usual variables (PGHOST, PGUSER, …). */
  STORE: z.string().default(""),
  /** "development" starts without an app id, on this machine only. */
  BOT_MODE: z.enum(["development", "production"]).default("production"),
  MicrosoftAppId: maybeGuid,
  MicrosoftAppPassword: z.string().default(""),
  MicrosoftAppType: z.enum(["SingleTenant", "MultiTenant", "UserAssignedMSI"]).default("SingleTenant"),
  MicrosoftAppTenantId: maybeGuid,
  /** Tenants that are served, with commas between; empty: the registration's own. */
  TENANTS: guids.default([]),
  /** Who issues the tokens that are taken, with commas between: a single-tenant registration may bring another. */
  TOKEN_ISSUERS: list.pipe(z.array(z.url()).min(1)).default(["https://api.botframework.com"]),
  /** Where the keys that sign tokens are; elsewhere in national clouds. */
  BotOpenIdMetadata: z.url().default("https://login.botframework.com/v1/.well-known/openidconfiguration"),
  /** How many questions of one person and of one conversation are answered in a minute, and of all together in a second. */
  LIMIT_PERSON: z.coerce.number().int().min(1).default(30),
  LIMIT_CONVERSATION: z.coerce.number().int().min(1).default(60),
  LIMIT_TOTAL: z.coerce.number().int().min(1).default(100),
  /** Where metrics are given, on this machine only. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  /** The day that the registration's secret ends (YYYY-MM-DD): it is warned of beforehand. */
  SECRET_EXPIRES: z.string().refine(isIsoDay, "not a day (YYYY-MM-DD)").optional(),
  /** Where a document of the region can be opened: "notitie-2020=https://…", with spaces between. */
  DOCUMENT_LINKS: links.default({}),
  /** Where Teams keeps files: fetched and uploaded there only; other clouds have others. */
  FILE_HOSTS: list.default(["sharepoint.com", "sharepoint-df.com", "sharepoint.us", "sharepoint-mil.us", "sharepoint.cn"]),
  /** Who may enter figures, and which tenants share them: a file of JSON, read again when it changes. */
  EDITORS_FILE: z.string().default(""),
  /** "ja": in development everybody may enter figures. */
  EVERYBODY_EDITS: z.enum(["", "ja"]).default(""),
  /** Whom to tell when a figure is wrong. */
  CONTACT: z.string().min(1).default(DEFAULTS.contact),
});

/** Every variable that is read. */
export const VARIABLES: readonly string[] = Object.keys(environment.shape);

export interface Config {
  port: number;
  /** 127.0.0.1 in development: without an app id the adapter trusts every caller. */
  host: string;
  store: StorePlace;
  publishedFolder: string;
  contact: string;
  /** Where documents can be opened, by their id. */
  documentLinks: Readonly<Record<string, string>>;
  fileHosts: readonly string[];
  /** Absent: nobody enters figures. */
  editorsFile?: string;
  /** Development on this machine alone. */
  everybodyEdits: boolean;
  rates: Rates;
  metricsPort?: number;
  secretExpires?: IsoDay;
  development: boolean;
  /** Of this program. */
  version: string;
  /** For the SDK, under its own names; empty in development without an app id. */
  credentials: Record<string, string>;
  /** Who may come in; absent in development without an app id, where only this machine can ask. */
  admission?: Admission;
}

/** Configuration that cannot work: names the variable and the reason. */
export class ConfigError extends Error {
  constructor(reason: string) {
    super(`Bad configuration: ${reason}`);
    this.name = "ConfigError";
  }
}

/** Where records are kept: in a database when STORE names one, otherwise in a folder. @throws ConfigError, which never holds what STORE says */
export function storeIn(env: NodeJS.ProcessEnv): StorePlace {
  if (!env.STORE) return { folder: env.DATA_DIR || DEFAULTS.storeFolder };
  try {
    return { address: addressOf(env.STORE, env) };
  } catch (error) {
    throw new ConfigError(`STORE: ${error instanceof Error ? error.message : "cannot be read"}`);
  }
}

/** Reads the environment once. @throws ConfigError */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`${String(issue?.path[0] ?? "environment")}: ${issue?.message ?? "unknown reason"}`);
  }
  const {
    PORT,
    DATA_DIR: _,
    STORE: __,
    BOT_MODE,
    CONTACT,
    DOCUMENT_LINKS,
    FILE_HOSTS,
    EDITORS_FILE,
    EVERYBODY_EDITS,
    TENANTS,
    TOKEN_ISSUERS,
    BotOpenIdMetadata,
    LIMIT_PERSON,
    LIMIT_CONVERSATION,
    LIMIT_TOTAL,
    METRICS_PORT,
    SECRET_EXPIRES,
    ...credentials
  } = parsed.data;
  const development = BOT_MODE === "development";
  if (!credentials.MicrosoftAppId && !development)
    throw new ConfigError(
      "MicrosoftAppId: missing. Without it anyone could post as anyone. For trying it out on this machine, set BOT_MODE=development",
    );
  if (EVERYBODY_EDITS && (!development || credentials.MicrosoftAppId))
    throw new ConfigError("EVERYBODY_EDITS: only in development without an app id: anybody could enter figures");
  if (EVERYBODY_EDITS && EDITORS_FILE) throw new ConfigError("EVERYBODY_EDITS: not beside EDITORS_FILE");
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: own } = credentials;
  const tenants = TENANTS.length > 0 ? TENANTS : own ? [own] : [];
  if (appId && tenants.length === 0) throw new ConfigError("TENANTS: missing. Give the tenants that are served, or MicrosoftAppTenantId");
  return {
    port: PORT,
    host: development && !credentials.MicrosoftAppId ? "127.0.0.1" : "0.0.0.0",
    store: storeIn(env),
    publishedFolder: `${ROOT}data`,
    contact: CONTACT,
    documentLinks: DOCUMENT_LINKS,
    fileHosts: FILE_HOSTS,
    ...(EDITORS_FILE && { editorsFile: EDITORS_FILE }),
    everybodyEdits: EVERYBODY_EDITS === "ja",
    ...(METRICS_PORT !== undefined && { metricsPort: METRICS_PORT }),
    ...(SECRET_EXPIRES !== undefined && { secretExpires: SECRET_EXPIRES }),
    rates: { person: LIMIT_PERSON, conversation: LIMIT_CONVERSATION, total: LIMIT_TOTAL },
    development,
    version: (JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")) as { version: string }).version,
    ...(appId && { admission: { appId, issuers: TOKEN_ISSUERS, tenants, metadata: BotOpenIdMetadata } }),
    credentials: credentials.MicrosoftAppId ? Object.fromEntries(Object.entries(credentials).filter(([, value]) => value !== "")) : {},
  };
}
