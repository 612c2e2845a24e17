import { proposed, type Reader } from "../reader.ts";

const PLANNING = ["planning", "termijnen", "termijn", "deadline", "deadlines", "kalender"];

/** "planning 2026" */
export const readPlanning: Reader = {
  rank: "word",
  read: (sentence) =>
    sentence.has(...PLANNING) ? proposed(sentence, { v: 1, kind: "planning", jaar: sentence.years[0] ?? null }) : undefined,
};
