import type { Said } from "../line/said.ts";
import type { PlainQuestion } from "../question.ts";
import { choose, question, type Reading, trouble } from "../reading.ts";
import { MAX_CENTS } from "../shape.ts";

const EXAMPLE_CENTS = 220_000_000;

/** A percentage, or digits that are no number, is no amount to share. */
export function unreadableIn(said: Said): Reading | undefined {
  const at = said.tokens.findIndex(({ kind }) => kind === "unreadable" || kind === "percent");
  if (at < 0) return undefined;
  said.takeAt([at]);
  return trouble({ kind: "unreadable", text: said.tokens[at]?.text ?? "" });
}

/** An amount to share: asked for when there is none or more than one. */
export function withAmount(said: Said, make: (cents: number) => PlainQuestion): Reading {
  const wrong = unreadableIn(said);
  if (wrong) return wrong;
  const amounts = [...new Set(said.amounts().map(({ cents }) => cents))];
  const [cents] = amounts;
  const choice = (amount: number) => ({ label: { is: "amount", cents: amount } as const, question: make(amount) });
  if (amounts.length > 1) return choose("which-amount", amounts.filter((amount) => amount > 0).map(choice));
  if (cents === undefined) return choose("amount", [choice(EXAMPLE_CENTS)]);
  if (Math.abs(cents) > MAX_CENTS || cents <= 0) return trouble({ kind: "impossible", field: "uitgaven", cents });
  return question(make(cents));
}
