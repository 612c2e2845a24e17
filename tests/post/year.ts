import { afterAll, beforeAll, expect, test } from "vitest";
import type { Rooster } from "../../src/time/rooster.ts";
import type { Behaviour } from "../bot/connector.ts";
import { channel, type Office, type OpenInstances, openOffice, SUMMARY } from "./office.ts";

/**
 * A year of scheduled posts, with both clock changes, while one request in three fails and the process stops and starts twenty times.
 * What should arrive when is worked out here from the calendar, apart from the scheduler.
 */

const ROOSTERS: Record<string, Rooster> = {
  maandag: { dagen: [1], tijd: "09:00" },
  dinsdag: { dagen: [2], tijd: "08:30" },
  woensdag: { dagen: [3], tijd: "12:00" },
  donderdag: { dagen: [4], tijd: "17:15" },
  vrijdag: { dagen: [5], tijd: "16:00" },
  zaterdag: { dagen: [6], tijd: "23:59" },
  "zondag half drie": { dagen: [7], tijd: "02:30" },
  "zondag drie uur": { dagen: [7], tijd: "03:00" },
  "maandag en donderdag": { dagen: [1, 4], tijd: "09:00" },
  maand: { dagVanMaand: 1, tijd: "00:05" },
};

const A_MINUTE = 60_000;
const AN_HOUR = 60 * A_MINUTE;
const A_DAY = 24 * AN_HOUR;
const YEAR_START = Date.parse("2026-01-01T12:00:00Z");
const YEAR_END = Date.parse("2027-01-01T12:00:00Z");

const clockText = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short", timeStyle: "short" });

/** The instant at which clocks in the Netherlands show a day and time; a skipped time is the first one after it, of a doubled one the first. */
function instantOf(day: string, time: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const found = [asUtc - 2 * AN_HOUR, asUtc - AN_HOUR].find((instant) => clockText.format(instant) === `${day} ${time}`);
  return found ?? Date.parse(`${day}T01:00:00Z`);
}

interface Expected {
  name: string;
  moment: number;
}

function expectedPosts(): Expected[] {
  const posts: Expected[] = [];
  for (let noon = YEAR_START; noon < YEAR_END; noon += A_DAY) {
    const day = new Date(noon).toISOString().slice(0, 10);
    for (const [name, rooster] of Object.entries(ROOSTERS)) {
      const isDay =
        "dagen" in rooster ? rooster.dagen.includes(new Date(noon).getUTCDay() || 7) : Number(day.slice(8)) === rooster.dagVanMaand;
      const moment = instantOf(day, rooster.tijd);
      if (isDay && moment > YEAR_START && moment < YEAR_END) posts.push({ name, moment });
    }
  }
  return posts.sort((a, b) => a.moment - b.moment);
}

/** Chance that is the same in every run. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const FAILURES: Behaviour[] = [
  { status: 429, retryAfter: 2 },
  { status: 429 },
  { status: 412 },
  { status: 502 },
  { status: 504 },
  { status: 500 },
  { status: 503 },
  "drop-before",
  "drop-after",
  "hang",
];

/** How long the process is away after each of the twenty stops. */
const AWAY = [0, 5 * A_MINUTE, 3 * AN_HOUR, 20 * AN_HOUR, 60 * AN_HOUR].flatMap((away) => [away, away, away, away]);

/** @param instances of the assistant, over one store; absent: one over files */
export function yearOfPosts(instances?: OpenInstances): void {
  const expected = expectedPosts();
  let office: Office;
  /** When the process was away. */
  const gaps: { from: number; until: number }[] = [];

  beforeAll(async () => {
    const chance = chanceFrom(2026);
    office = await openOffice(new Date(YEAR_START).toISOString(), chance, instances);
    let killAtNext = false;
    let killed: Promise<void> | undefined;
    office.connector.behave = () => {
      if (killAtNext) {
        killAtNext = false;
        killed = office.kill();
      }
      return chance() < 1 / 3 ? (FAILURES[Math.floor(chance() * FAILURES.length)] ?? "accept") : "accept";
    };
    await office.append(
      ...Object.entries(ROOSTERS).map(([name, rooster]) => ({
        kind: "subscription" as const,
        id: name,
        actor: "iemand",
        data: { place: channel(office.connector, name), wat: "samenvatting" as const, vraag: SUMMARY, rooster },
      })),
    );

    const moments = [...new Set(expected.map(({ moment }) => moment))];
    const stopEvery = Math.floor(moments.length / (AWAY.length + 1));
    for (const [at, moment] of moments.entries()) {
      const away = (at + 1) % stopEvery === 0 ? AWAY[(at + 1) / stopEvery - 1] : undefined;
      const isKill = away !== undefined && (at + 1) % (2 * stopEvery) === 0;
      // Waits may have moved the clock past this moment.
      if (moment - A_MINUTE > office.clock.now().getTime()) {
        office.clock.set(new Date(moment - A_MINUTE));
        await office.room.tick();
      }
      if (moment > office.clock.now().getTime()) office.clock.set(new Date(moment));
      killAtNext = isKill;
      await office.room.tick().catch(() => {});
      if (away === undefined) continue;
      await (killed ?? office.stop());
      killed = undefined;
      killAtNext = false;
      const from = office.clock.now().getTime();
      office.clock.set(new Date(from + away));
      gaps.push({ from, until: from + away });
      await office.start();
      await office.room.tick();
    }
  });

  afterAll(() => office?.close());

  /** When a moment's post could first go: at once, or on return; undefined when that was a day later or more. */
  function firstChance(moment: number): number | undefined {
    const gap = gaps.find(({ from, until }) => moment > from && moment <= until);
    if (!gap) return moment;
    return gap.until - moment < A_DAY ? gap.until : undefined;
  }

  test("the year is as hard as it should be", () => {
    expect(expected.length).toBeGreaterThan(500);
    expect(gaps).toHaveLength(20);
    expect(office.connector.attempts).toBeGreaterThan(600);
    const skipped = expected.find(({ name, moment }) => name === "zondag half drie" && clockText.format(moment).startsWith("2026-03-29"));
    expect(clockText.format(skipped?.moment)).toBe("2026-03-29 03:00");
  });

  test("every post arrives once at its own time where the outcome is definite, and never twice", async () => {
    const states = new Map((await office.states()).map(({ post, state }) => [post.id, state.state]));
    const troubles: string[] = [];
    let uncertain = 0;
    for (const { name, moment } of expected) {
      const next = expected.find((other) => other.name === name && other.moment > moment)?.moment ?? Number.POSITIVE_INFINITY;
      const arrived = office.connector.received.filter(
        ({ conversation, at }) => conversation.includes(`:${name}@`) && at.getTime() >= moment && at.getTime() < next,
      );
      const label = `${name} ${clockText.format(moment)}`;
      const state = states.get(`${name}|${new Date(moment).toISOString()}`);
      const from = firstChance(moment);
      if (from === undefined) {
        if (state !== undefined || arrived.length > 0) troubles.push(`${label}: sent though a day late`);
      } else if (state === "uncertain") {
        uncertain++;
        if (arrived.length > 1) troubles.push(`${label}: doubled`);
      } else if (state !== "sent" || arrived.length !== 1) troubles.push(`${label}: ${state}, arrived ${arrived.length} times`);
      for (const { at } of arrived)
        if (from !== undefined && at.getTime() - from > 10 * A_MINUTE) troubles.push(`${label}: arrived ${at.toISOString()}`);
    }
    expect(troubles).toEqual([]);
    // Nothing that was not expected arrived either.
    expect(states.size).toBe(expected.filter(({ moment }) => firstChance(moment) !== undefined).length);
    expect(uncertain).toBeGreaterThan(10);
  });

  test("every post of which it is not known whether it arrived is listed in its channel", async () => {
    const states = await office.states();
    for (const name of Object.keys(ROOSTERS)) {
      const uncertain = states.filter(({ post, state }) => post.data.subscription === name && state.state === "uncertain").length;
      const listed = await office.ask({ v: 1, kind: "berichten" }, channel(office.connector, name));
      expect(listed.match(/onzeker/gi)?.length ?? 0, name).toBeGreaterThanOrEqual(uncertain);
    }
  });

  test("what was lost on the way and what was cut off by a stop are both told apart from what arrived", async () => {
    const reasons = (await office.states()).flatMap(({ state }) => (state.state === "uncertain" ? [state.reason] : []));
    expect(new Set(reasons)).toEqual(new Set(["no-answer", "stopped"]));
    expect(office.reports).toEqual([]);
  });
}
