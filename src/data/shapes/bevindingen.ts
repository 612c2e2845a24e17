import { z } from "zod";
import { STEP_IDS } from "../../domain/vangnet/rules.ts";
import { sourceRefs, topicId } from "./common.ts";

/** data/bevindingen/<document>.json, data/themas.json, data/begrippen.json and data/vormen.json: the prose of the documents in our own words, and what it is asked by. */

export const SOORTEN = [
  "feit",
  "conclusie",
  "oorzaak",
  "gevolg",
  "knelpunt",
  "uitdaging",
  "risico",
  "keuze",
  "voor",
  "tegen",
  "mening",
  "rol",
  "werkwijze",
  "maatregel",
  "verwachting",
] as const;
export type Soort = (typeof SOORTEN)[number];

const bevinding = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Chapter or section. */
  place: z.string().min(1),
  soort: z.enum(SOORTEN),
  /** Whose view it is; empty for a fact that the document states itself. */
  van: z.string(),
  aard: z.enum(["feit", "mening", "conclusie", "voorstel"]),
  /** In our own words: no sentence of the document. */
  tekst: z.string().min(1),
  /** Ids of themas.json, the first the most. */
  over: z.array(topicId).min(1),
  /** What people call it. */
  woorden: z.array(z.string().min(1)),
});

export const bevindingenFile = z.strictObject({ document: z.string(), rows: z.array(bevinding) });

/** What findings are about; a topic has its figures. */
export const themasFile = z.strictObject({
  themas: z.array(
    z.strictObject({ id: topicId, naam: z.string(), woorden: z.array(z.string().min(1)).min(1), onderwerp: topicId.optional() }),
  ),
});

/** A word explained: where it is laid down, the step of a test it is of, and the topic that has its figures. */
export const begrippenFile = z.strictObject({
  begrippen: z.array(
    z.strictObject({
      id: topicId,
      naam: z.string(),
      aliases: z.array(z.string().min(1)).min(1),
      uitleg: z.string().min(1),
      bron: sourceRefs.element.optional(),
      stap: z.enum(STEP_IDS).optional(),
      onderwerp: topicId.optional(),
    }),
  ),
});

/** A form of question ("waarom", "voor en tegen"), with the kinds of finding that answer it. */
export const vormenFile = z.strictObject({
  vormen: z.array(
    z.strictObject({
      id: topicId,
      naam: z.string(),
      woorden: z.array(z.string().min(1)).min(1),
      soorten: z.array(z.enum(SOORTEN)),
      /** Words that what answers it often has. */
      ook: z.string().optional(),
      /** No figure answers it. */
      proza: z.literal(true).optional(),
      /** A figure answers it. */
      cijfers: z.literal(true).optional(),
    }),
  ),
});

export type Bevinding = z.infer<typeof bevinding> & { document: string };
export type Thema = z.infer<typeof themasFile>["themas"][number];
export type Begrip = z.infer<typeof begrippenFile>["begrippen"][number];
export type Vorm = z.infer<typeof vormenFile>["vormen"][number];

/** data/woordvormen.json: in which chapters each word stands, as its stem. Made by scripts/woordvormen.ts. */
const plaats = z.strictObject({ document: z.string(), plaats: z.string() });
export const woordvormenFile = z
  .strictObject({
    /** The headings that the chapters were told apart by. */
    koppen: z.array(z.strictObject({ document: z.string(), plaats: z.string(), kop: z.string() })),
    plaatsen: z.array(plaats),
    woorden: z.record(z.string(), z.array(z.int().nonnegative())),
  })
  .transform(({ plaatsen, woorden }, { addIssue }) => {
    const lookUp = (word: string, at: number) => {
      const place = plaatsen[at];
      if (!place) addIssue({ code: "custom", path: ["woorden", word], message: `no place ${at}` });
      return place ?? [];
    };
    return new Map(Object.entries(woorden).map(([word, places]) => [word, places.flatMap((at) => lookUp(word, at))]));
  });
export type Plaats = z.infer<typeof plaats>;
