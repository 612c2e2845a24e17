import { afterEach, describe, expect, test } from "vitest";
import type { NewRecord, RecordKind } from "../../src/store/records.ts";
import type { Snapshot, Store } from "../../src/store/store.ts";

/** Where a store is kept: opened, closed and opened again, and read beside who has it open. */
export interface Home {
  open(): Promise<Store>;
  read(): Promise<Snapshot>;
  remove(): Promise<void>;
}

export const NOW = "2026-11-22T12:00:00.000Z";
export const LATER = "2026-11-22T12:00:01.000Z";
export const ALWAYS = "9999-12-31T00:00:00.000Z";

export const ending = (id: string): NewRecord => ({
  kind: "ending",
  actor: "systeem",
  id,
  data: { subscription: id, reason: "gestopt" },
});
export const endings = (from: number, until: number) => Array.from({ length: until - from }, (_, at) => ending(`a${from + at}`));
export const preference = (actor: string, value: string, id?: string): NewRecord => ({
  kind: "preference",
  actor,
  data: { key: "gemeente", value },
  ...(id && { id }),
});
export const idsOf = (kept: Snapshot, kind: RecordKind = "ending") => kept.of(kind).map(({ id }) => id);

const PLACE = { scope: "personal", conversationId: "a:anna", serviceUrl: "https://voorbeeld.nl/", bot: "28:b", person: "29:anna" } as const;
const MAKER = { name: "Anna", place: PLACE };

/** What holds for any store. */
export function storeContract(newHome: () => Promise<Home>): void {
  const opened: Store[] = [];
  const homes: Home[] = [];
  const home = async (): Promise<Home> => {
    const made = await newHome();
    homes.push(made);
    return made;
  };
  const open = async (at: Home): Promise<Store> => {
    const store = await at.open();
    opened.push(store);
    return store;
  };
  const opensNew = async () => open(await home());
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    for (const at of homes.splice(0)) await at.remove();
  });

  describe("what was appended survives", () => {
    test("closing and opening again, with time, actor and version", async () => {
      const at = await home();
      const store = await open(at);
      await store.append([ending("a1"), preference("p", "v", "p1")], NOW);
      await store.close();
      const again = await (await open(at)).snapshot(ALWAYS);
      expect(again.of("ending")).toEqual([
        { id: "a1", kind: "ending", v: 1, at: NOW, actor: "systeem", data: { subscription: "a1", reason: "gestopt" } },
      ]);
      expect(again.has("preference", "p1")).toBe(true);
    });

    test("is there when append resolves, also for a reader beside the writer", async () => {
      const at = await home();
      const store = await open(at);
      await Promise.all(endings(0, 20).map((record) => store.append([record], NOW)));
      expect(idsOf(await at.read()).sort()).toEqual(
        endings(0, 20)
          .map(({ id }) => id)
          .sort(),
      );
    });

    test("a record without an id gets one", async () => {
      const { id: _, ...record } = ending("x");
      const [first, second] = await (await opensNew()).append([record, record] as NewRecord[], NOW);
      expect(first?.id).toMatch(/^[0-9a-f-]{36}$/);
      expect(second?.id).not.toBe(first?.id);
    });

    test("thousands of records, in order", async () => {
      const at = await home();
      const store = await open(at);
      await store.append(endings(0, 999), NOW);
      await store.append(endings(999, 12_500), NOW);
      await store.close();
      expect(idsOf(await (await open(at)).snapshot(ALWAYS))).toEqual(endings(0, 12_500).map(({ id }) => id));
    });

    test("in the order of being offered, each with its own moment", async () => {
      const store = await opensNew();
      await Promise.all([store.append([ending("c"), ending("a")], NOW), store.append([ending("b")], LATER)]);
      expect((await store.snapshot(ALWAYS)).of("ending").map(({ id, at }) => [id, at])).toEqual([
        ["c", NOW],
        ["a", NOW],
        ["b", LATER],
      ]);
    });

    test.each<[string, string, string]>([
      ["emoji and accents", "Sint-Michielsgestel 👩🏽‍💻 é ß 한국 \u202e", "Sint-Michielsgestel 👩🏽‍💻 é ß 한국 \u202e"],
      ["quotes, backslashes, ends of lines", `"'\\\n\r\t\u2028$1 %s \\u0041 {}`, `"'\\\n\r\t\u2028$1 %s \\u0041 {}`],
      ["nothing", "", ""],
      ["the character NUL, which nobody sees", "a\0b", "ab"],
      ["half of a surrogate pair, which nobody can read", "a\ud83db\udc00", "a\ufffdb\ufffd"],
      ["300 KB", "€".repeat(100_000), "€".repeat(100_000)],
    ])("text: %s", async (_name, given, kept) => {
      const at = await home();
      const store = await open(at);
      const written = await store.append([{ kind: "preference", actor: `p${given}`, data: { key: given, value: given } }], NOW);
      await store.append([{ kind: "shown", actor: "s", data: { conversationId: "c", figures: { [`k${given}`]: given } } }], NOW);
      const seen = await at.read();
      expect(written).toEqual(seen.of("preference"));
      expect(seen.of("preference")).toMatchObject([{ actor: `p${kept}`, data: { key: kept, value: kept } }]);
      expect(seen.of("shown")[0]?.data.figures).toEqual({ [`k${kept}`]: kept });
    });

    test("amounts to the cent, and nothing where nothing is", async () => {
      const store = await opensNew();
      const cents = [0, -1, 1, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER];
      const figure = { gemeente: "GM0762", jaar: 2025, veld: "resultaat", status: "realisatie", bron: "b", dag: "2026-01-01" } as const;
      await store.append(
        cents.map((amount): NewRecord => ({ kind: "figure", actor: "a", data: { ...figure, cents: amount } })),
        NOW,
      );
      expect((await store.snapshot(ALWAYS)).of("figure").map(({ data }) => data)).toEqual(
        cents.map((amount) => ({ ...figure, cents: amount })),
      );
    });
  });

  describe("an id that was written before writes nothing", () => {
    test.each<[string, (store: Store) => Promise<unknown>]>([
      ["one after the other", async (store) => [await store.append([ending("a")], NOW), await store.append([ending("a")], LATER)]],
      ["in one append", (store) => store.append([ending("a"), ending("a")], NOW)],
      ["at the same time", (store) => Promise.all([store.append([ending("a")], NOW), store.append([ending("a")], NOW)])],
    ])("%s", async (_name, twice) => {
      const at = await home();
      await twice(await open(at));
      expect(idsOf(await at.read())).toEqual(["a"]);
    });

    test("and the second is told so", async () => {
      const store = await opensNew();
      expect(await store.append([ending("a")], NOW)).toHaveLength(1);
      expect(await store.append([ending("a"), ending("b")], NOW)).toMatchObject([{ id: "b" }]);
    });

    test("of two at the same time one is told that it wrote", async () => {
      const store = await opensNew();
      const both = await Promise.all([store.append([ending("a")], NOW), store.append([ending("a")], NOW)]);
      expect(both.map(({ length }) => length).sort()).toEqual([0, 1]);
    });

    test("but not before the first is there", async () => {
      const at = await home();
      const store = await open(at);
      const first = store.append([ending("a")], NOW);
      await store.append([ending("a")], NOW);
      expect(idsOf(await at.read())).toEqual(["a"]);
      await first;
    });

    test("also after closing and opening again", async () => {
      const at = await home();
      const store = await open(at);
      await store.append([ending("a")], NOW);
      await store.close();
      expect(await (await open(at)).append([ending("a")], LATER)).toEqual([]);
    });
  });

  describe("a snapshot", () => {
    test("holds what was written at or before its moment", async () => {
      const store = await opensNew();
      await store.append([ending("early")], NOW);
      await store.append([ending("late")], LATER);
      const then = await store.snapshot(NOW);
      expect(idsOf(then)).toEqual(["early"]);
      expect([then.has("ending", "early"), then.has("ending", "late"), then.has("ending", "never")]).toEqual([true, false, false]);
      expect((await store.snapshot(LATER)).of("ending")).toHaveLength(2);
      expect(store.latest).toBe(LATER);
    });

    test("does not change by what is written after it, nor by what is erased", async () => {
      const store = await opensNew();
      await store.append([ending("before"), preference("an", "GM0762")], NOW);
      const taken = await store.snapshot(ALWAYS);
      await store.append([ending("after")], NOW);
      await store.forget("an");
      expect(idsOf(taken)).toEqual(["before"]);
      expect([taken.has("ending", "before"), taken.has("ending", "after")]).toEqual([true, false]);
      expect(taken.of("preference")).toHaveLength(1);
    });

    test("stays the same until something is written: what is made of it is made once", async () => {
      const store = await opensNew();
      await store.append([ending("a")], NOW);
      const first = await store.snapshot(ALWAYS);
      expect(await store.snapshot(LATER)).toBe(first);
      expect((await store.snapshot(LATER)).of("ending")).toBe(first.of("ending"));
      await store.append([ending("a")], NOW);
      expect(await store.snapshot(ALWAYS)).toBe(first);
      await store.append([ending("b")], NOW);
      expect(await store.snapshot(ALWAYS)).not.toBe(first);
    });

    test("of a new store is empty", async () => {
      const store = await opensNew();
      expect([store.latest, (await store.snapshot(ALWAYS)).of("ending")]).toEqual(["", []]);
    });
  });

  test("a record that does not fit its kind is refused before anything is written", async () => {
    const at = await home();
    const store = await open(at);
    const wrong = { ...preference("p", "v"), data: { key: "k" } } as unknown as NewRecord;
    await expect(store.append([ending("a"), wrong], NOW)).rejects.toThrow();
    expect(idsOf(await at.read())).toEqual([]);
    expect(await store.append([ending("a")], NOW)).toHaveLength(1);
  });

  test("a closed store writes no more, and forgets nothing any more", async () => {
    const store = await opensNew();
    await store.close();
    await expect(store.append([ending("b")], NOW)).rejects.toThrow("closed");
    await expect(store.forget("an")).rejects.toThrow("closed");
  });

  describe("forgetting a person", () => {
    const kept = async (of: Snapshot) => of.of("preference").map(({ actor, data }) => `${actor} ${data.value}`);

    test("removes his preferences from memory and where they are kept, and nobody else's", async () => {
      const at = await home();
      const store = await open(at);
      await store.append([preference("an", "GM0762"), preference("bert", "GM0743"), preference("an", "GM0744")], NOW);
      await store.forget("an");
      expect(await kept(await store.snapshot(ALWAYS))).toEqual(["bert GM0743"]);
      await store.close();
      expect(await kept(await (await open(at)).snapshot(ALWAYS))).toEqual(["bert GM0743"]);
    });

    test("what he made stays without him: name, place and id, in the same order", async () => {
      const at = await home();
      const store = await open(at);
      const made = (actor: string): NewRecord[] => [
        { kind: "install", id: `i ${actor}`, actor, data: { conversationId: "a:anna", scope: "personal", installed: true, place: PLACE } },
        { kind: "post", id: `p ${actor}`, actor, data: { place: PLACE, vraag: { b: 1, a: [null, true] }, due: NOW, maker: MAKER } },
        { kind: "subscription", id: `s ${actor}`, actor, data: { place: PLACE, wat: "termijnen", maker: MAKER } },
        { kind: "ending", id: `e ${actor}`, actor, data: { subscription: `s ${actor}`, reason: "gestopt" } },
        {
          kind: "invoer",
          id: `v ${actor}`,
          actor,
          data: {
            gemeente: "GM0762",
            jaar: 2025,
            waarden: { budget: null },
            bron: "b",
            dag: "2026-01-01",
            stand: "concept",
            wijze: "chat",
            door: "Anna",
          },
        },
      ];
      await store.append([...made("anna"), ...made("bert"), ...made("anna").map((record) => ({ ...record, id: `2${record.id}` }))], NOW);
      await store.forget("anna");
      const seen = await store.snapshot(ALWAYS);
      for (const kind of ["install", "post", "subscription", "ending", "invoer"] as const) {
        expect(seen.of(kind).map(({ actor }) => actor)).toEqual(["gewist", "bert", "gewist"]);
        const [hers, his] = seen.of(kind);
        expect(JSON.stringify(hers?.data)).not.toMatch(/Anna|29:anna|a:anna"?.*29/);
        expect(his?.data).toEqual(made("bert").find((record) => record.kind === kind)?.data);
      }
      expect(JSON.stringify(seen.of("post")[0]?.data)).not.toContain("a:anna");
      await store.close();
      const again = await (await open(at)).snapshot(ALWAYS);
      for (const kind of ["install", "post", "subscription", "ending", "invoer"] as const) expect(again.of(kind)).toEqual(seen.of(kind));
    });

    test("what he says afterwards stays", async () => {
      const store = await opensNew();
      const before = store.append([preference("an", "GM0762")], NOW);
      const forgetting = store.forget("an");
      const after = store.append([preference("an", "GM0743")], NOW);
      await Promise.all([before, forgetting, after]);
      expect(await kept(await store.snapshot(ALWAYS))).toEqual(["an GM0743"]);
    });

    test("who is not known is forgotten without anything being written", async () => {
      const store = await opensNew();
      await store.append([preference("an", "GM0762", "p")], NOW);
      const before = await store.snapshot(ALWAYS);
      await store.forget("niemand");
      expect((await store.snapshot(ALWAYS)).of("preference")).toEqual(before.of("preference"));
    });

    test("an id that was erased may be given again", async () => {
      const store = await opensNew();
      await store.append([preference("an", "GM0762", "p")], NOW);
      await store.forget("an");
      expect(await store.append([preference("an", "GM0743", "p")], LATER)).toHaveLength(1);
      expect(await kept(await store.snapshot(ALWAYS))).toEqual(["an GM0743"]);
    });
  });
}
