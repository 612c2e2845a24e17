import { fileURLToPath } from "node:url";
import { z } from "zod";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What holds when the environment says nothing. */
export const DEFAULTS = { storeFolder: `${ROOT}var`, contact: "meld het bij de beheerder" };

const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3978),
  DATA_DIR: z.string().min(1).default(DEFAULTS.storeFolder),
  /** "development" starts without an app id, on this machine only. */
  BOT_MODE: z.enum(["development", "production"]).default("production"),
  MicrosoftAppId: z.string().default(""),
  MicrosoftAppPassword: z.string().default(""),
  MicrosoftAppType: z.enum(["SingleTenant", "MultiTenant", "UserAssignedMSI"]).default("SingleTenant"),
  MicrosoftAppTenantId: z.string().default(""),
  /** Another place for the keys that sign tokens; only for tests and national clouds. */
  BotOpenIdMetadata: z.string().default(""),
  /** Whom to tell when a figure is wrong. */
  CONTACT: z.string().min(1).default(DEFAULTS.contact),
});

export interface Config {
  port: number;
  /** 127.0.0.1 in development: without an app id the adapter trusts every caller. */
  host: string;
  storeFolder: string;
  publishedFolder: string;
  contact: string;
  development: boolean;
  /** For the SDK, under its own names; empty in development without an app id. */
  credentials: Record<string, string>;
}

/** Configuration that cannot work: names the variable and the reason. */
export class ConfigError extends Error {
  constructor(reason: string) {
    super(`Bad configuration: ${reason}`);
    this.name = "ConfigError";
  }
}

/** Reads the environment once. @throws ConfigError */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`${String(issue?.path[0] ?? "environment")}: ${issue?.message ?? "unknown reason"}`);
  }
  const { PORT, DATA_DIR, BOT_MODE, CONTACT, ...credentials } = parsed.data;
  const development = BOT_MODE === "development";
  if (!credentials.MicrosoftAppId && !development)
    throw new ConfigError(
      "MicrosoftAppId: missing. Without it anyone could post as anyone. For trying it out on this machine, set BOT_MODE=development",
    );
  return {
    port: PORT,
    host: development && !credentials.MicrosoftAppId ? "127.0.0.1" : "0.0.0.0",
    storeFolder: DATA_DIR,
    publishedFolder: `${ROOT}data`,
    contact: CONTACT,
    development,
    credentials: credentials.MicrosoftAppId ? Object.fromEntries(Object.entries(credentials).filter(([, value]) => value !== "")) : {},
  };
}
