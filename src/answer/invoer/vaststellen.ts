import { messageCard } from "../../cards/message-card.ts";
import { RESTORE, SETTLE } from "../../cards/texts/invoer/history.ts";
import { INVOER } from "../../cards/texts/invoer/invoer.ts";
import { allEntries, type Entry, entryByNumber } from "../../facts/invoer/entered.ts";
import { readVaststellen } from "../../question/invoer/readers.ts";
import { vaststellen as shape } from "../../question/invoer/shapes.ts";
import { answered, refused } from "../answer.ts";
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
    const confirmation = { v: 1, kind: "ingevoerd", id: entry.id } as const;
    if (context.entered.has("vaststelling", idOf(entry))) return answerQuestion(confirmation, context, notes);
    // Entries that were made together are settled together.
    const { partij } = entry.data;
    const lot = partij ? allEntries(context).filter(({ data }) => data.partij?.id === partij.id) : [entry];
    const records = lot.map(
      (one) => ({ kind: "vaststelling", id: idOf(one), actor: asker.id, data: { invoer: one.id, ...ownership(asker) } }) as const,
    );
    return {
      ...answered(messageCard(INVOER.saving, { notes })),
      effects: records.map((record) => ({ kind: "store", record })),
      confirmedBy: confirmation,
    };
  },
});

const idOf = ({ id }: Entry): string => `vaststelling|${id}`;
