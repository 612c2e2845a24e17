import { READY } from "../../cards/texts/running.ts";
import { type IsoDay, MS_PER_DAY } from "../../domain/dates.ts";
import type { Clock } from "../../time/clock.ts";
import { inTime } from "../../time/in-time.ts";
import { reasonOf } from "../log.ts";

/** What must work for questions to be answered, each by its name. @throws when it does not */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

export interface Readiness {
  klaar: boolean;
  /** "goed", or what is wrong. */
  delen: Record<string, string>;
}

/** Each part gets this long; and the outcome counts for so long: anybody can ask. */
const PATIENCE_MS = 12_000;
const KEPT_MS = 10_000;

/** Whether everything works that is needed to answer. */
export function createReady(checks: Checks, clock: Clock): () => Promise<Readiness> {
  let last: { at: number; outcome: Promise<Readiness> } | undefined;
  return () => {
    const now = clock.now().getTime();
    if (!last || now - last.at >= KEPT_MS) last = { at: now, outcome: look(checks, clock) };
    return last.outcome;
  };
}

async function look(checks: Checks, clock: Clock): Promise<Readiness> {
  const parts = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await stateOf(check, clock)] as const));
  return { klaar: parts.every(([, state]) => state === READY.fine), delen: Object.fromEntries(parts) };
}

async function stateOf(check: () => Promise<unknown>, clock: Clock): Promise<string> {
  try {
    return (await inTime(check(), PATIENCE_MS, clock)) ? READY.fine : READY.noAnswer;
  } catch (error) {
    return reasonOf(error).slice(0, 200);
  }
}

/** A secret that ends within this many days is warned of. */
export const WARNED_DAYS = 30;

/** The days until a secret ends; undefined when its day is not told. */
export const daysLeft = (expires: IsoDay | undefined, clock: Clock): number | undefined =>
  expires === undefined ? undefined : Math.floor((Date.parse(expires) - clock.now().getTime()) / MS_PER_DAY);
