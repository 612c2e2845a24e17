import { messageCard } from "../../../cards/message-card.ts";
import { MONTHS_ENTRY } from "../../../cards/texts/invoer/maanden.ts";
import type { ImporteerQuestion, InvoerQuestion } from "../../../question/invoer/shapes.ts";
import { type Answer, askedBack } from "../../answer.ts";

/** Months that are all the same, or a twelfth of a budget: they may be what was paid in advance, and then say nothing of what was spent. */
export const whetherAdvances = (names: readonly string[], question: InvoerQuestion | ImporteerQuestion, notes: string[]): Answer =>
  askedBack(
    messageCard(MONTHS_ENTRY.advances(names), {
      notes,
      buttons: (["voorschot", "realisatie"] as const).map((maanden) => ({
        title: MONTHS_ENTRY.advanceButton[maanden],
        question: { ...question, maanden },
      })),
    }),
  );
