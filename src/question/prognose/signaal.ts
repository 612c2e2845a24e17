import { z } from "zod";
import { isIsoDay } from "../../domain/dates.ts";
import { KANSEN } from "../../domain/signaal.ts";
import { named, wie } from "../shape.ts";

const euros = z.int().optional();
const month = z.int().min(1).max(12);

/** What is watched of a municipality and year, as it was on a day (domain/signaal.ts). */
const stand = z.strictObject({
  wie,
  jaar: z.int(),
  op: z.string().refine(isIsoDay),
  kans: z.enum(KANSEN).optional(),
  laag: euros,
  midden: euros,
  hoog: euros,
  grens: euros,
  dichtbij: z.literal(true).optional(),
  tot: month.optional(),
  laat: month.optional(),
  dossiers: z.int().optional(),
  band: z.strictObject({ kant: z.enum(["omlaag", "omhoog", "buiten"]), jaar: z.int().optional(), maand: month.optional() }).optional(),
});

/** How near to a threshold is near: hundredths of a per cent of the budget, or cents. */
export const afstand = z.union([
  z.strictObject({ honderdsten: z.int().positive().max(10_000) }),
  z.strictObject({ cents: z.int().positive().max(100_000_000_000_000) }),
]);

/**
 * What a signal tells, and what it wrote down when it was asked for: how it stood (`was`; absent: nothing was told of it yet), how it stands, and
 * where it went and came back, how it was in between.
 */
export const signaal = z.strictObject({
  ...named("signaal"),
  wie,
  afstand: afstand.optional(),
  /** ISO instant up to which all is told. */
  gezien: z.iso.datetime(),
  standen: z.array(z.strictObject({ was: stand.optional(), tussen: stand.optional(), is: stand })),
});
export type SignaalQuestion = z.infer<typeof signaal>;

declare module "../question.ts" {
  interface Questions {
    signaal: SignaalQuestion;
  }
}
