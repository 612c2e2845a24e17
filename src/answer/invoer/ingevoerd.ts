import { messageCard } from "../../cards/message-card.ts";
import { INVOER, INVOER_BUTTON } from "../../cards/texts/invoer/invoer.ts";
import { entryOf } from "../../facts/invoer/entered.ts";
import { ingevoerd as shape } from "../../question/invoer/shapes.ts";
import { answered, refused } from "../answer.ts";
import { command } from "../command.ts";
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
    const { gemeente, jaar } = data;
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
