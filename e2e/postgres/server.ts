import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, chownSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/** Where Debian has the programs; elsewhere PG_BIN says it. */
const DEBIAN = "/usr/lib/postgresql";

function programs(): string {
  if (process.env.PG_BIN) return process.env.PG_BIN;
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : [];
  const newest = versions.filter((version) => version >= 15).sort((a, b) => b - a)[0];
  if (newest === undefined) throw new Error("PostgreSQL 15 or newer is missing: apt-get install postgresql, or set PG_BIN to its programs");
  return `${DEBIAN}/${newest}/bin`;
}

/** PostgreSQL does not run as root: then it runs as the first of these that there is. */
const USERS = ["postgres", "nobody"];

function runsAs(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  const [, , uid, gid] = USERS.flatMap((name) => users.find((line) => line.startsWith(`${name}:`)) ?? [])[0]?.split(":") ?? [];
  if (uid === undefined) throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody");
  return { uid: Number(uid), gid: Number(gid) };
}

/** A server on this machine alone, in a folder of its own. */
export interface Server {
  port: number;
  /** The address of a database that was made, for STORE. */
  url(database: string): string;
  /** A new empty database. @returns its address */
  newDatabase(): Promise<string>;
  /** Does something as its owner in a database. */
  sql<R>(url: string, text: string, values?: unknown[]): Promise<R[]>;
  /** "fast" ends every session, "immediate" is a crash. */
  stop(how?: "fast" | "immediate"): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes everything. */
  remove(): Promise<void>;
}

const SIGNALS = { fast: "SIGINT", immediate: "SIGQUIT" } as const;

/**
 * Starts a new server; a process crash loses nothing, so nothing waits for the disk.
 * @param access lines of pg_hba.conf that go before "everybody". @param files copied beside its data, by name
 */
export async function startServer(
  settings: Readonly<Record<string, string>> = {},
  access: readonly string[] = [],
  files: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const [bin, as] = [programs(), runsAs()];
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  if (as) chownSync(folder, as.uid, as.gid);
  const data = join(folder, "data");
  const options = ["--username=owner", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
  execFileSync(join(bin, "initdb"), ["-D", data, ...options], { ...as, cwd: folder, stdio: "ignore", env: { TZ: "UTC" } });
  const port = await freePort();
  const all = { listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "", fsync: "off", ...settings };
  appendFileSync(
    join(data, "postgresql.conf"),
    Object.entries(all)
      .map(([name, value]) => `${name} = '${value}'\n`)
      .join(""),
  );
  const hba = join(data, "pg_hba.conf");
  writeFileSync(hba, [...access, readFileSync(hba, "utf8")].join("\n"));
  for (const [name, from] of Object.entries(files)) {
    const path = join(data, name);
    writeFileSync(path, readFileSync(from), { mode: 0o600 });
    if (as) chownSync(path, as.uid, as.gid);
  }
  const reachable = settings.ssl ? "?sslmode=no-verify" : "";
  let running: ChildProcess | undefined;
  let made = 0;

  const url = (database: string) => `postgres://owner@127.0.0.1:${port}/${database}`;
  const sql = async <R>(at: string, text: string, values: unknown[] = []): Promise<R[]> => {
    const client = new pg.Client({ connectionString: at });
    client.on("error", () => {});
    await client.connect();
    try {
      return (await client.query(text, values)).rows as R[];
    } finally {
      await client.end();
    }
  };
  const start = async () => {
    const log = openSync(join(folder, "log"), "a");
    running = spawn(join(bin, "postgres"), ["-D", data], { ...as, cwd: folder, stdio: ["ignore", log, log], env: { TZ: "UTC" } });
    for (;;) {
      if (running.exitCode !== null) throw new Error(`PostgreSQL ended: ${readFileSync(join(folder, "log"), "utf8").slice(-2_000)}`);
      try {
        await sql(url("postgres") + reachable, "SELECT 1");
        return;
      } catch {
        await wait(50);
      }
    }
  };
  const stop = async (how: keyof typeof SIGNALS = "fast") => {
    if (!running || running.exitCode !== null) return;
    const ended = once(running, "exit");
    running.kill(SIGNALS[how]);
    await ended;
  };
  await start();
  return {
    port,
    url,
    sql,
    start,
    stop,
    newDatabase: async () => {
      made += 1;
      const name = `d${made}`;
      await sql(url("postgres"), `CREATE DATABASE ${name}`);
      return url(name);
    },
    remove: async () => {
      await stop("immediate");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
