import { z } from "zod";
import { topicId } from "./common.ts";

/** The figures of a municipality and year that the assistant computes with. */
export const FIGUUR_IDS = ["budget", "uitgaven", "saldo", "saldo-procent"] as const;
export type FiguurId = (typeof FIGUUR_IDS)[number];

/** data/figuren.json: under which topic and item the documents give each figure, and which rows the national dates rest on. */
export const figurenFile = z.strictObject({
  figuren: z.array(
    z.strictObject({
      id: z.enum(FIGUUR_IDS),
      label: z.string(),
      topic: topicId,
      item: z.string(),
    }),
  ),
  termijnbronnen: z.array(z.strictObject({ topic: topicId, item: z.string().optional() })),
});

export type RowsRef = z.infer<typeof figurenFile>["termijnbronnen"][number];
export type Figuur = z.infer<typeof figurenFile>["figuren"][number];
