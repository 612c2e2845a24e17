import { expect, it } from "vitest";
import type { ShortLived, Together } from "../../src/store/together.ts";

/** A pair of instances that share; of one process alone both are the same. */
export interface Pair {
  one: Together;
  other: Together;
  close(): Promise<void>;
}

const WORK = { key: "message|gesprek|1|", conversationId: "gesprek", activityId: "1" };
const SHORT = { forMs: 60_000, most: 10 };
const TALK: ShortLived<{ zei: string }> = { name: "gesprek", ...SHORT };

/** What holds however many instances there are. @param open a new pair each time */
export function togetherContract(open: () => Promise<Pair>): void {
  const pair = (what: string, test: (pair: Pair) => Promise<void>) =>
    it(what, async () => {
      const opened = await open();
      await test(opened).finally(() => opened.close());
    });
  /** Work that takes until it is told to end. */
  const slowly = () => {
    const count = { begun: 0 };
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const work = async () => {
      count.begun += 1;
      await ended;
    };
    return { count, work, end };
  };

  pair("an activity that comes in twice is dealt with once", async ({ one, other }) => {
    const { count, work, end } = slowly();
    const both = [one.once(WORK, work), other.once(WORK, work)];
    end();
    await Promise.all(both);
    await other.once(WORK, work);
    expect(count.begun).toBe(1);
  });

  pair("what failed is done by who comes again", async ({ one, other }) => {
    await expect(
      one.once(WORK, async () => {
        throw new Error("geen antwoord");
      }),
    ).rejects.toThrow("geen antwoord");
    const { count, work, end } = slowly();
    end();
    await other.once(WORK, work);
    expect(count.begun).toBe(1);
  });

  pair("a press that comes in twice gets what the first one got", async ({ one, other }) => {
    let given = 0;
    const press = async () => ({ nummer: ++given, tekst: "nul \u0000 en een halve \ud800" });
    const answers = await Promise.all([one.sharing("druk", press), other.sharing("druk", press)]);
    answers.push(await other.sharing("druk", press));
    expect(answers.map(({ nummer }) => nummer)).toEqual([1, 1, 1]);
    expect(new Set(answers.map(({ tekst }) => tekst)).size).toBe(1);
  });

  pair("a press that failed may be tried again", async ({ one, other }) => {
    const failing = async (): Promise<object> => {
      throw new Error("mislukt");
    };
    await expect(one.sharing("druk", failing)).rejects.toThrow("mislukt");
    expect(await other.sharing("druk", async () => ({ klaar: true }))).toEqual({ klaar: true });
  });

  pair("what was said to one is known to the other, of one person and one conversation", async ({ one, other }) => {
    const [here, there] = [one.shortMemory(TALK), other.shortMemory(TALK)];
    await here.put("anna", "chat", { zei: "vangnet Asten" });
    await here.put("anna", "kanaal", { zei: "help" });
    await there.put("anna2", "chat", { zei: "van een ander" });
    expect([await there.get("anna", "chat"), await there.get("anna", "kanaal"), await there.get("bob", "chat")]).toEqual([
      { zei: "vangnet Asten" },
      { zei: "help" },
      undefined,
    ]);
    await there.forget("anna");
    expect([await here.get("anna", "chat"), await here.get("anna", "kanaal"), await here.get("anna2", "chat")]).toEqual([
      undefined,
      undefined,
      { zei: "van een ander" },
    ]);
  });

  pair("memories of another name or shape are apart", async ({ one, other }) => {
    await one.shortMemory(TALK).put("anna", "chat", { zei: "iets" });
    const sets = other.shortMemory<{ van: Set<number> }>({
      ...SHORT,
      name: "anders",
      toJson: ({ van }) => [...van],
      fromJson: (kept) => ({ van: new Set(kept as number[]) }),
    });
    expect(await sets.get("anna", "chat")).toBeUndefined();
    await sets.put("anna", "chat", { van: new Set([1, 2]) });
    expect(await sets.get("anna", "chat")).toEqual({ van: new Set([1, 2]) });
  });

  pair("the first time is the first of all", async ({ one, other }) => {
    const [here, there] = [one, other].map((instance) => instance.shortMemory<object>({ ...SHORT, name: "draad" }));
    const added = await Promise.all([here?.add("", "draad", {}), there?.add("", "draad", {})]);
    expect([...added].sort()).toEqual([false, true]);
    expect(await there?.add("", "draad", {})).toBe(false);
  });

  pair("one thing at a time", async ({ one, other }) => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? one : other).oneAtATime(work)));
    expect(most).toBe(1);
    await expect(
      one.oneAtATime(async () => {
        throw new Error("mislukt");
      }),
    ).rejects.toThrow("mislukt");
    await other.oneAtATime(work);
  });

  pair("one of them leads, and both are there", async ({ one, other }) => {
    expect(await one.leads()).toBe(true);
    expect(await other.leads()).toBe(one === other);
    expect(await one.leads()).toBe(true);
    expect([await one.isAlive(other.me), await other.isAlive(one.me), await one.isAlive("van vroeger")]).toEqual([true, true, false]);
  });
}
