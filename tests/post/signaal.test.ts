import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contextAt } from "../../src/answer/context.ts";
import { answerText } from "../../src/answer/respond.ts";
import type { Place } from "../../src/store/records.ts";
import { anEntry, inCents } from "../invoer-cards.ts";
import { channel, type Office, openOffice, world } from "./office.ts";
import { weeksOfSignals } from "./signals.ts";

let office: Office;
let place: Place;

beforeEach(async () => {
  office = await openOffice("2026-11-22T12:00:00Z");
  place = { ...channel(office.connector, "directie"), tenant: "tenant" };
});
afterEach(() => office.close());

let number = 0;
const enter = async (waarden: Parameters<typeof anEntry>[0], more: Parameters<typeof anEntry>[1] = {}) => {
  number += 1;
  const { at: _, ...record } = anEntry(waarden, { jaar: 2026, id: `invoer|signaal|${number}`, ...more });
  await office.append(record);
};
/** Ten months of Deurne at so much a month: the year is expected at twelve of them. */
const months = (euros: number, more = {}) =>
  enter(
    Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => `m${String(at + 1).padStart(2, "0")}`).flatMap((month) => [
        [`${month}.lasten`, { is: inCents(euros) }],
        [`${month}.baten`, { is: 0 }],
      ]),
    ),
    more,
  );
const subscribe = async (line: string, id = "beurt") => {
  const entered = await office.store.snapshot(office.clock.now().toISOString());
  const asker = { id: "29:anna", role: "asker" as const, tenant: "tenant" };
  const context = contextAt(world, office.clock.now(), { asker, conversation: place.scope, place, entered, turn: id });
  for (const effect of answerText(line, context).effects) if (effect.kind === "store") await office.append(effect.record);
};
const later = (minutes = 1) => office.clock.set(new Date(office.clock.now().getTime() + minutes * 60_000));
const tick = async () => {
  later();
  await office.room.tick();
};
const told = () => office.connector.received.map((message) => JSON.stringify(message).replaceAll("\u00a0", " "));

/** A budget of 6,6 mln; with no deficits before there is a vangnet above 7,5% more: 7.095.000. */
const openDeurne = async () => {
  await enter({ budget: { is: inCents(6_600_000), status: "definitief" } });
  for (const jaar of [2023, 2024, 2025])
    await enter({ budget: { is: inCents(6_600_000), status: "definitief" }, resultaat: { is: 0, status: "SiSa" } }, { jaar });
  await months(500_000);
};

describe("a signal", () => {
  it("tells nothing of how it stands when it is asked for, and a change of the verdict once, with what was", async () => {
    await openDeurne();
    await subscribe("signaal Deurne");
    await tick();
    expect(told()).toEqual([]);
    later();
    await months(600_000);
    await tick();
    await tick();
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain("misschien vangnet");
    expect(told()[0]).toMatch(/Was op 22 november 2026: geen vangnet, ongeveer € 6,00 mln/);
  });
  it("two changes between ticks are one message, with the first and the last", async () => {
    await openDeurne();
    await subscribe("signaal Deurne");
    later();
    await months(610_000);
    later();
    await months(900_000);
    await tick();
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain("nu vangnet");
    expect(told()[0]).toContain("geen vangnet, ongeveer € 6,00 mln");
    expect(told()[0]).not.toContain("misschien");
  });
  it("what went and came back between ticks is told as that, once", async () => {
    await openDeurne();
    await subscribe("signaal Deurne");
    later();
    await months(900_000);
    later();
    await months(500_000);
    await tick();
    await tick();
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain("weer geen vangnet");
    expect(told()[0]).toContain("ongeveer € 10,80 mln");
  });
  it.each([
    ["below the distance", 583_000, 1],
    ["on it", 582_917, 1],
    ["a euro a month further", 582_916, 0],
  ])("of a chosen distance is told %s", async (_, euros, messages) => {
    await openDeurne();
    await months(570_000);
    // 12 × 582.917 is 7 euros more than 100.000 short of 7.095.000.
    await subscribe("signaal Deurne binnen € 100.000");
    later();
    await months(euros);
    await tick();
    const near = told().filter((text) => text.includes("Tot de grens"));
    expect(near).toHaveLength(messages);
  });
  it("is neither doubled nor lost by a stop while it is sent, or before it was made", async () => {
    await openDeurne();
    await subscribe("signaal Deurne");
    later();
    await months(900_000);
    await office.kill();
    await office.start();
    await tick();
    expect(told()).toHaveLength(1);
    let killed: Promise<void> | undefined;
    office.connector.behave = () => {
      killed ??= office.kill();
      return "accept";
    };
    later();
    await months(500_000);
    await office.room.tick().catch(() => {});
    await killed;
    office.connector.behave = () => "accept";
    await office.start();
    await tick();
    await tick();
    expect(told()).toHaveLength(2);
    expect((await office.states()).filter(({ post }) => post.id.includes("|signaal|"))).toHaveLength(2);
  });
  it("of entries of another tenant, and of drafts, tells nothing", async () => {
    await openDeurne();
    await subscribe("signaal Deurne");
    later();
    await months(900_000, { tenant: "andere" });
    await months(900_000, { stand: "concept" });
    await tick();
    expect(told()).toEqual([]);
  });
  it("of a region names whose it is, and stops when it is stopped", async () => {
    await openDeurne();
    await subscribe("abonneer signaal Senzer");
    later();
    await months(900_000);
    await tick();
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain("Signaal · Deurne · 2026");
    await subscribe("stop signaal", "stop");
    later();
    await months(500_000);
    await tick();
    expect(told()).toHaveLength(1);
  });
  it("stands among the subscriptions with its distance", async () => {
    await openDeurne();
    await subscribe("signaal Deurne binnen 1%");
    expect(await office.ask({ v: 1, kind: "abonnementen" }, place)).toContain("signaal Deurne binnen 1%");
  });
});

/** The files of the first months of 2026, by month. */
const files = (...counts: number[]) =>
  enter(Object.fromEntries(counts.map((count, at) => [`m${String(at + 1).padStart(2, "0")}.dossiers`, { is: count }])));

describe("what else a signal tells", () => {
  it("that the band of trap op, trap af was left, once", async () => {
    await openDeurne();
    await files(400, 399, 398);
    await subscribe("signaal Deurne");
    await tick();
    const before = told().length;
    later();
    await files(400, 399, 379);
    await tick();
    await tick();
    const news = told().slice(before);
    expect(news).toHaveLength(1);
    expect(news[0]).toMatch(/[Tt]rap op, trap af/);
    expect(news[0]).toContain("379");
  });
  it("that figures are later than is usual in the region, once, and not that they came after all", async () => {
    const region = world.published.regios.find(({ id }) => id === "senzer") as { maandcijfers?: { dag: number; bron: string } };
    region.maandcijfers = { dag: 20, bron: "afspraak" };
    try {
      office.clock.set(new Date("2026-11-20T12:00:00Z"));
      await openDeurne();
      await enter({ "m10.lasten": null, "m10.baten": null });
      await subscribe("signaal Deurne");
      await tick();
      expect(told().filter((text) => text.includes("oktober"))).toEqual([]);
      office.clock.set(new Date("2026-11-21T12:00:00Z"));
      await tick();
      await tick();
      const late = told().filter((text) => text.includes("oktober"));
      expect(late).toHaveLength(1);
      await months(500_000);
      await tick();
      expect(told().filter((text) => text.includes("oktober"))).toHaveLength(1);
    } finally {
      delete region.maandcijfers;
    }
  });
  it("nothing of lateness where no region has a usual day", async () => {
    await openDeurne();
    await subscribe("signaal Deurne");
    office.clock.set(new Date("2026-12-31T12:00:00Z"));
    await tick();
    expect(told()).toEqual([]);
  });
  it("in the own chat of who asked", async () => {
    place = {
      scope: "personal",
      conversationId: "a:anna",
      serviceUrl: office.connector.url,
      bot: "28:bot",
      person: "29:anna",
      tenant: "tenant",
    };
    await openDeurne();
    await subscribe("signaal Deurne");
    later();
    await months(900_000);
    await tick();
    expect(office.connector.received.map(({ conversation, newThread }) => [conversation, newThread])).toEqual([["a:anna", false]]);
    expect(told()[0]).toContain("nu vangnet");
  });
});

describe("weeks in which figures come in", () => weeksOfSignals());

describe("a prognosis on fixed days", () => {
  it("comes on its day, and says since when nothing changed only when nothing did", async () => {
    await openDeurne();
    await subscribe("abonneer prognose Deurne elke maandag 9:00");
    for (const day of ["23", "30"]) {
      office.clock.set(new Date(`2026-11-${day}T08:00:30Z`));
      await office.room.tick();
    }
    await months(610_000);
    office.clock.set(new Date("2026-12-07T08:00:30Z"));
    await office.room.tick();
    expect(told().map((text) => text.includes("Cijfers ongewijzigd sinds 23 november 2026"))).toEqual([false, true, false]);
    expect(told()[0]).toContain("Prognose · Deurne · 2026");
  });
});
