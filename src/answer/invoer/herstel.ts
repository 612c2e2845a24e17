import { messageCard } from "../../cards/message-card.ts";
import { RESTORE } from "../../cards/texts/invoer/history.ts";
import { INVOER, INVOER_BUTTON } from "../../cards/texts/invoer/invoer.ts";
import type { Waarden } from "../../facts/invoer/change.ts";
import { type Entry, entriesOf, entryByNumber, keptOf } from "../../facts/invoer/entered.ts";
import { readHerstel } from "../../question/invoer/readers.ts";
import { type HerstelQuestion, herstel as shape } from "../../question/invoer/shapes.ts";
import type { Payload } from "../../store/records.ts";
import { type Answer, answered, refused } from "../answer.ts";
import { deed } from "../berichten/deed.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { answerQuestion } from "../respond.ts";
import { effectLines } from "./effect.ts";
import { historyButton, INVOER_ID, ownership } from "./entry.ts";
import { lotOf, restoreLot } from "./herstel-lot.ts";
import { editorNotes, refusedEntry } from "./permission.ts";
import { changeLines, lastSeen, publishedOf, valuesBefore } from "./values.ts";

/** "herstel 17": the fields of that entry get back what they had before it, as a new entry. */
export const herstel = command({
  kind: "herstel",
  shape,
  readers: [readHerstel],
  isAside: true,
  answer: (question, context, notes) => {
    const { nummer, akkoord, gezien } = question;
    const entry = entryByNumber(context, nummer);
    if (!entry) return refused(messageCard(RESTORE.unknown(nummer), { notes }));
    const { gemeente, jaar } = entry.data;
    const refusal = refusedEntry(gemeente, context);
    if (refusal) return refusal;
    if (question.heel) return restoreLot(question, entry, context, notes);
    if (akkoord !== undefined && context.entered.has("invoer", akkoord))
      return answerQuestion({ v: 1, kind: "ingevoerd", id: akkoord }, context, notes);
    const waarden = valuesBefore(entry, context);
    if (Object.keys(waarden).length === 0)
      return answered(messageCard(RESTORE.nothing(nummer), { notes, buttons: [historyButton(gemeente, jaar)] }));
    const data = payloadOf(question, entry, waarden, context);
    if (akkoord === undefined) return preview(nummer, entry, data, context, notes);
    if (!akkoord.startsWith(INVOER_ID)) return refused(messageCard(INVOER.notFound));
    if (gezien !== lastSeen(context, gemeente, jaar)) return preview(nummer, entry, data, context, [...notes, INVOER.meanwhile]);
    const record = { kind: "invoer", id: akkoord, actor: context.asker.id, data } as const;
    return deed(record, { v: 1, kind: "ingevoerd", id: akkoord }, INVOER.saving, notes);
  },
});

function payloadOf({ nummer, stand }: HerstelQuestion, entry: Entry, waarden: Waarden, { asker, today }: AnswerContext): Payload<"invoer"> {
  const { gemeente, jaar } = entry.data;
  return {
    gemeente,
    jaar,
    waarden,
    bron: RESTORE.source(nummer),
    dag: today,
    stand: stand ?? "concept",
    wijze: "herstel",
    herstelt: entry.id,
    ...ownership(asker),
  };
}

function preview(nummer: number, entry: Entry, data: Payload<"invoer">, context: AnswerContext, notes: string[]): Answer {
  const { gemeente, jaar } = data;
  const later = entriesOf(context, gemeente, jaar).filter(
    ({ number = 0, data: { waarden } }) => number > nummer && Object.keys(waarden).some((veld) => veld in data.waarden),
  );
  const agreed = {
    v: 1,
    kind: "herstel",
    nummer,
    akkoord: `${INVOER_ID}${context.turn}`,
    gezien: lastSeen(context, gemeente, jaar),
  } as const;
  const kept = keptOf(context, gemeente, jaar);
  const lot = lotOf(entry, context).length;
  return answered(
    messageCard(RESTORE.preview(nummer, context.names.nameOf(gemeente), jaar), {
      notes: [...editorNotes(context), ...notes, ...(later.length > 0 ? [RESTORE.later(later.flatMap(({ number }) => number ?? []))] : [])],
      groups: [
        { title: INVOER.changes, lines: changeLines(data.waarden, kept, publishedOf(context, gemeente, jaar), context) },
        { title: INVOER.effect, lines: effectLines(data, context) },
      ],
      buttons: [
        ...(context.editors.needsSecond() ? [] : [{ title: INVOER_BUTTON.yes, question: { ...agreed, stand: "vastgesteld" } as const }]),
        { title: INVOER_BUTTON.asDraft, question: { ...agreed, stand: "concept" } },
        ...(lot > 1 ? [{ title: INVOER_BUTTON.wholeLot(lot), question: { v: 1, kind: "herstel", nummer, heel: true } as const }] : []),
        historyButton(gemeente, jaar),
      ],
    }),
  );
}
