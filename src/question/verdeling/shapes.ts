import { z } from "zod";
import { cents, jaar, MAX_CENTS, named, wie } from "../shape.ts";

/** The share of one municipality under every key; the amount to share is optional. */
export const aandeel = z.strictObject({ ...named("aandeel"), wie: wie.nullable(), cents: cents.positive().optional() });

/** Of which region; absent: the asker's. */
const regio = { wie: wie.optional() };

/** An amount over all municipalities of a region under one key; no key: the usual one. */
export const verdeel = z.strictObject({ ...named("verdeel"), ...regio, cents: cents.positive(), sleutel: z.string().max(40).optional() });
export const sleutels = z.strictObject({ ...named("sleutels"), ...regio, cents: cents.positive() });

export const scenario = z.strictObject({
  ...named("scenario"),
  /** Id of data/scenarios.json. */
  welk: z.string().max(20),
  /** The input that can be changed: a whole number, or cents for a shortfall. */
  aantal: z.int().nonnegative().max(MAX_CENTS).optional(),
});

/** More municipalities than any board has. */
const MOST_MEMBERS = 50;
/** Who is in favour; or, with `tegen`, all others of the region. */
export const stemmen = z.strictObject({
  ...named("stemmen"),
  ...regio,
  voor: z.array(wie).max(MOST_MEMBERS),
  tegen: z.array(wie).max(MOST_MEMBERS).optional(),
});

export const MOST_COUNTS = 60;
export const trap = z.strictObject({ ...named("trap"), ...regio, aantallen: z.array(z.int().positive().max(10_000_000)).max(MOST_COUNTS) });

/** "trap Deurne 2026": where the entered files stand in the band of trap op, trap af. */
export const trapstand = z.strictObject({ ...named("trapstand"), wie: wie.nullable(), jaar });

declare module "../question.ts" {
  interface Questions {
    aandeel: z.infer<typeof aandeel>;
    verdeel: z.infer<typeof verdeel>;
    sleutels: z.infer<typeof sleutels>;
    scenario: z.infer<typeof scenario>;
    stemmen: z.infer<typeof stemmen>;
    trap: z.infer<typeof trap>;
    trapstand: z.infer<typeof trapstand>;
  }
}
