import { z } from "zod";
import { isIsoDay } from "../domain/dates.ts";
import { fromEuros } from "../domain/money.ts";
import { STEP_IDS, type VangnetRule } from "../domain/vangnet/rules.ts";
import { parsePrintedNumber } from "./numbers.ts";

/** A percentage as published (7.5) → basis points (750); finer than a hundredth is refused. */
const percentage = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), "a percentage has at most two decimals")
  .transform((value) => Math.round(value * 100));

const isoDay = z.string().refine(isIsoDay, "not a day that exists (YYYY-MM-DD)");
const year = z.int().min(1990).max(2099);

const sources = z.array(z.strictObject({ document: z.string(), place: z.string() })).min(1);
const provision = { certainty: z.enum(["H", "M", "?"]), sources };

export const gemeentenFile = z.strictObject({
  bron: z.string(),
  gemeenten: z.array(
    z.strictObject({
      code: z.string().regex(/^GM\d{4}$/),
      naam: z.string().min(2),
      provincie: z.string().optional(),
      aliassen: z.array(z.string()).default([]),
    }),
  ),
});

export const regiosFile = z.strictObject({
  regios: z.array(
    z.strictObject({ id: z.string(), naam: z.string(), aliassen: z.array(z.string()), gemeenten: z.array(z.string()).min(1) }),
  ),
});

export const bronnenFile = z.strictObject({
  bronnen: z.array(
    z.strictObject({
      id: z.string(),
      titel: z.string(),
      kort: z.string(),
      uitgever: z.string(),
      datum: z.string(),
      bekendVanaf: isoDay,
      soort: z.enum(["document", "regeling", "invoer"]),
      /** Put together for this product from official sources. */
      eigenOverzicht: z.literal(true).optional(),
      opmerking: z.string().optional(),
    }),
  ),
});

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

/** Units in which amounts are published, with what one unit is worth in euros. */
export const EUROS_PER_UNIT = { euro: 1n, "x 1.000 euro": 1_000n, "mln euro": 1_000_000n } as const;

const OTHER_UNITS = [
  "procent",
  "tekst",
  "datum",
  "cijfer",
  "aantal",
  "personen",
  "huishoudens",
  "dossiers",
  "inwoners",
  "fte",
  "plekken",
  "plaatsingen",
  "werkgevers",
  "gemeenten",
  "stemmen",
  "leden",
  "klachten",
  "projecten",
  "jaar",
  "maanden",
  "weken",
  "dagen",
  "uren",
  "euro per fte",
  "euro per jaar",
] as const;

export const cijferRow = z
  .strictObject({
    topic: z.string().regex(/^[a-z0-9-]+$/),
    item: z.string().min(1),
    subject: z.string().min(1),
    /** A year, month or day, a span of years, or nothing. */
    period: z.string().regex(/^$|^\d{4}(-\d{2}(-\d{2})?|-\d{4})?$/, "not a year, month, day or span of years"),
    /** Literally as printed, in Dutch notation. */
    published: z.string().min(1),
    unit: z.enum([...(Object.keys(EUROS_PER_UNIT) as (keyof typeof EUROS_PER_UNIT)[]), ...OTHER_UNITS]),
    about: z.enum(["ongeveer", "circa", "ruim", "bijna", "meer dan", "minder dan", "ten minste", "ten hoogste"]).optional(),
    status: z.enum([
      "definitief",
      "nader voorlopig",
      "voorlopig",
      "prognose",
      "realisatie",
      "begroting",
      "aanname",
      "schatting",
      "norm",
      "planning",
    ]),
    place: z.string().min(1),
    remark: z.string().optional(),
  })
  .refine((row) => row.unit === "tekst" || row.unit === "datum" || parsePrintedNumber(row.published), {
    path: ["published"],
    message: "not a number in Dutch notation",
  });

export const cijfersFile = z.strictObject({ document: z.string(), rows: z.array(cijferRow) });

export const onderwerpenFile = z.strictObject({
  onderwerpen: z.array(
    z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), label: z.string(), aliases: z.array(z.string()), about: z.string() }),
  ),
});

export const sleutelsFile = z.strictObject({
  sleutels: z.array(
    z.strictObject({
      id: z.string(),
      /** Fits a button. */
      kort: z.string().max(20),
      label: z.string(),
      aliassen: z.array(z.string()),
      /** The published rows whose values are the weights, one per municipality. */
      topic: z.string(),
      item: z.string(),
      period: z.string(),
      /** Percentages as printed, where the document prints them. */
      gedrukt: z.strictObject({ topic: z.string(), item: z.string() }).optional(),
      opmerking: z.string().optional(),
    }),
  ),
});

export const maatregelenFile = z.strictObject({
  document: z.string(),
  maatregelen: z.array(
    z.strictObject({
      id: z.string(),
      naam: z.string(),
      groep: z.string(),
      doelgroep: z.string(),
      watGedaan: z.string(),
      beoogdResultaat: z.string(),
      place: z.string(),
    }),
  ),
});

export type Gemeente = z.infer<typeof gemeentenFile>["gemeenten"][number];
export type Regio = z.infer<typeof regiosFile>["regios"][number];
export type Bron = z.infer<typeof bronnenFile>["bronnen"][number];
export type Onderwerp = z.infer<typeof onderwerpenFile>["onderwerpen"][number];
export type Sleutel = z.infer<typeof sleutelsFile>["sleutels"][number];
export type Maatregel = z.infer<typeof maatregelenFile>["maatregelen"][number] & { document: string };
export type CijferRow = z.infer<typeof cijferRow> & { document: string };
