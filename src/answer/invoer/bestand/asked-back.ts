import { euroOfCents } from "../../../cards/format.ts";
import { messageCard } from "../../../cards/message-card.ts";
import { IMPORT } from "../../../cards/texts/invoer/bestand.ts";
import { INVOER_BUTTON } from "../../../cards/texts/invoer/invoer.ts";
import type { ImporteerQuestion } from "../../../question/invoer/shapes.ts";
import { type Answer, askedBack, refused } from "../../answer.ts";
import { type AnswerContext, homeRegions } from "../../context.ts";

/** What is asked of a file, with the file at hand, before it can be told what it would change. */

const TEMPLATE = { v: 1, kind: "sjabloon", wie: null, jaar: null } as const;

/** Nothing says of which municipality the months are: one of those that stand there, or of the asker's own region. */
export function whose(
  name: string,
  among: readonly string[],
  question: ImporteerQuestion,
  context: AnswerContext,
  notes: string[],
): Answer {
  const { asker, editors, names } = context;
  const likely = among.length > 0 ? among : homeRegions(context).flatMap(({ gemeenten }) => gemeenten);
  const buttons = likely
    .filter((gemeente) => editors.mayEdit(asker, gemeente))
    .map((gemeente) => ({ title: names.nameOf(gemeente), question: { ...question, van: gemeente } }));
  return askedBack(messageCard(IMPORT.whose(name, among.map(names.nameOf)), { notes, buttons }));
}

/** Amounts so small that they may be thousands. */
export function whichUnit(largest: number, question: ImporteerQuestion, notes: string[]): Answer {
  return askedBack(
    messageCard(IMPORT.unit(euroOfCents(largest)), {
      notes,
      buttons: [
        { title: IMPORT.inThousands, question: { ...question, eenheid: "duizend" } },
        { title: IMPORT.inEuros, question: { ...question, eenheid: "euro" } },
      ],
    }),
  );
}

/** There is nothing to take: what such a file looks like is a press away. */
export const noFigures = (name: string, notes: string[]): Answer =>
  refused(messageCard(IMPORT.noTable(name), { notes, buttons: [{ title: INVOER_BUTTON.template, question: TEMPLATE }] }));
