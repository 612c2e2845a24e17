import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressOf } from "../../src/store/postgres/address.ts";
import { Database } from "../../src/store/postgres/database.ts";
import { migrate } from "../../src/store/postgres/migrations.ts";
import { openTogether } from "../../src/store/postgres/together/together.ts";
import type { Together } from "../../src/store/together.ts";
import { togetherContract } from "../../tests/store/together-contract.ts";
import { PARTS } from "./parts.ts";
import { type Server, startServer } from "./server.ts";

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.remove());

/** An instance on a database; it can die without a word. */
interface Instance extends Together {
  die(): Promise<void>;
}

async function openInstance(url: string, version = "1.0.0"): Promise<Instance> {
  const database = new Database(addressOf(url, {}), PARTS);
  await migrate(database, 0);
  const together = await openTogether(database, version, () => {});
  const end = async () => {
    await together.close();
    await database.close();
  };
  return Object.assign(Object.create(together) as Together, { close: end, die: () => database.close() });
}

async function openPair() {
  const url = await server.newDatabase();
  const [one, other] = [await openInstance(url), await openInstance(url)];
  return {
    url,
    one,
    other,
    close: async () => {
      await Promise.all([one.close(), other.close()]);
    },
  };
}

describe("two instances on PostgreSQL", () => togetherContract(openPair));

const WORK = { key: "message|gesprek|1|", conversationId: "gesprek", activityId: "1" };
const never = () => new Promise<void>(() => {});

describe("an instance that dies", () => {
  it("leaves what it was at to who waits for it", async () => {
    const { one, other, url } = await openPair();
    void one.once(WORK, never).catch(() => {});
    await expect.poll(() => server.sql(url, "SELECT FROM claims")).toHaveLength(1);
    let answered = 0;
    const waiting = other.once(WORK, async () => {
      answered += 1;
    });
    await one.die();
    await waiting;
    expect(answered).toBe(1);
    expect(await other.isAlive(one.me)).toBe(false);
    await other.close();
  });
  it("does not have done again what it had done", async () => {
    const { one, other, url } = await openPair();
    await one.once(WORK, async () => {});
    await expect.poll(() => server.sql(url, "SELECT FROM claims WHERE done")).toHaveLength(1);
    await one.die();
    await expect.poll(() => other.isAlive(one.me), { timeout: 20_000 }).toBe(false);
    await other.once(WORK, async () => expect.unreachable("it was done"));
    await other.close();
  });
  it("leads no more", async () => {
    const { one, other, url, close } = await openPair();
    expect([await one.leads(), await other.leads()]).toEqual([true, false]);
    await server.sql(url, "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = 3 AND granted");
    await expect.poll(() => other.leads()).toBe(true);
    expect(await one.leads()).toBe(false);
    await close();
  });
});

describe("the database", () => {
  it.each(["fast", "immediate"] as const)("that restarts (%s) leaves one that leads, and nobody dead", async (how) => {
    const { one, other, close } = await openPair();
    expect(await one.leads()).toBe(true);
    await server.stop(how);
    await server.start();
    const leading = [await one.leads(), await other.leads()];
    expect(leading).toEqual([true, false]);
    expect([await one.isAlive(other.me), await other.isAlive(one.me)]).toEqual([true, true]);
    await close();
  });
  it("that is gone does not keep a question from being answered, nor its instance from ending", async () => {
    const { one, other } = await openPair();
    await server.stop("immediate");
    let answered = 0;
    await one.once(WORK, async () => {
      answered += 1;
    });
    expect(answered).toBe(1);
    await expect(one.leads()).rejects.toThrow("ECONNREFUSED");
    await server.start();
    await expect.poll(() => one.leads()).toBe(true);
    await Promise.all([one.close(), other.close()]);
  });
});

describe("what is kept for a while", () => {
  it("is read by the same version only", async () => {
    const { url, one, close } = await openPair();
    const newer = await openInstance(url, "1.0.1");
    const memory = { name: "gesprek", forMs: 60_000, most: 10 };
    await one.shortMemory<{ zei: string }>(memory).put("anna", "chat", { zei: "iets" });
    expect(await newer.shortMemory(memory).get("anna", "chat")).toBeUndefined();
    await Promise.all([newer.close(), close()]);
  });
  it("names nobody, and is gone when its time is over", async () => {
    const { url, one, close } = await openPair();
    const memory = one.shortMemory<{ zei: string }>({ name: "gesprek", forMs: 0, most: 10 });
    await memory.put("aad-anna", "19:geheim", { zei: "iets" });
    await one.sharing("druk|aad-anna", async () => ({ kaart: "van Anna" }));
    expect(await memory.get("aad-anna", "19:geheim")).toBeUndefined();
    const rows = JSON.stringify([
      await server.sql(url, "SELECT name, person, key FROM short_lived"),
      await server.sql(url, "SELECT key FROM claims"),
    ]);
    expect(rows).not.toMatch(/anna|geheim/);
    await one.letGo("2000-01-01T00:00:00Z");
    expect(await server.sql(url, "SELECT FROM short_lived")).toEqual([]);
    await close();
  });
  it("of a press is what it gave, for a minute", async () => {
    const { url, one, other, close } = await openPair();
    await one.sharing("druk", async () => ({ kaart: "eerste" }));
    await expect.poll(() => server.sql(url, "SELECT FROM claims WHERE done")).toHaveLength(1);
    await server.sql(url, "UPDATE claims SET at = at - interval '61 s'");
    await other.letGo("2000-01-01T00:00:00Z");
    expect(await server.sql(url, "SELECT given FROM claims")).toEqual([{ given: null }]);
    expect(await other.sharing("druk", async () => ({ kaart: "opnieuw" }))).toEqual({ kaart: "opnieuw" });
    await close();
  });
});
