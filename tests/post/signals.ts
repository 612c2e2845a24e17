import { afterAll, beforeAll, expect, test } from "vitest";
import { contextAt } from "../../src/answer/context.ts";
import { answerText } from "../../src/answer/respond.ts";
import { anEntry, inCents } from "../invoer-cards.ts";
import { channel, type Office, type OpenInstances, openOffice, world } from "./office.ts";

/**
 * A quarter of a year in which the figures of Deurne come in every week, the same or others, while every tick is of all instances at once and
 * every few days all of them are killed. What should be told follows from the amounts.
 */

const A_DAY = 86_400_000;
const START = "2026-10-05T12:00:00Z";
const DAYS = 80;
/** So much a month, week by week: the year is expected at twelve of them, with a vangnet above € 7.095.000. */
const WEEKS = [500_000, 500_000, 592_000, 592_000, 900_000, 900_000, 500_000, 500_000, 592_000, 592_000, 500_000];
/** What stands first in what is told, in order: never the same twice, and nothing in weeks in which nothing changed. */
const TOLD = ["misschien vangnet", "nu vangnet", "geen vangnet", "misschien vangnet", "geen vangnet"];

export function weeksOfSignals(given?: OpenInstances): void {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(START, () => 0.5, given);
  });
  afterAll(() => office.close());

  test("every change is told once, and what stays the same never", { timeout: 120_000 }, async () => {
    const place = { ...channel(office.connector, "directie"), tenant: "tenant" };
    let number = 0;
    const enter = async (waarden: Parameters<typeof anEntry>[0], jaar = 2026) => {
      number += 1;
      const { at: _, ...record } = anEntry(waarden, { jaar, id: `invoer|weken|${number}` });
      await office.append(record);
    };
    const nineMonths = (euros: number) =>
      enter(
        Object.fromEntries(
          Array.from({ length: 9 }, (_, at) => `m0${at + 1}`).flatMap((month) => [
            [`${month}.lasten`, { is: inCents(euros) }],
            [`${month}.baten`, { is: 0 }],
          ]),
        ),
      );
    await enter({ budget: { is: inCents(6_600_000), status: "definitief" } });
    for (const jaar of [2023, 2024, 2025])
      await enter({ budget: { is: inCents(6_600_000), status: "definitief" }, resultaat: { is: 0, status: "SiSa" } }, jaar);
    await nineMonths(WEEKS[0] ?? 0);
    const entered = await office.store.snapshot(office.clock.now().toISOString());
    const asker = { id: "29:anna", role: "asker" as const, tenant: "tenant" };
    const context = contextAt(world, office.clock.now(), { asker, conversation: "channel", place, entered, turn: "beurt" });
    for (const effect of answerText("signaal Deurne", context).effects) if (effect.kind === "store") await office.append(effect.record);

    for (let day = 1; day <= DAYS; day++) {
      office.clock.set(new Date(Date.parse(START) + day * A_DAY));
      const week = WEEKS[day / 7];
      if (week !== undefined) await nineMonths(week);
      if (day % 5 === 0) {
        await office.kill();
        await office.start();
      }
      office.clock.set(new Date(Date.parse(START) + day * A_DAY + 60_000));
      await office.room.tick();
      await office.room.tick();
    }
    const told = office.connector.received.map((message) => JSON.stringify(message.activity));
    expect(told).toHaveLength(TOLD.length);
    for (const [at, what] of TOLD.entries()) expect(told[at]).toContain(what);
    expect((await office.states()).map(({ state }) => state.state)).toEqual(TOLD.map(() => "sent"));
  });
}
