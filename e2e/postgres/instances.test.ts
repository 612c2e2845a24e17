import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { addressOf } from "../../src/store/postgres/address.ts";
import { openPostgres } from "../../src/store/postgres/open.ts";
import type { Store } from "../../src/store/store.ts";
import { ALWAYS, ending, idsOf, LATER, NOW, preference } from "../../tests/store/contract.ts";
import { PARTS } from "./parts.ts";
import { type Server, startServer } from "./server.ts";

let server: Server;
const opened: Store[] = [];
beforeAll(async () => {
  server = await startServer();
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});
afterAll(() => server.remove());

const openAt = async (url: string): Promise<Store> => {
  const { store } = await openPostgres(addressOf(url, {}), PARTS);
  opened.push(store);
  return store;
};
/** So many instances on a new database. */
const instances = async (count: number) => {
  const url = await server.newDatabase();
  return { url, stores: await Promise.all(Array.from({ length: count }, () => openAt(url))) };
};
const two = async () => {
  const { url, stores } = await instances(2);
  const [a, b] = stores;
  if (!a || !b) throw new Error("Two were asked for");
  return { url, a, b };
};
const seenAt = async (store: Store) => idsOf(await store.snapshot(ALWAYS));

test("on a new database several start at the same time", async () => {
  const { stores } = await instances(4);
  await Promise.all(stores.map((store, at) => store.append([ending(`a${at}`)], NOW)));
  for (const store of stores) expect((await seenAt(store)).sort()).toEqual(["a0", "a1", "a2", "a3"]);
});

test("what one confirmed the other sees in its next view, in the same order", async () => {
  const { a, b } = await two();
  await a.append([ending("1")], NOW);
  await b.append([ending("2")], NOW);
  await a.append([ending("3")], NOW);
  expect([await seenAt(a), await seenAt(b)]).toEqual([
    ["1", "2", "3"],
    ["1", "2", "3"],
  ]);
});

test("an id that is offered at two at once is written once, and one is told that it wrote", async () => {
  const { a, b } = await two();
  for (let round = 0; round < 50; round += 1) {
    const both = await Promise.all([a.append([ending(`a${round}`)], NOW), b.append([ending(`a${round}`)], NOW)]);
    expect(both.map(({ length }) => length).sort()).toEqual([0, 1]);
  }
  expect([await seenAt(a), await seenAt(b)]).toEqual(Array(2).fill(Array.from({ length: 50 }, (_, at) => `a${at}`)));
});

test("a moment is never before that of an earlier record, whichever clock is behind: a view as of a moment is the same everywhere", async () => {
  const { a, b } = await two();
  await a.append([ending("1")], LATER);
  expect(await b.append([ending("2")], NOW)).toMatchObject([{ id: "2", at: LATER }]);
  for (const store of [a, b]) {
    expect(idsOf(await store.snapshot(NOW))).toEqual([]);
    expect(idsOf(await store.snapshot(LATER))).toEqual(["1", "2"]);
    expect(store.latest).toBe(LATER);
  }
});

test("three that write at the same time, each at its own pace: a view never misses what stands before something that it has", async () => {
  const { url, stores } = await instances(3);
  // Between writing and committing time passes, now more, then less.
  await server.sql(
    url,
    `CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(random() * 0.008); RETURN NULL; END $$;
     CREATE TRIGGER dawdles AFTER INSERT ON records FOR EACH STATEMENT EXECUTE FUNCTION dawdle()`,
  );
  const watcher = await openAt(url);
  const [each, seen] = [120, [] as (readonly string[])[]];
  let busy = true;
  const watching = (async () => {
    while (busy) seen.push(await seenAt(watcher));
  })();
  await Promise.all(
    stores.map(async (store, writer) => {
      for (let nth = 0; nth < each; nth += 1) {
        const id = `${writer}-${nth}`;
        await store.append([ending(id)], NOW);
        expect(await seenAt(watcher)).toContain(id);
        expect(await seenAt(store)).toContain(id);
      }
    }),
  );
  busy = false;
  await watching;
  const all = await seenAt(watcher);
  expect(all).toHaveLength(3 * each);
  for (const view of seen) expect(view).toEqual(all.slice(0, view.length));
  for (const store of stores) expect(await seenAt(store)).toEqual(all);
});

test("who is erased at one is gone in the next view of the other and from the table, and what came after stays", async () => {
  const { url, a, b } = await two();
  await a.append([preference("an", "GM0762"), ending("1"), preference("bert", "GM0743"), preference("an", "GM0744")], NOW);
  await b.append([{ ...ending("2"), actor: "an" }], NOW);
  const before = await b.snapshot(ALWAYS);
  expect(before.of("preference")).toHaveLength(3);
  await a.forget("an");
  const valuesAt = async (store: Store) => (await store.snapshot(ALWAYS)).of("preference").map(({ actor }) => actor);
  expect(await valuesAt(b)).toEqual(["bert"]);
  expect((await b.snapshot(ALWAYS)).of("ending").map(({ id, actor }) => `${id} ${actor}`)).toEqual(["1 systeem", "2 gewist"]);
  expect(before.of("preference")).toHaveLength(3);
  expect(await server.sql(url, "SELECT FROM records WHERE actor = 'an' OR data::text LIKE '%GM0744%'")).toEqual([]);
  await b.append([preference("an", "GM0858")], NOW);
  expect([await valuesAt(a), await valuesAt(b)]).toEqual([
    ["bert", "an"],
    ["bert", "an"],
  ]);
  expect(await valuesAt(await openAt(url))).toEqual(["bert", "an"]);
});

test("the last record of all can be erased without another missing what comes next", async () => {
  const { a, b } = await two();
  await a.append([preference("an", "GM0762")], NOW);
  expect((await b.snapshot(ALWAYS)).of("preference")).toHaveLength(1);
  await a.forget("an");
  await a.append([ending("1")], NOW);
  const seen = await b.snapshot(ALWAYS);
  expect([seen.of("preference"), idsOf(seen)]).toEqual([[], ["1"]]);
});

test("many are erased here and there while others write: all views are the same at the end", async () => {
  const { url, stores } = await instances(3);
  const people = Array.from({ length: 12 }, (_, at) => `p${at}`);
  await Promise.all(
    people.map(async (person, at) => {
      const [here, there] = [stores[at % 3], stores[(at + 1) % 3]];
      for (let nth = 0; nth < 5; nth += 1) await here?.append([preference(person, `${nth}`), ending(`${person}-${nth}`)], NOW);
      await there?.forget(person);
      if (at % 2 === 0) await here?.append([preference(person, "later")], NOW);
    }),
  );
  const fresh = await openAt(url);
  const all = (await fresh.snapshot(ALWAYS)).of("preference");
  expect(all.map(({ actor, data }) => `${actor} ${data.value}`).sort()).toEqual(
    people
      .filter((_, at) => at % 2 === 0)
      .map((person) => `${person} later`)
      .sort(),
  );
  for (const store of stores) {
    const seen = await store.snapshot(ALWAYS);
    expect(seen.of("preference")).toEqual(all);
    expect(seen.of("ending")).toEqual((await fresh.snapshot(ALWAYS)).of("ending"));
  }
});
