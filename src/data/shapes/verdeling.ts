import { z } from "zod";
import { rowRef, year } from "./common.ts";

/** data/sleutels.json and data/scenarios.json: how a region divides, and what its documents compute on. */

export const sleutelsFile = z.strictObject({
  sleutels: z.array(
    z.strictObject({
      id: z.string(),
      regio: z.string(),
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

const scenario = {
  /** Permanent: stored questions refer to it. */
  id: z.string().max(20),
  regio: z.string(),
  knop: z.string().max(20),
  woorden: z.array(z.string()).min(1),
  /** The document as a sentence calls it. */
  document: z.string(),
  opmerkingen: z.array(z.string()).default([]),
};

/** Another number, for who wants to see what he can ask. */
const voorbeeld = z.int().positive();

export const scenariosFile = z.strictObject({
  scenarios: z.array(
    z.discriminatedUnion("soort", [
      /** A stock that stops, stays or grows each year. */
      z.strictObject({
        ...scenario,
        soort: z.literal("groei"),
        voorbeeld,
        titel: z.string(),
        rijen: z.strictObject({ begin: rowRef, perJaar: rowRef, eind: rowRef }),
        jaren: z.strictObject({ van: year, tot: year }),
        stoppen: z.strictObject({ gevolg: z.string(), opmerking: z.string() }),
        gelijk: z.strictObject({ opmerking: z.string() }),
      }),
      /** A number times an amount that changes. */
      z.strictObject({
        ...scenario,
        soort: z.literal("tarief"),
        voorbeeld,
        titel: z.string(),
        waarvoor: z.string(),
        vanaf: year,
        rijen: z.strictObject({ aantal: rowRef, eerst: rowRef, daarna: rowRef }),
      }),
      /** More placements, each with a gain, and what the document says of the whole. */
      z.strictObject({
        ...scenario,
        soort: z.literal("plaatsingen"),
        voorbeeld,
        rijen: z.strictObject({ aantal: rowRef, perStuk: rowRef, effect: rowRef }),
        /** Who computed on it, as a sentence begins. */
        rekenaar: z.string(),
        effectjaren: z.string(),
        effectOpmerking: z.string(),
      }),
      /** A shortfall divided by the usual key. */
      z.strictObject({ ...scenario, soort: z.literal("tekort"), rijen: z.strictObject({ tekort: rowRef }) }),
    ]),
  ),
});

export type Sleutel = z.infer<typeof sleutelsFile>["sleutels"][number];
export type ScenarioData = z.infer<typeof scenariosFile>["scenarios"][number];
