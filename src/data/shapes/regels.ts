import { z } from "zod";
import { fromEuros } from "../../domain/money.ts";
import { STEP_IDS, type VangnetRule } from "../../domain/vangnet/rules.ts";
import { isoDay, percentage, sources, year } from "./common.ts";

/** data/regels.json: the rules of each budget year, by route. */

const provision = { certainty: z.enum(["H", "M", "?"]), sources };

const remarks = z.array(z.strictObject({ step: z.enum(STEP_IDS), text: z.string().min(1), sources })).default([]);

const rule = z
  .strictObject({
    year,
    route: z.enum(["regulier", "uitgebreid"]),
    entry: z.strictObject({ percentage, perInwonerEuro: z.int().positive().optional(), ...provision }),
    multiYear: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("none"), ...provision }),
      z.strictObject({ kind: z.literal("sum"), years: z.array(year).min(1), percentage, ...provision }),
      z.strictObject({ kind: z.literal("count"), years: z.array(year).min(1), atLeast: z.int().min(1), percentage, ...provision }),
    ]),
    tiers: z
      .strictObject({ lower: percentage, upper: percentage, paysBetween: percentage, paysAbove: percentage, ...provision })
      .nullable(),
    remark: z.string().optional(),
    remarks,
  })
  .transform(
    ({ entry: { perInwonerEuro, ...entry }, remark, ...rest }): VangnetRule => ({
      ...rest,
      entry: { ...entry, ...(perInwonerEuro !== undefined && { perInwoner: fromEuros(perInwonerEuro) }) },
      ...(remark !== undefined && { remark }),
    }),
  );

/** What is remarked of every year stands in the file once. */
export const regelsFile = z
  .strictObject({ versie: isoDay, elkJaar: remarks, regels: z.array(rule) })
  .transform(({ versie, elkJaar, regels }) => ({
    versie,
    regels: regels.map((given): VangnetRule => ({ ...given, remarks: [...elkJaar, ...given.remarks] })),
  }));
