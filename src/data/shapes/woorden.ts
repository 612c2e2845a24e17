import { z } from "zod";

/**
 * data/woorden/*.json: the words that people use, by what they are (soort) and what they stand for. A synonym is one entry; "krijgen + terug"
 * is two words with others between them.
 */
export const woordenFile = z.record(
  z.string().regex(/^[a-z-]+$/),
  z.record(z.string().regex(/^[a-z0-9-]+$/), z.array(z.string().min(1)).min(1)),
);

/** soort → id → words. */
export type Woorden = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
