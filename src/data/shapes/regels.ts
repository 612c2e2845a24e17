import { z } from "zod";
import { fromEuros } from "../../domain/money.ts";
import { STEP_IDS, type VangnetRule } from "../../domain/vangnet/rules.ts";
import { isoDay, percentage, sourceRefs, sources, year } from "./common.ts";

/** data/regels.json: the rules of each budget year, by route. */

const provision = { certainty: z.enum(["H", "M", "?"]), sources };

const remark = { step: z.enum(STEP_IDS), text: z.string().min(1), sources };
const remarks = z.array(z.strictObject(remark)).default([]);

/** The years that something holds for. */
const period = { van: year, tot: year };
/** The formal conditions are the same for every route of a year; each has a list by years of its own. */
const formeel = {
  verzoek: z.array(z.strictObject({ ...period, ...provision })),
  verklaring: z.array(z.strictObject({ ...period, kind: z.enum(["instemming", "informeren"]), ...provision })),
  aanhoudend: z.array(z.strictObject({ ...period, kind: z.enum(["toekenning", "none"]), ...provision })),
  aanwijzing: z.array(z.strictObject({ ...period, certainty: provision.certainty, sources: sourceRefs })),
};

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
    ({ entry: { perInwonerEuro, ...entry }, remark, ...rest }): RuleOfRoute => ({
      ...rest,
      entry: { ...entry, ...(perInwonerEuro !== undefined && { perInwoner: fromEuros(perInwonerEuro) }) },
      ...(remark !== undefined && { remark }),
    }),
  );

type RuleOfRoute = Omit<VangnetRule, "verzoek" | "verklaring" | "aanhoudend" | "aanwijzing">;

/** What is the same for years on end stands in the file once. */
export const regelsFile = z
  .strictObject({
    versie: isoDay,
    elkJaar: z.array(z.strictObject({ van: year, alleenBijRegels: z.literal(true).optional(), ...remark })),
    ...formeel,
    regels: z.array(rule),
  })
  .transform(({ versie, elkJaar, regels, verzoek, verklaring, aanhoudend, aanwijzing }, { addIssue }) => {
    const ofYear = <T extends { van: number; tot: number }>(name: string, rows: readonly T[], jaar: number): Omit<T, "van" | "tot"> => {
      const [found, second] = rows.filter(({ van, tot }) => van <= jaar && jaar <= tot);
      if (!found || second) addIssue({ code: "custom", path: [name], message: `${found ? "two rows" : "no row"} for ${jaar}` });
      const { van: _, tot: __, ...row } = found ?? (rows[0] as T);
      return row;
    };
    return {
      versie,
      regels: regels.map((given): VangnetRule => {
        const always = elkJaar.flatMap(({ van, alleenBijRegels, ...rest }) =>
          van <= given.year ? [{ ...rest, ...(alleenBijRegels && { onlyWithRules: alleenBijRegels }) }] : [],
        );
        return {
          ...given,
          verzoek: ofYear("verzoek", verzoek, given.year),
          verklaring: ofYear("verklaring", verklaring, given.year),
          aanhoudend: ofYear("aanhoudend", aanhoudend, given.year),
          aanwijzing: ofYear("aanwijzing", aanwijzing, given.year),
          remarks: [...always, ...given.remarks],
        };
      }),
    };
  });
