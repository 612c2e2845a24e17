import { readFileSync } from "node:fs";
import pg from "pg";

/** Where a database is and how it is spoken to. */
export interface Address {
  /** For the driver. */
  config: pg.ClientConfig;
  /** "host:port/database", for people: nothing secret. */
  place: string;
}

/** What STORE says when the usual variables (PGHOST, PGUSER, …) say the rest. */
const BY_VARIABLES = "postgres";
const URLS = ["postgres://", "postgresql://"];

/**
 * The address in a URL, or in the usual variables. `sslmode` is strict: with "require" as with "verify-full" the certificate has to be good;
 * "no-verify" takes any.
 * @throws when it cannot be one; the message holds nothing secret
 */
export function addressOf(store: string, env: NodeJS.ProcessEnv): Address {
  if (store !== BY_VARIABLES && !URLS.some((start) => store.startsWith(start))) throw new Error(NO_ADDRESS);
  const [base = "", query = ""] = store === BY_VARIABLES ? ["postgres:///"] : store.split("?", 2);
  const asked = new URLSearchParams(query);
  const ssl = sslOf((name) => asked.get(name) ?? env[`PG${name.toUpperCase()}`]);
  for (const name of SSL) asked.delete(name);
  const config: pg.ClientConfig = { connectionString: [base, ...(asked.size > 0 ? [asked] : [])].join("?"), ssl };
  return { config, place: placeOf(config) };
}

const NO_ADDRESS = 'not a database: give postgres://user:password@host:5432/database, or "postgres" with PGHOST, PGUSER and so on';

function placeOf(config: pg.ClientConfig): string {
  try {
    const { host, port, database } = new pg.Client(config);
    return `${host}:${port}/${database}`;
  } catch {
    // What the driver says holds the address, and that the password.
    throw new Error(NO_ADDRESS);
  }
}

const SSL = ["sslmode", "sslrootcert", "sslcert", "sslkey"] as const;

function sslOf(said: (name: (typeof SSL)[number]) => string | undefined): pg.ClientConfig["ssl"] {
  const mode = said("sslmode") || "disable";
  if (mode === "disable") return false;
  if (mode !== "no-verify" && !["require", "verify-ca", "verify-full"].includes(mode))
    throw new Error(`sslmode "${mode}" is not known: disable, require, verify-full or no-verify`);
  const [ca, cert, key] = (["sslrootcert", "sslcert", "sslkey"] as const).map((name) => fileAt(said(name), name));
  return { rejectUnauthorized: mode !== "no-verify", ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) };
}

function fileAt(path: string | undefined, name: string): string | undefined {
  // "system" is libpq's word for the certificates of this machine, which are taken when none are given.
  if (!path || path === "system") return undefined;
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new Error(`${name}: the file ${path} cannot be read`);
  }
}
