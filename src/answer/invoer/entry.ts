import type { Button } from "../../cards/card.ts";
import { INVOER_BUTTON } from "../../cards/texts/invoer/invoer.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import type { InvoerQuestion } from "../../question/invoer/shapes.ts";
import { vangnetQuestion } from "../../question/vangnet/shapes.ts";
import type { AnswerContext } from "../context.ts";

/** Entries that a person agreed on have ids of their own. */
export const INVOER_ID = "invoer|";

/** The first year of which figures are kept: condition b of the first rules looks no further back; and so many years ahead. */
export const FIRST_YEAR = 2010;
export const LAST_AHEAD = 2;

/** A question of which is known whom and which year it is about. */
export type Resolved = InvoerQuestion & { wie: string; jaar: number };

/** Whose an entry is, and who made it. */
export const ownership = ({ tenant, name }: AnswerContext["asker"]): { tenant?: string; door?: string } => ({
  ...(tenant !== undefined && { tenant }),
  ...(name !== undefined && { door: name }),
});

export const historyButton = (wie: string, jaar: number): Button => ({
  title: INVOER_BUTTON.history,
  question: { v: 1, kind: "geschiedenis", wie, jaar, vanaf: 0 },
});

export const vangnetButton = (wie: string, jaar: number, { names }: AnswerContext): Button => ({
  title: BUTTON.vangnetOf(names.nameOf(wie), jaar),
  question: vangnetQuestion({ wie, jaar }),
});
