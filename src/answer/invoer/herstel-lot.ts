import { messageCard } from "../../cards/message-card.ts";
import { RESTORE } from "../../cards/texts/invoer/history.ts";
import { INVOER, INVOER_BUTTON } from "../../cards/texts/invoer/invoer.ts";
import { allEntries, type Entry } from "../../facts/invoer/entered.ts";
import type { HerstelQuestion } from "../../question/invoer/shapes.ts";
import type { NewRecord, Payload } from "../../store/records.ts";
import { type Answer, answered, refused } from "../answer.ts";
import type { AnswerContext } from "../context.ts";
import { answerQuestion } from "../respond.ts";
import { changedVerdicts } from "./effect.ts";
import { INVOER_ID, ownership } from "./entry.ts";
import { editorNotes } from "./permission.ts";
import { valuesBefore } from "./values.ts";

/** The entries that were made together with this one. */
export const lotOf = ({ data: { partij } }: Entry, context: AnswerContext): Entry[] =>
  partij ? allEntries(context).filter(({ data }) => data.partij?.id === partij.id) : [];

/** All that was entered with one file is undone in one go, by entries that are a lot too. */
export function restoreLot(question: HerstelQuestion, entry: Entry, context: AnswerContext, notes: string[]): Answer {
  const { nummer, akkoord, stand = "concept", gezien } = question;
  if (akkoord !== undefined && context.entered.has("invoer", `${akkoord}|0`))
    return answerQuestion({ v: 1, kind: "ingevoerd", id: `${akkoord}|0` }, context, notes);
  const { asker, editors, today } = context;
  const lot = lotOf(entry, context).filter(({ data }) => editors.mayEdit(asker, data.gemeente));
  const undone = lot.flatMap((one) => {
    const waarden = valuesBefore(one, context);
    return Object.keys(waarden).length > 0 ? [{ one, waarden }] : [];
  });
  if (undone.length === 0) return answered(messageCard(RESTORE.nothing(nummer), { notes }));
  const last = allEntries(context).at(-1)?.number ?? 0;
  const id = akkoord ?? `${INVOER_ID}${context.turn}`;
  const records = undone.map(({ one, waarden }, at) => {
    const { gemeente, jaar } = one.data;
    const data: Payload<"invoer"> = {
      gemeente,
      jaar,
      waarden,
      bron: RESTORE.source(one.number ?? nummer),
      dag: today,
      stand,
      wijze: "herstel",
      herstelt: one.id,
      partij: { id, aantal: undone.length },
      ...ownership(asker),
    };
    return { kind: "invoer", id: `${id}|${at}`, actor: asker.id, data } satisfies NewRecord;
  });
  if (akkoord !== undefined && !akkoord.startsWith(INVOER_ID)) return refused(messageCard(INVOER.notFound));
  if (akkoord === undefined || gezien !== last) {
    const agreed = { v: 1, kind: "herstel", nummer, heel: true, akkoord: `${INVOER_ID}${context.turn}`, gezien: last } as const;
    const changed = changedVerdicts(
      records.map(({ data }) => data),
      context,
    ).size;
    return answered(
      messageCard(RESTORE.lot(undone.length, changed), {
        notes: [...editorNotes(context), ...notes, ...(akkoord === undefined ? [] : [INVOER.meanwhile])],
        buttons: [
          ...(editors.needsSecond() ? [] : [{ title: INVOER_BUTTON.yes, question: { ...agreed, stand: "vastgesteld" } as const }]),
          { title: INVOER_BUTTON.asDraft, question: { ...agreed, stand: "concept" } },
        ],
      }),
    );
  }
  return {
    ...answered(messageCard(INVOER.saving, { notes })),
    effects: records.map((record) => ({ kind: "store", record })),
    confirmedBy: { v: 1, kind: "ingevoerd", id: `${akkoord}|0` },
  };
}
