import { messageCard } from "../../cards/message-card.ts";
import { IMPORT } from "../../cards/texts/invoer/bestand.ts";
import { INVOER, INVOER_BUTTON } from "../../cards/texts/invoer/invoer.ts";
import { allEntries, entryOf } from "../../facts/invoer/entered.ts";
import { ingevoerd as shape } from "../../question/invoer/shapes.ts";
import { type Answer, answered, refused } from "../answer.ts";
import { command } from "../command.ts";
import { type AnswerContext, homeRegions } from "../context.ts";
import { historyButton, vangnetButton } from "./entry.ts";

/** What became of an entry, read from the records. */
export const ingevoerd = command({
  kind: "ingevoerd",
  shape,
  isAside: true,
  answer: ({ id }, context, notes) => {
    const entry = entryOf(context, id);
    if (entry?.number === undefined) return refused(messageCard(INVOER.notFound, { notes }));
    const { number, isDraft, data } = entry;
    const { gemeente, jaar, partij } = data;
    if (partij) return ofLot(partij.id, isDraft, number, context, notes);
    const canSettle = isDraft && !(context.editors.needsSecond() && entry.actor === context.asker.id);
    return answered(
      messageCard(INVOER.saved(number, context.names.nameOf(gemeente), jaar, isDraft), {
        notes,
        buttons: [
          vangnetButton(gemeente, jaar, context),
          ...(canSettle ? [{ title: INVOER_BUTTON.settle, question: { v: 1, kind: "vaststellen", nummer: number } as const }] : []),
          historyButton(gemeente, jaar),
          { title: INVOER_BUTTON.restore(number), question: { v: 1, kind: "herstel", nummer: number } },
        ],
      }),
    );
  },
});

/** The same of entries that were made together. */
function ofLot(id: string, isDraft: boolean, first: number, context: AnswerContext, notes: string[]): Answer {
  const lot = allEntries(context).filter(({ data }) => data.partij?.id === id);
  const last = lot.at(-1)?.number ?? first;
  const [regio] = homeRegions(context);
  const years = lot.map(({ data }) => data.jaar);
  return answered(
    messageCard(IMPORT.saved(lot.length, first, last, isDraft), {
      notes,
      buttons: [
        ...(regio ? [vangnetButton(regio.id, Math.max(...years), context)] : []),
        ...(isDraft && !context.editors.needsSecond()
          ? [{ title: INVOER_BUTTON.settle, question: { v: 1, kind: "vaststellen", nummer: first } as const }]
          : []),
      ],
    }),
  );
}
