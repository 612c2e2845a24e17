import { messageCard } from "../../cards/message-card.ts";
import { RESTORE, SETTLE } from "../../cards/texts/invoer/history.ts";
import { INVOER } from "../../cards/texts/invoer/invoer.ts";
import { entryByNumber } from "../../facts/invoer/entered.ts";
import { readVaststellen } from "../../question/invoer/readers.ts";
import { vaststellen as shape } from "../../question/invoer/shapes.ts";
import { refused } from "../answer.ts";
import { deed } from "../berichten/deed.ts";
import { command } from "../command.ts";
import { answerQuestion } from "../respond.ts";
import { historyButton, ownership } from "./entry.ts";
import { refusedEntry } from "./permission.ts";

/** "stel 17 vast": a draft counts for everybody from now on. */
export const vaststellen = command({
  kind: "vaststellen",
  shape,
  readers: [readVaststellen],
  isAside: true,
  answer: ({ nummer }, context, notes) => {
    const entry = entryByNumber(context, nummer);
    if (!entry) return refused(messageCard(RESTORE.unknown(nummer), { notes }));
    const { gemeente, jaar } = entry.data;
    const refusal = refusedEntry(gemeente, context);
    if (refusal) return refusal;
    const buttons = [historyButton(gemeente, jaar)];
    if (!entry.isDraft) return refused(messageCard(SETTLE.already(nummer), { notes, buttons }));
    if (context.editors.needsSecond() && entry.actor === context.asker.id)
      return refused(messageCard(SETTLE.needsSecond(nummer), { notes, buttons }));
    const { asker } = context;
    const data = { invoer: entry.id, ...ownership(asker) };
    const id = `vaststelling|${entry.id}`;
    const confirmation = { v: 1, kind: "ingevoerd", id: entry.id } as const;
    if (context.entered.has("vaststelling", id)) return answerQuestion(confirmation, context, notes);
    return deed({ kind: "vaststelling", id, actor: asker.id, data }, confirmation, INVOER.saving, notes);
  },
});
