import { z } from "zod";
import { isoDay, year } from "./common.ts";

/** data/prognose.json: what an expectation of the year's end rests on beside the figures of the municipality itself. */

const certainty = z.enum(["H", "M"]);
const honderdsten = z.int().min(-2_000).max(2_000);

export const prognoseFile = z.strictObject({
  /** By how much benefits went up, in hundredths of a per cent: they follow the minimum wage (art. 37 and 38 of the act). */
  indexaties: z.array(z.strictObject({ dag: isoDay, honderdsten, bekendVanaf: isoDay, zekerheid: certainty, bron: z.string().min(1) })),
  /** The part of a year's benefits that is paid as holiday pay. */
  vakantietoeslag: z.strictObject({ honderdsten, bron: z.string().min(1), zekerheid: certainty }),
  /** Half the range where too few years were measured, by how many months are known: an assumption, and told as one. */
  banden: z.array(z.strictObject({ maanden: z.int().min(1).max(12), honderdsten })).min(1),
  /** Fewer measured years than this are too few. */
  minsteJaren: z.int().min(2),
  /** How the macrobudget of a year moved before it was definitive, × € 1.000. */
  budgetverschuivingen: z.array(
    z.strictObject({
      jaar: year,
      van: z.enum(["voorlopig", "nader voorlopig"]),
      naar: z.enum(["nader voorlopig", "definitief"]),
      was: z.int().positive(),
      werd: z.int().positive(),
      bekendVanaf: isoDay,
      bron: z.string().min(1),
      adres: z.url({ protocol: /^https$/ }),
    }),
  ),
});
export type PrognoseData = z.infer<typeof prognoseFile>;
