import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { addressOf } from "../../src/store/postgres/address.ts";
import type { Parts } from "../../src/store/postgres/database.ts";
import { openPostgres, readPostgres } from "../../src/store/postgres/open.ts";
import type { Store } from "../../src/store/store.ts";
import { ALWAYS, ending, endings, idsOf, NOW } from "../../tests/store/contract.ts";
import { hasty, PARTS, standBetween } from "./parts.ts";
import { type Server, startServer } from "./server.ts";

const CONNECTIONS = 12;
let server: Server;
const opened: Store[] = [];
const sessions: pg.Client[] = [];
beforeAll(async () => {
  server = await startServer({ max_connections: String(CONNECTIONS), superuser_reserved_connections: "0" });
});
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.end();
  for (const store of opened.splice(0)) await store.close();
});
afterAll(() => server.remove());

const openAt = async (url: string, parts: Parts = PARTS, waitsMs?: number): Promise<Store> => {
  const { store } = await openPostgres(addressOf(url, {}), parts, waitsMs);
  opened.push(store);
  return store;
};
/** A connection of somebody else. */
const session = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  sessions.push(client);
  return client;
};
const seenAt = async (store: Store) => idsOf(await store.snapshot(ALWAYS));
const keptIn = async (url: string) => (await server.sql<{ id: string }>(url, "SELECT id FROM records ORDER BY seq")).map(({ id }) => id);
const endSessions = (url: string) =>
  server.sql(
    url,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'vangnetwijzer' AND datname = current_database()",
  );

/** Writes one after the other while something happens to the database; what is refused is offered again. @returns ids that were confirmed */
async function writeMeanwhile(store: Store, trouble: () => Promise<unknown>, name = "w"): Promise<string[]> {
  const confirmed: string[] = [];
  let over = false;
  const troubled = trouble().finally(() => {
    over = true;
  });
  for (let nth = 0; !over || nth < 20; nth += 1) {
    const id = `${name}${nth}`;
    const write = (): Promise<unknown> => store.append([ending(id)], NOW);
    await write().catch(write);
    confirmed.push(id);
  }
  await troubled;
  return confirmed;
}

describe("a connection that breaks", () => {
  test("an idle one is replaced, and the process lives", async () => {
    const url = await server.newDatabase();
    const store = await openAt(url);
    await endSessions(url);
    await store.append([ending("a")], NOW);
    expect(await seenAt(store)).toEqual(["a"]);
  });

  test("again and again in the middle of writing: everything confirmed is there once, and all views are the same", async () => {
    const url = await server.newDatabase();
    const [a, b] = [await openAt(url), await openAt(url)];
    const killing = async () => {
      for (let nth = 0; nth < 60; nth += 1) await endSessions(url);
    };
    const [ofA, ofB] = await Promise.all([writeMeanwhile(a, killing, "a"), writeMeanwhile(b, killing, "b")]);
    const kept = await keptIn(url);
    expect([...kept].sort()).toEqual([...ofA, ...ofB].sort());
    expect([await seenAt(a), await seenAt(b)]).toEqual([kept, kept]);
  });

  test("after the commit, before the answer: offered again by itself, written once", async () => {
    const between = await standBetween(server.port);
    const url = await server.newDatabase();
    const store = await openAt(url.replace(String(server.port), String(between.port)));
    for (const id of ["a", "b", "c"]) {
      between.loseNextAnswer();
      await store.append([ending(id)], NOW);
    }
    expect([await keptIn(url), await seenAt(store)]).toEqual([
      ["a", "b", "c"],
      ["a", "b", "c"],
    ]);
    await store.close();
    await between.close();
  });

  test("after the commit of an erasing, before its answer: erased once", async () => {
    const between = await standBetween(server.port);
    const url = await server.newDatabase();
    const store = await openAt(url.replace(String(server.port), String(between.port)));
    await store.append([{ ...ending("a"), actor: "an" }], NOW);
    const erasing = store.forget("an");
    between.loseNextAnswer();
    await erasing;
    expect((await store.snapshot(ALWAYS)).of("ending").map(({ actor }) => actor)).toEqual(["gewist"]);
    await store.close();
    await between.close();
  });

  test("a network that says nothing any more: refused after a while, and back by itself", async () => {
    const between = await standBetween(server.port);
    const url = await server.newDatabase();
    const parts = hasty();
    const store = await openAt(`${url.replace(String(server.port), String(between.port))}?query_timeout=200`, parts);
    await store.append([ending("a")], NOW);
    between.fallSilent();
    await expect(store.append([ending("b")], NOW)).rejects.toThrow(/^The database 127\.0\.0\.1:\d+\/d\d+: .*time/);
    await expect(store.check()).rejects.toThrow();
    between.recover();
    await store.append([ending("b")], NOW);
    expect(await seenAt(store)).toEqual(["a", "b"]);
    await store.close();
    await between.close();
  });
});

describe("a server that stops", () => {
  test.each(["fast", "immediate"] as const)(
    "and starts again (%s) while is written: nothing confirmed is lost, nothing twice",
    async (how) => {
      const url = await server.newDatabase();
      const [a, b] = [await openAt(url), await openAt(url)];
      const restarting = async () => {
        for (let nth = 0; nth < 3; nth += 1) {
          await server.stop(how);
          await server.start();
        }
      };
      let restarted: Promise<void> | undefined;
      const once = () => {
        restarted ??= restarting();
        return restarted;
      };
      const [ofA, ofB] = await Promise.all([writeMeanwhile(a, once, "a"), writeMeanwhile(b, once, "b")]);
      const kept = await keptIn(url);
      expect([...kept].sort()).toEqual([...ofA, ...ofB].sort());
      expect([await seenAt(a), await seenAt(b)]).toEqual([kept, kept]);
    },
  );

  test("for longer than somebody can wait: writing and reading say so, and it comes back by itself", async () => {
    const url = await server.newDatabase();
    const parts = hasty();
    const store = await openAt(url, parts);
    await store.append([ending("a")], NOW);
    await server.stop();
    await expect(store.append([ending("b")], NOW)).rejects.toThrow(/^The database 127\.0\.0\.1:\d+\/d\d+: .*ECONNREFUSED/);
    await expect(store.snapshot(ALWAYS)).rejects.toThrow("ECONNREFUSED");
    await expect(store.check()).rejects.toThrow("ECONNREFUSED");
    expect(parts.told.length).toBeGreaterThan(2);
    await server.start();
    expect(await seenAt(store)).toEqual(["a"]);
    await store.append([ending("b")], NOW);
    expect(await seenAt(store)).toEqual(["a", "b"]);
  });

  test("is waited for at the start, and told of each time", async () => {
    const url = await server.newDatabase();
    await server.stop();
    const parts = hasty();
    const { wait } = parts.clock;
    const waited: number[] = [];
    const clock = {
      now: parts.clock.now,
      wait: async (ms: number) => {
        waited.push(ms);
        if (waited.length === 4) await server.start();
        await wait(ms);
      },
    };
    await openAt(url, { ...parts, clock });
    expect(waited.length).toBeGreaterThanOrEqual(4);
    expect(parts.told.filter((line) => line.startsWith("database-failed: The database 127.0.0.1")).length).toBe(waited.length);
  });

  test("for longer than a minute ends the start with host, database and reason", async () => {
    const url = await server.newDatabase();
    await server.stop();
    const parts = hasty();
    const from = parts.clock.now().getTime();
    await expect(openAt(url, parts)).rejects.toThrow(/^The database 127\.0\.0\.1:\d+\/d\d+: connect ECONNREFUSED/);
    expect(parts.clock.now().getTime() - from).toBeGreaterThan(30_000);
    await server.start();
  });
});

describe("what cannot be is said at once, and not tried again", () => {
  test("only reading allowed: it is read, not written; and when it is allowed again it works by itself", async () => {
    const url = await server.newDatabase();
    const parts = hasty();
    const store = await openAt(url, parts);
    await store.append([ending("a")], NOW);
    const name = new URL(url).pathname.slice(1);
    await server.sql(url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    await endSessions(url);
    parts.told.length = 0;
    await expect(store.append([ending("b")], NOW)).rejects.toThrow("read-only");
    await expect(store.check()).rejects.toThrow("read-only");
    expect(parts.told.filter((line) => line.includes("read-only"))).toEqual([]);
    expect(await seenAt(store)).toEqual(["a"]);
    expect(await seenAt(await openAt(url))).toEqual(["a"]);
    await server.sql(server.url("postgres"), `ALTER DATABASE ${name} SET default_transaction_read_only = off`);
    await endSessions(url);
    await store.append([ending("b")], NOW);
    await store.check();
    expect(await seenAt(store)).toEqual(["a", "b"]);
  });

  test.each([
    ["no such database", (url: string) => url.replace(/\/d\d+$/, "/weg"), 'database "weg" does not exist'],
    ["no such user", (url: string) => url.replace("owner@", "niemand@"), 'role "niemand" does not exist'],
  ])("%s", async (_name, change, reason) => {
    const parts = hasty();
    await expect(openAt(change(await server.newDatabase()), parts)).rejects.toThrow(reason);
    expect(parts.told).toEqual([]);
  });

  test("no rights to write: refused, and what was there is read", async () => {
    const url = await server.newDatabase();
    await (await openAt(url)).append([ending("a")], NOW);
    await server.sql(url, "CREATE ROLE lezer LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO lezer");
    const asReader = url.replace("owner@", "lezer@");
    const parts = hasty();
    const store = await openAt(asReader, parts);
    await expect(store.append([ending("b")], NOW)).rejects.toThrow("permission denied");
    await expect(store.check()).rejects.toThrow("permission denied");
    expect([await seenAt(store), parts.told]).toEqual([["a"], []]);
  });

  test("data that the database does not take of one does not keep out the others", async () => {
    const url = await server.newDatabase();
    const store = await openAt(url);
    await server.sql(url, "ALTER TABLE records ADD CHECK (id <> 'wrong')");
    const all = await Promise.allSettled(["a", "wrong", "b"].map((id) => store.append([ending(id)], NOW)));
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await seenAt(store)).toEqual(["a", "b"]);
  });
});

describe("a busy database", () => {
  test("out of connections: tried again until there is one", async () => {
    const url = await server.newDatabase();
    const store = await openAt(url);
    await endSessions(url);
    const others = await Promise.all(Array.from({ length: CONNECTIONS }, () => session(server.url("postgres"))));
    const parts = hasty();
    await expect(openAt(url, parts, 1_000)).rejects.toThrow("too many clients");
    const writing = store.append([ending("a")], NOW);
    await Promise.all(others.map((client) => client.end()));
    sessions.length = 0;
    await writing;
    expect(await seenAt(store)).toEqual(["a"]);
  });

  test("a lock that somebody holds: waited for, then tried again, then refused; nothing is written twice", async () => {
    const url = await server.newDatabase();
    const parts = hasty();
    const store = await openAt(`${url}?statement_timeout=100`, parts);
    const other = await session(url);
    await other.query("BEGIN");
    await other.query("SELECT lock_records()");
    await expect(store.append([ending("a")], NOW)).rejects.toThrow("canceling statement due to statement timeout");
    await expect(store.check()).rejects.toThrow("timeout");
    expect(await seenAt(store)).toEqual([]);
    const writing = store.append([ending("a")], NOW);
    await other.query("COMMIT");
    await writing;
    expect(await keptIn(url)).toEqual(["a"]);
  });

  test("what has much to write gets longer for it than what somebody says", async () => {
    const url = await server.newDatabase();
    const store = await openAt(`${url}?statement_timeout=100`, hasty());
    await server.sql(
      url,
      `CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.3); RETURN NULL; END $$;
       CREATE TRIGGER dawdles AFTER INSERT ON records FOR EACH STATEMENT EXECUTE FUNCTION dawdle()`,
    );
    await store.append(endings(0, 1_000), NOW);
    await expect(store.append([ending("b")], NOW)).rejects.toThrow("statement timeout");
    expect(await seenAt(store)).toHaveLength(1_000);
  });

  test("another isolation than the function needs is refused, not worked around", async () => {
    const url = await server.newDatabase();
    const store = await openAt(url);
    await server.sql(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET default_transaction_isolation = 'serializable'`);
    await endSessions(url);
    await expect(store.append([ending("a")], NOW)).rejects.toThrow("read what is committed");
  });
});

describe("a database that this version cannot read", () => {
  const insert = (kind: string, v: number, data: string) =>
    `INSERT INTO records (seq, id, kind, v, at, actor, data)
       SELECT coalesce(max(seq), 0) + 1, 'vreemd', '${kind}', ${v}, now(), 'x', '${data}' FROM records`;

  test.each([
    ["a kind that is not known", insert("toekomst", 1, "{}"), /records, seq 2 \(toekomst\): a kind that this version does not know/],
    ["a version that is not known", insert("ending", 2, '{"subscription":"s","reason":"gestopt"}'), /seq 2 \(ending\): v:/],
    ["data that does not fit", insert("ending", 1, '{"subscription":"s"}'), /seq 2 \(ending\): data\.reason/],
  ])("%s: not at the start, and not while running", async (_name, sql, reason) => {
    const url = await server.newDatabase();
    const store = await openAt(url);
    await store.append([ending("a")], NOW);
    await server.sql(url, sql);
    await expect(store.snapshot(ALWAYS)).rejects.toThrow(reason);
    await expect(store.check()).rejects.toThrow(reason);
    await expect(openAt(url)).rejects.toThrow(reason);
    await expect(readPostgres(addressOf(url, {}), PARTS, ALWAYS)).rejects.toThrow(reason);
    await server.sql(url, "DELETE FROM records WHERE id = 'vreemd'");
    expect(await seenAt(store)).toEqual(["a"]);
  });

  test("a newer schema", async () => {
    const url = await server.newDatabase();
    await openAt(url);
    await server.sql(url, "INSERT INTO schema_versions (version, name) VALUES (999, '0999-later.sql')");
    const parts = hasty();
    await expect(openAt(url, parts)).rejects.toThrow(/its schema is of version 999, this program knows \d+: start the newer program/);
    expect(parts.told).toEqual([]);
  });

  test("a reader makes no tables", async () => {
    const url = await server.newDatabase();
    await expect(readPostgres(addressOf(url, {}), PARTS, ALWAYS)).rejects.toThrow("has not been started on it");
    expect(await server.sql(url, "SELECT FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
  });

  test("an encoding that cannot hold every text", async () => {
    await server.sql(server.url("postgres"), "CREATE DATABASE latijn ENCODING 'LATIN1' TEMPLATE template0");
    await expect(openAt(server.url("latijn"))).rejects.toThrow("its encoding is LATIN1: UTF8 is needed");
  });
});

describe("who may come in", () => {
  test("a password is used, and stands in no message", async () => {
    const guarded = await startServer({}, ["host all bewaakt 127.0.0.1/32 scram-sha-256"]);
    await guarded.sql(guarded.url("postgres"), "CREATE ROLE bewaakt LOGIN PASSWORD 'geheim-1'");
    await guarded.sql(guarded.url("postgres"), "CREATE DATABASE g OWNER bewaakt");
    const as = (password: string) => guarded.url("g").replace("owner@", `bewaakt:${password}@`);
    const store = await openAt(as("geheim-1"));
    await store.append([ending("a")], NOW);
    const refused = await openAt(as("geheim-2"), hasty()).catch((error: Error) => error);
    expect(String(refused)).toContain('password authentication failed for user "bewaakt"');
    expect(JSON.stringify([refused, String(refused), (refused as Error).stack])).not.toContain("geheim");
    await store.close();
    await guarded.remove();
  });

  test("TLS: a certificate that is trusted is, another is not, and no-verify takes any", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tls-"));
    const certificate = (name: string) => {
      const [cert, key] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)];
      const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
      execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...subject, "-keyout", key, "-out", cert], {
        stdio: "ignore",
      });
      return { cert, key };
    };
    const [own, other] = [certificate("own"), certificate("other")];
    const safe = await startServer({ ssl: "on" }, ["hostnossl all all all reject"], { "server.crt": own.cert, "server.key": own.key });
    const at = (query: string) => `${safe.url("postgres")}?${query}`;
    const store = await openAt(at(`sslmode=verify-full&sslrootcert=${own.cert}`));
    await store.append([ending("a")], NOW);
    expect(await seenAt(await openAt(at("sslmode=no-verify")))).toEqual(["a"]);
    for (const query of ["sslmode=require", `sslmode=verify-full&sslrootcert=${other.cert}`])
      await expect(openAt(at(query), hasty())).rejects.toThrow(/self-signed certificate/);
    await expect(openAt(at("sslmode=disable"), hasty())).rejects.toThrow(/no encryption/);
    expect(() => addressOf(at("sslmode=prefer"), {})).toThrow('sslmode "prefer" is not known');
    for (const each of opened.splice(0)) await each.close();
    await safe.remove();
    rmSync(folder, { recursive: true });
  });
});
