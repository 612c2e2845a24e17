import { z } from "zod";
import { isoDay, topicId, year } from "./common.ts";

/** data/bronnen.json, data/onderwerpen.json and data/maatregelen.json: what the documents are, and what they are about. */

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
      /** Where it can be opened. */
      adres: z.url({ protocol: /^https$/ }).optional(),
      /** What must be known of the budgets that it prints. */
      bijBudget: z.string().optional(),
      /** What people call it, and what it is about: of a document whose findings are kept. */
      namen: z.array(z.string().min(1)).optional(),
      over: z.string().optional(),
      /** On what its prognoses rest. */
      bijPrognose: z.string().optional(),
    }),
  ),
});

/** What a button of a phone's width shows. */
const LONGEST_ON_BUTTON = 40;

export const onderwerpenFile = z.strictObject({
  onderwerpen: z.array(
    z
      .strictObject({
        id: topicId,
        label: z.string(),
        /** How a button calls it, where the label is too long for one. */
        knop: z.string().min(1).max(LONGEST_ON_BUTTON).optional(),
        /** Heads a column where municipalities are laid side by side; without it the topic is not among them. */
        kolom: z.string().min(1).max(16).optional(),
        aliases: z.array(z.string()),
        about: z.string(),
        /** Where it is given by municipality. */ perGemeente: topicId.optional(),
        /** Which of its items stands first: what is meant where nothing more is asked. */
        eerst: z.string().optional(),
        /** Whether its figures are what one would quote of a municipality. */
        kern: z.literal(true).optional(),
        /** Other words that an item goes by. */
        items: z.record(z.string(), z.array(z.string().min(1)).min(1)).optional(),
      })
      .refine(({ label, knop }) => label.length <= LONGEST_ON_BUTTON || knop !== undefined, "label too long for a button: give knop"),
  ),
});

/** What was done about the costs, a list for each region and year. */
export const maatregelenFile = z.strictObject({
  lijsten: z.array(
    z.strictObject({
      regio: z.string(),
      jaar: year,
      document: z.string(),
      /** The part of the document that lists them, as a sentence calls it. */
      hoofdstuk: z.string(),
      /** The group that help takes as an example. */
      voorbeeld: z.string(),
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
    }),
  ),
});

export type Bron = z.infer<typeof bronnenFile>["bronnen"][number];
export type Onderwerp = z.infer<typeof onderwerpenFile>["onderwerpen"][number];
export type Maatregelen = z.infer<typeof maatregelenFile>["lijsten"][number];
export type Maatregel = Maatregelen["maatregelen"][number];
