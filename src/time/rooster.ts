import { Cron } from "croner";
import { z } from "zod";
import { isIsoDay } from "../domain/dates.ts";

const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const tijd = z.string().regex(CLOCK_TIME);

/** When a subscription posts: on days of the week (1 is Monday) or a day of every month, at a time on the clock in the Netherlands. */
export const rooster = z.union([
  z.strictObject({ dagen: z.array(z.int().min(1).max(7)).min(1).max(7), tijd }),
  z.strictObject({ dagVanMaand: z.int().min(1).max(28), tijd }),
]);
export type Rooster = z.infer<typeof rooster>;

/** Every day at nine: when reminders of dates are looked at. */
export const EVERY_MORNING: Rooster = { dagen: [1, 2, 3, 4, 5, 6, 7], tijd: "09:00" };

/**
 * The first moment after an instant. A time that the clock skips in spring is the first one after it; a time that comes twice in autumn
 * counts once, the first.
 */
export function nextMoment(given: Rooster, after: Date): Date {
  const next = cronOf(given).nextRun(after);
  // Days of a week or a month up to the 28th always come again.
  if (!next) throw new Error(`No moment after ${after.toISOString()} in ${JSON.stringify(given)}`);
  return next;
}

/** The instant that stands so on the clock in the Netherlands ("2026-11-28T09:00"); undefined where there is none. */
export function instantOf(local: string): Date | undefined {
  if (!LOCAL.test(local) || !isIsoDay(local.slice(0, 10))) return undefined;
  return new Cron(`${local}:00`, { timezone: "Europe/Amsterdam", paused: true }).nextRun(new Date(0)) ?? undefined;
}
const LOCAL = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

/** Every moment after one instant, up to and including another, oldest first. */
export function momentsBetween(given: Rooster, after: Date, until: Date): Date[] {
  const moments: Date[] = [];
  for (let next = nextMoment(given, after); next <= until; next = nextMoment(given, next)) moments.push(next);
  return moments;
}

function cronOf(given: Rooster): Cron {
  const [hour, minute] = given.tijd.split(":").map(Number);
  const days = "dagen" in given ? `* * ${given.dagen.join(",")}` : `${given.dagVanMaand} * *`;
  return new Cron(`${minute} ${hour} ${days}`, { timezone: "Europe/Amsterdam", paused: true });
}
