import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { NewRecord, Place } from "../../src/store/records.ts";
import type { Rooster } from "../../src/time/rooster.ts";
import type { Behaviour } from "../bot/connector.ts";
import { channel, chatWith, type Office, openOffice, SUMMARY } from "./office.ts";

let office: Office;
let directie: Place;

beforeEach(async () => {
  office = await openOffice("2026-11-22T12:00:00Z");
  directie = channel(office.connector, "directie");
});
afterEach(() => office.close());

const post = (id = "bericht", place = directie, vraag: unknown = SUMMARY): NewRecord => ({
  kind: "post",
  id,
  actor: "29:anna",
  data: { place, vraag, due: office.clock.now().toISOString(), maker: { name: "Anna", place: chatWith(office.connector, "29:anna") } },
});
const subscription = (wat: "samenvatting" | "termijnen" | "wijzigingen", rooster?: Rooster, id = "abonnement"): NewRecord => ({
  kind: "subscription",
  id,
  actor: "29:anna",
  data: {
    place: directie,
    wat,
    ...(wat === "samenvatting" && { vraag: SUMMARY }),
    ...(rooster && { rooster }),
    maker: { name: "Anna", place: chatWith(office.connector, "29:anna") },
  },
});
const stateOf = async (id = "bericht") => (await office.states()).find(({ post }) => post.id === id)?.state;
/** The next requests are treated so, those after them are taken. */
const behaveNext = (...behaviours: Behaviour[]) => {
  office.connector.behave = () => behaviours.shift() ?? "accept";
};
const texts = () => office.connector.received.map(({ activity }) => JSON.stringify(activity).replaceAll("\u00a0", " "));

describe("a post", () => {
  it("starts a new thread and is known to have arrived", async () => {
    await office.append(post());
    await office.room.tick();
    expect(office.connector.received.map(({ conversation, newThread }) => [conversation, newThread])).toEqual([
      [directie.conversationId, true],
    ]);
    expect(texts()[0]).toContain("Geplaatst door Anna");
    expect(await stateOf()).toMatchObject({ state: "sent" });
  });

  it("goes once, however often is looked", async () => {
    await office.append(post());
    await Promise.all([office.room.tick(), office.room.tick()]);
    await office.room.tick();
    expect(office.connector.attempts).toBe(1);
  });

  it("goes once, however many instances look", async () => {
    const other = await office.another();
    behaveNext({ status: 429, retryAfter: 5 });
    const ids = Array.from({ length: 20 }, (_, at) => `bericht ${at}`);
    await office.append(...ids.map((id) => post(id)));
    await Promise.all([office.room.tick(), other.tick()]);
    expect(office.connector.received).toHaveLength(ids.length);
    expect((await office.states()).map(({ state }) => state.state)).toEqual(ids.map(() => "sent"));
    await other.stop();
  });

  it.each<Behaviour>([{ status: 429 }, { status: 412 }, { status: 502 }, { status: 504 }])("is tried again after %j", async (failure) => {
    behaveNext(failure, failure);
    await office.append(post());
    await office.room.tick();
    expect([office.connector.attempts, office.connector.received.length]).toEqual([3, 1]);
    expect(office.clock.waits).toEqual([750, 1_500]);
  });

  it("waits as long as Retry-After says", async () => {
    behaveNext({ status: 429, retryAfter: 90 });
    await office.append(post());
    await office.room.tick();
    expect(office.clock.waits).toEqual([90_500]);
  });

  it("that may only go again after a day is given up at once", async () => {
    behaveNext({ status: 429, retryAfter: 90_000 });
    await office.append(post());
    await office.room.tick();
    expect(await stateOf()).toMatchObject({ state: "failed", reason: "too-old" });
    expect(office.clock.waits).toEqual([]);
  });

  it("is tried again while nobody answers at that address, for a day", async () => {
    await office.append(post("bericht", { ...directie, serviceUrl: "http://127.0.0.1:1" }));
    await office.room.tick();
    expect(await stateOf()).toMatchObject({ state: "failed", reason: "too-old" });
    expect(Math.max(...office.clock.waits)).toBeLessThanOrEqual(15 * 60_000);
  });

  it.each<Behaviour>(["drop-before", "drop-after", "hang", "stall", { status: 500 }, { status: 503 }])(
    "is uncertain after %j, and never goes again by itself",
    async (failure) => {
      behaveNext(failure);
      await office.append(post());
      await office.room.tick();
      await office.stop();
      await office.start();
      await office.room.tick();
      expect(office.connector.attempts).toBe(1);
      expect(await stateOf()).toMatchObject({ state: "uncertain", reason: "no-answer" });
    },
  );

  it("that is refused is not tried again", async () => {
    behaveNext({ status: 400 });
    await office.append(post());
    await office.room.tick();
    expect(await stateOf()).toMatchObject({ state: "failed", reason: "refused" });
    expect(office.connector.attempts).toBe(1);
  });

  it("of another version of the assistant does not stop the others", async () => {
    await office.append(post("oud", directie, { v: 99, kind: "samenvatting" }), post());
    await office.room.tick();
    expect(await stateOf("oud")).toMatchObject({ state: "failed", reason: "broken" });
    expect(await stateOf()).toMatchObject({ state: "sent" });
  });

  it("to one person opens the chat first; when that is lost it is tried again, for it says nothing", async () => {
    const openings: Behaviour[] = ["drop-after"];
    office.connector.behaveOpening = () => openings.shift() ?? "accept";
    await office.append(post("bericht", chatWith(office.connector, "29:anna")));
    await office.room.tick();
    expect(office.connector.received.map(({ conversation }) => conversation)).toEqual(["chat:29:anna"]);
  });
});

it("an outcome that the disk refuses is written as soon as it takes it again", async () => {
  const append = office.store.append.bind(office.store);
  let refusals = 0;
  vi.spyOn(office.store, "append").mockImplementation(async (records, at) => {
    if (records.some(({ kind, data }) => kind === "delivery" && "state" in data && data.state === "sent") && refusals++ < 2)
      throw new Error("schijf vol");
    return append(records, at);
  });
  await office.append(post());
  await office.room.tick();
  expect([refusals, office.connector.attempts]).toEqual([3, 1]);
  expect(await stateOf()).toMatchObject({ state: "sent" });
});

describe("a process that stops", () => {
  it("while a post is under way: uncertain at the next start", async () => {
    office.connector.behave = () => {
      void office.kill();
      return "accept";
    };
    await office.append(post());
    await office.room.tick().catch(() => {});
    await office.start();
    office.connector.behave = () => "accept";
    await office.room.tick();
    expect(await stateOf()).toMatchObject({ state: "uncertain", reason: "stopped" });
    expect(office.connector.attempts).toBe(1);
  });

  it("before a post is under way: it goes at the next start", async () => {
    await office.append(post());
    await office.stop();
    await office.start();
    await office.room.tick();
    expect(await stateOf()).toMatchObject({ state: "sent" });
  });
});

describe("a scheduled post", () => {
  const MONDAY: Rooster = { dagen: [1], tijd: "09:00" };
  const monday = "2026-11-23T08:00:00.000Z";

  it("goes at its time, not before", async () => {
    await office.append(subscription("samenvatting", MONDAY));
    office.clock.set(new Date("2026-11-23T07:59:59Z"));
    await office.room.tick();
    expect(office.connector.received).toEqual([]);
    office.clock.set(new Date(monday));
    await office.room.tick();
    await office.room.tick();
    expect(office.connector.received).toHaveLength(1);
    expect(texts()[0]).toContain("elke maandag om 9.00 uur");
  });

  it.each([
    ["a minute less than a day", "2026-11-24T07:59:00Z", 1],
    ["exactly a day", "2026-11-24T08:00:00Z", 0],
    ["three days", "2026-11-26T08:00:00Z", 0],
  ])("missed %s ago is sent once or not at all", async (_what, back, times) => {
    await office.append(subscription("samenvatting", MONDAY));
    await office.stop();
    office.clock.set(new Date(back));
    await office.start();
    await office.room.tick();
    await office.room.tick();
    expect(office.connector.received).toHaveLength(times);
  });

  it("does not go for a time before the subscription was made, nor after it was stopped", async () => {
    office.clock.set(new Date("2026-11-23T09:00:00Z"));
    await office.append(subscription("samenvatting", MONDAY));
    await office.room.tick();
    await office.append({ kind: "ending", actor: "29:anna", data: { subscription: "abonnement", reason: "gestopt" } });
    office.clock.set(new Date("2026-11-30T08:00:00Z"));
    await office.room.tick();
    expect(office.connector.received).toEqual([]);
  });

  it("that waits for another try does not go any more when its subscription is stopped", async () => {
    await office.append(subscription("samenvatting", MONDAY));
    office.clock.set(new Date(monday));
    office.connector.behave = () => {
      void office.append({ kind: "ending", actor: "29:anna", data: { subscription: "abonnement", reason: "gestopt" } });
      return { status: 429 };
    };
    await office.room.tick();
    expect([office.connector.attempts, office.connector.received.length]).toEqual([1, 0]);
    expect(await stateOf(`abonnement|${monday}`)).toMatchObject({ state: "failed", reason: "ended" });
  });

  it.each([403, 404])("to a channel that is gone (%i): reported to who made it, and the subscription ends", async (status) => {
    await office.append(subscription("samenvatting", MONDAY));
    office.clock.set(new Date(monday));
    behaveNext({ status });
    await office.room.tick();
    await office.room.tick();
    expect(await stateOf(`abonnement|${monday}`)).toMatchObject({ state: "failed", reason: "gone" });
    expect(office.connector.received.map(({ conversation }) => conversation)).toEqual(["chat:29:anna"]);
    expect(texts()[0]).toContain("directie");
    expect(texts()[0]).toContain("Automatisch bericht");
    // What became of the report is in the maker's own list.
    expect((await office.states()).find(({ post }) => post.id === "abonnement|afgelopen")?.post.actor).toBe("29:anna");
    office.clock.set(new Date("2026-11-30T08:00:00Z"));
    await office.room.tick();
    expect(office.connector.received).toHaveLength(1);
  });
});

describe("a weekly summary", () => {
  const week = async (day: string, ...given: NewRecord[]) => {
    office.clock.set(new Date(`${day}T07:00:00Z`));
    if (given.length > 0) await office.append(...given);
    office.clock.set(new Date(`${day}T08:00:00Z`));
    await office.room.tick();
    return /Cijfers ongewijzigd sinds [^.]*/.exec(texts().at(-1) ?? "")?.[0];
  };
  const entered = (cents: number): NewRecord => ({
    kind: "figure",
    actor: "29:piet",
    data: { gemeente: "GM1652", jaar: 2020, veld: "uitgaven", cents, status: "realisatie", bron: "jaarrekening", dag: "2026-11-22" },
  });

  it("begins with since when no figure changed", async () => {
    await office.append(subscription("samenvatting", { dagen: [1], tijd: "09:00" }));
    expect(await week("2026-11-23")).toBeUndefined();
    expect(await week("2026-11-30")).toBe("Cijfers ongewijzigd sinds 23 november 2026");
    expect(await week("2026-12-07")).toBe("Cijfers ongewijzigd sinds 23 november 2026");
    expect(await week("2026-12-14", entered(6_100_000_00))).toBeUndefined();
    expect(await week("2026-12-21")).toBe("Cijfers ongewijzigd sinds 14 december 2026");
    // Back to what it was is a change as well.
    expect(await week("2026-12-28", entered(6_076_400_00))).toBeUndefined();
    expect(office.connector.received).toHaveLength(6);
  });

  it("does not count a post that did not arrive", async () => {
    await office.append(subscription("samenvatting", { dagen: [1], tijd: "09:00" }));
    behaveNext({ status: 400 });
    await week("2026-11-23");
    expect(await week("2026-11-30")).toBeUndefined();
    expect(await week("2026-12-07")).toBe("Cijfers ongewijzigd sinds 30 november 2026");
  });

  it("that was asked for changes alone is skipped when there are none, and can be sent yet", async () => {
    const { data, ...asked } = subscription("samenvatting", { dagen: [1], tijd: "09:00" });
    await office.append({ ...asked, data: { ...data, alleenBijWijziging: true } } as NewRecord);
    await week("2026-11-23");
    await week("2026-11-30");
    expect((await office.states()).map(({ state }) => state.state)).toEqual(["sent", "skipped"]);
    await week("2026-12-07", entered(6_100_000_00));
    await week("2026-12-14");
    expect((await office.states()).map(({ state }) => state.state)).toEqual(["sent", "skipped", "sent", "skipped"]);
    expect(office.connector.received).toHaveLength(2);
    const [, skipped] = await office.states();
    expect(await office.ask({ v: 1, kind: "geplaatst", post: skipped?.post.id ?? "" }, directie)).toContain("niets veranderd");
    const again = { ...skipped?.post.data, due: office.clock.now().toISOString(), again: skipped?.post.id };
    await office.append({ kind: "post", id: "toch", actor: "29:anna", data: again } as NewRecord);
    await office.room.tick();
    expect(office.connector.received).toHaveLength(3);
  });

  it("that was asked for changes alone comes when the last one did not arrive", async () => {
    const { data, ...asked } = subscription("samenvatting", { dagen: [1], tijd: "09:00" });
    await office.append({ ...asked, data: { ...data, alleenBijWijziging: true } } as NewRecord);
    behaveNext({ status: 400 });
    await week("2026-11-23");
    await week("2026-11-30");
    expect((await office.states()).map(({ state }) => state.state)).toEqual(["failed", "sent"]);
  });

  it("is not told of a post that somebody placed", async () => {
    await office.append(post("een"), post("twee"));
    await office.room.tick();
    expect(texts().join()).not.toContain("ongewijzigd");
  });
});

describe("reminders of dates", () => {
  /** 15 August 2027: the request over 2026. */
  it.each([
    ["2027-06-16", 60],
    ["2027-07-16", 30],
    ["2027-08-08", 7],
    ["2027-08-14", 1],
  ])("on %s, %i days before the request", async (day, left) => {
    await office.append(subscription("termijnen"));
    office.clock.set(new Date(`${day}T07:00:00Z`));
    await office.room.tick();
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain("Verzoek indienen");
    expect(texts()[0]).toContain(left === 1 ? "nog 1 dag" : `nog ${left} dagen`);
  });

  it("a day without any posts nothing", async () => {
    await office.append(subscription("termijnen"));
    office.clock.set(new Date("2027-08-13T07:00:00Z"));
    await office.room.tick();
    expect(office.connector.received).toEqual([]);
  });
});

describe("changed figures", () => {
  const entered = (cents: number): NewRecord => ({
    kind: "figure",
    actor: "29:piet",
    data: { gemeente: "GM1652", jaar: 2020, veld: "uitgaven", cents, status: "realisatie", bron: "jaarrekening", dag: "2026-11-22" },
  });
  /** What happens later, happens a second later. */
  const later = () => office.clock.set(new Date(office.clock.now().getTime() + 1_000));

  it("that were posted here are told once, with what was and what is", async () => {
    await office.append(subscription("wijzigingen"), post());
    await office.room.tick();
    later();
    await office.append(entered(6_100_000_00));
    await office.room.tick();
    await office.room.tick();
    expect(texts()).toHaveLength(2);
    expect(texts()[1]).toContain("Gemert-Bakel");
    expect(texts()[1]).toContain("6.100.000");
  });

  it("that change again, and back, are told again", async () => {
    await office.append(subscription("wijzigingen"), post());
    await office.room.tick();
    for (const cents of [6_100_000_00, 6_200_000_00, 6_100_000_00]) {
      later();
      await office.append(entered(cents));
      await office.room.tick();
    }
    expect(texts()).toHaveLength(4);
  });

  it("that were not posted here are not told", async () => {
    await office.append(subscription("wijzigingen"), post("elders", channel(office.connector, "elders")));
    await office.room.tick();
    later();
    await office.append(entered(6_100_000_00));
    await office.room.tick();
    expect(texts()).toHaveLength(1);
  });
});

it("a thread gets no more than seven messages a second", async () => {
  await office.append(...Array.from({ length: 15 }, (_, at) => post(`bericht ${at}`)), post("elders", channel(office.connector, "elders")));
  const start = office.clock.now().getTime();
  await office.room.tick();
  expect(office.connector.received).toHaveLength(16);
  expect(office.clock.waits).toHaveLength(14);
  expect(office.clock.now().getTime() - start).toBeGreaterThanOrEqual(2_000 - 1);
});
