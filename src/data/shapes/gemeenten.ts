import { z } from "zod";
import { isoDay, rowRef, topicId, year } from "./common.ts";

/** data/gemeenten.json and data/regios.json: who there is, and how regions are arranged. */

const code = z.string().regex(/^GM\d{4}$/);

export const gemeentenFile = z.strictObject({
  bron: z.string(),
  gemeenten: z.array(
    z.strictObject({
      code,
      naam: z.string().min(2),
      provincie: z.string().optional(),
      aliassen: z.array(z.string()).default([]),
      /** More than 100.000 inhabitants: what is too little there is not everywhere. */
      groot: z.literal(true).optional(),
      /** Villages and quarters that people name instead. */
      kernen: z.array(z.string()).default([]),
    }),
  ),
});

/** A day of the year as "MM-DD". */
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** A period in the making of the budget of a year, so many calendar years before or after it. */
const moment = z.strictObject({ id: topicId, label: z.string(), jaren: z.int().min(-3).max(3), van: dayOfYear, tot: dayOfYear });

const regio = z.strictObject({
  /** Permanent: stored questions refer to it. */
  id: z.string().max(20),
  naam: z.string(),
  aliassen: z.array(z.string()),
  gemeenten: z.array(code).min(2),
  /** Whose answer it is where nobody is named and the asker is of no region. */
  standaard: z.literal(true).optional(),
  /** Under which subject the documents give the region's total. */
  totaal: z.string().optional(),
  /** The topic that has its own result over the years. */
  resultaat: z.string().optional(),
  /** What help and greeting take as an example. */
  voorbeeld: z.strictObject({ gemeenten: z.array(code).min(2), jaar: year }),
  /** The key when none is named: an id of sleutels.json. */
  sleutel: z.string().optional(),
  /** The rows that say how the board votes: members of each municipality, and the votes that its heaviest decisions need. */
  stemmen: z
    .strictObject({
      leden: rowRef,
      nodig: rowRef,
      /** What those decisions are. */
      besluiten: z.string(),
      /** The document that says so, as a sentence calls it. */
      document: z.string(),
    })
    .optional(),
  /** Trap op, trap af: the row with the width of the band, in percent. */
  trap: z.strictObject({ band: rowRef }).optional(),
  /** Up to and including which day of the next month the figures of a month usually come, and where that is agreed. Absent: what is late is not known. */
  maandcijfers: z.strictObject({ dag: z.int().min(1).max(28), bron: z.string() }).optional(),
  begroting: z.strictObject({ topic: topicId, momenten: z.array(moment).min(1), opmerking: z.string().optional() }).optional(),
});

/** Words for "the region" stand in the file once: which one is meant depends on who asks. */
export const regiosFile = z
  .strictObject({ algemeneAliassen: z.array(z.string()), regios: z.array(regio).min(1) })
  .transform(({ algemeneAliassen, regios }) => ({
    regios: regios.map((given) => ({ ...given, aliassen: [...given.aliassen, ...algemeneAliassen] })),
  }));

/** Municipalities that are no longer there, with their last day and who took over. */
export const herindelingenFile = z.strictObject({
  bron: z.string(),
  herindelingen: z.array(
    z.strictObject({ code, naam: z.string(), laatsteDag: isoDay, opvolgers: z.array(code).min(1), gesplitst: z.literal(true).optional() }),
  ),
});
export type Herindeling = z.infer<typeof herindelingenFile>["herindelingen"][number];

export type Gemeente = z.infer<typeof gemeentenFile>["gemeenten"][number];
export type Regio = z.infer<typeof regio>;
