import type { Button } from "../../../cards/card.ts";
import { MOST_SHOWN_ENTRIES } from "../../../cards/limits.ts";
import { type MessageGroup, messageCard } from "../../../cards/message-card.ts";
import { IMPORT } from "../../../cards/texts/invoer/bestand.ts";
import { INVOER, INVOER_BUTTON } from "../../../cards/texts/invoer/invoer.ts";
import { LONGEST_REMARK, LONGEST_SOURCE } from "../../../data/shapes/waarde.ts";
import { allEntries } from "../../../facts/invoer/entered.ts";
import { withoutMarkup } from "../../../question/invoer/plain.ts";
import { type ImporteerQuestion, importeer as shape } from "../../../question/invoer/shapes.ts";
import type { NewRecord } from "../../../store/records.ts";
import { type Answer, answered, refused } from "../../answer.ts";
import { command } from "../../command.ts";
import { type AnswerContext, homeRegions, type SentFile } from "../../context.ts";
import { answerQuestion } from "../../respond.ts";
import { changedVerdicts } from "../effect.ts";
import { INVOER_ID, ownership } from "../entry.ts";
import { whetherAdvances } from "../maanden/advances.ts";
import { editorNotes, refusedEntry } from "../permission.ts";
import { noFigures, whichUnit, whose } from "./asked-back.ts";
import { type Proposal, propose, tablesIn, toBeAsked } from "./proposal.ts";

/** A file with figures that was sent: what it would change is shown, and kept in one go once it is agreed on. */
export const importeer = command({
  kind: "importeer",
  shape,
  isAside: true,
  needs: ({ bestand }) => ({ file: bestand }),
  answer: (question, context, notes) => {
    if (question.nee) return answered(messageCard(INVOER.notSaved, { notes }));
    const refusal = refusedEntry(undefined, context);
    if (refusal) return refusal;
    const { akkoord } = question;
    if (akkoord !== undefined && context.entered.has("invoer", firstOf(akkoord)))
      return answerQuestion({ v: 1, kind: "ingevoerd", id: firstOf(akkoord) }, context, notes);
    const file = context.fileOf?.(question.bestand);
    return file ? ofFile(file, question, context, [...editorNotes(context), ...notes]) : refused(messageCard(IMPORT.gone, { notes }));
  },
});

/** The records of a lot are numbered from nought. */
const firstOf = (akkoord: string): string => `${akkoord}|0`;

function ofFile({ name, read }: SentFile, question: ImporteerQuestion, context: AnswerContext, notes: string[]): Answer {
  if ("unreadable" in read) return refused(messageCard(IMPORT.unreadable(name, read.unreadable), { notes }));
  if (tablesIn(read, name, context, question.van).length === 0) {
    const among = toBeAsked(read, name, context);
    return among ? whose(name, among, question, context, notes) : noFigures(name, notes);
  }
  const proposal = proposalOf({ name, read }, question, context);
  if (proposal.mayBeThousands !== undefined) return whichUnit(proposal.mayBeThousands, question, notes);
  if (proposal.likelyAdvances.length > 0 && question.maanden === undefined)
    return whetherAdvances([...new Set(proposal.likelyAdvances)].map(context.names.nameOf), question, notes);
  const { akkoord, gezien } = question;
  if (proposal.entries.length === 0)
    return answered(messageCard(IMPORT.nothing(name), { notes, groups: groupsOf(proposal, question, name, context) }));
  if (akkoord === undefined) return preview(name, proposal, question, context, notes);
  if (!akkoord.startsWith(INVOER_ID)) return refused(messageCard(INVOER.notFound));
  if (gezien !== lastNumber(context)) return preview(name, proposal, question, context, [...notes, INVOER.meanwhile]);
  return {
    ...answered(messageCard(INVOER.saving, { notes })),
    effects: recordsOf(name, proposal, question, akkoord, context).map((record) => ({ kind: "store", record })),
    confirmedBy: { v: 1, kind: "ingevoerd", id: firstOf(akkoord) },
  };
}

/** What a file would change; nothing where it cannot be read. */
export const proposalOf = (
  { name, read }: SentFile,
  told: Pick<ImporteerQuestion, "eenheid" | "maanden" | "van">,
  context: AnswerContext,
): Proposal => propose(read, name, told, context);

const lastNumber = (context: AnswerContext): number => allEntries(context).at(-1)?.number ?? 0;

function preview(name: string, proposal: Proposal, question: ImporteerQuestion, context: AnswerContext, notes: string[]): Answer {
  const { akkoord: _, stand: __, gezien: ___, ...asked } = question;
  const agreed = { ...asked, akkoord: `${INVOER_ID}${context.turn}`, gezien: lastNumber(context) };
  const settle: Button = { title: INVOER_BUTTON.settle, question: { ...agreed, stand: "vastgesteld" } };
  return answered(
    messageCard(IMPORT.preview(name), {
      notes,
      groups: groupsOf(proposal, question, name, context),
      buttons: [
        ...(context.editors.needsSecond() ? [] : [settle]),
        { title: INVOER_BUTTON.asDraft, question: { ...agreed, stand: "concept" } },
        { title: INVOER_BUTTON.not, question: { ...asked, nee: true } },
      ],
    }),
  );
}

function groupsOf(proposal: Proposal, question: ImporteerQuestion, name: string, context: AnswerContext): MessageGroup[] {
  const { entries, unchanged, refused: cells, totals, hidden, hiddenColumns, hiddenSheets, unknown, otherSheets } = proposal;
  const news = entries.filter(({ isNew }) => isNew).length;
  const withheld = new Set(
    cells.flatMap(({ at, of }) => (of.length > 0 ? of.map(({ gemeente, jaar }) => `${gemeente}|${jaar}`) : [`${at.sheet}|${at.row}`])),
  );
  const lines = refusedLines(proposal, context);
  const byName = proposal.named.filter((gemeente) => gemeente !== question.van);
  const seen = [
    ...(byName.length > 0 ? [IMPORT.named(byName.map(context.names.nameOf))] : []),
    ...(question.van !== undefined && proposal.named.includes(question.van) ? [IMPORT.chosen(context.names.nameOf(question.van))] : []),
    ...(totals > 0 ? [IMPORT.totals(totals)] : []),
    ...(hidden > 0 ? [IMPORT.hidden(hidden)] : []),
    ...(hiddenColumns.length > 0 ? [IMPORT.hiddenColumns(hiddenColumns)] : []),
    ...(hiddenSheets.length > 0 ? [IMPORT.hiddenSheets(hiddenSheets)] : []),
    ...(unknown.length > 0 ? [IMPORT.unknown(unknown)] : []),
    ...(otherSheets.length > 0 ? [IMPORT.otherSheets(otherSheets)] : []),
  ];
  return [
    {
      title: IMPORT.counts,
      lines: [
        IMPORT.isNew(news),
        IMPORT.changed(entries.length - news),
        IMPORT.unchanged(unchanged),
        ...(cells.length > 0 ? [IMPORT.refused(withheld.size, cells.length)] : []),
      ],
    },
    ...(entries.length > 0 ? [{ title: INVOER.effect, lines: [effectLine(name, proposal, question, context)] }] : []),
    ...(lines.length > 0
      ? [
          {
            title: IMPORT.notTaken,
            lines: [
              ...lines.slice(0, MOST_SHOWN_ENTRIES),
              ...(lines.length > MOST_SHOWN_ENTRIES ? [IMPORT.more(lines.length - MOST_SHOWN_ENTRIES)] : []),
            ],
          },
        ]
      : []),
    ...(seen.length > 0 ? [{ title: IMPORT.alsoSeen, lines: seen }] : []),
    ...(entries.length > 0
      ? [{ title: INVOER.source, lines: [IMPORT.source(question.bron ?? withoutMarkup(name), question.dag ?? context.today)] }]
      : []),
  ];
}

/** Every refused cell, by sheet, row, column and reason. */
export function refusedLines({ refused: cells }: Pick<Proposal, "refused">, { published }: AnswerContext): string[] {
  const labelOf = (veld: string) => published.invoer.velden.get(veld)?.label ?? veld;
  return cells.map(({ at, reason }) => IMPORT.at(at.sheet, at.row, at.column, IMPORT.reason(reason, labelOf)));
}

/** How many municipalities of the asker's region would get another verdict in any year of the file. */
function effectLine(name: string, proposal: Proposal, question: ImporteerQuestion, context: AnswerContext): string {
  const members = homeRegions(context).flatMap(({ gemeenten }) => gemeenten);
  const ours = recordsOf(name, proposal, question, "voorbeeld", context)
    .map(({ data }) => data)
    .filter(({ gemeente }) => members.includes(gemeente));
  return IMPORT.effect(changedVerdicts(ours, context).size, members.length);
}

function recordsOf(name: string, proposal: Proposal, question: ImporteerQuestion, akkoord: string, context: AnswerContext) {
  const { bron, dag, stand = "concept" } = question;
  const { asker, today } = context;
  const partij = { id: akkoord, aantal: proposal.entries.length };
  return proposal.entries.map(({ row, waarden }, at) => {
    const opmerking = row.opmerking === undefined ? "" : withoutMarkup(row.opmerking).slice(0, LONGEST_REMARK);
    return {
      kind: "invoer",
      id: `${akkoord}|${at}`,
      actor: asker.id,
      data: {
        gemeente: row.gemeente,
        jaar: row.jaar,
        waarden,
        bron: (withoutMarkup(row.bron ?? "") || bron || withoutMarkup(name) || "bestand").slice(0, LONGEST_SOURCE),
        dag: row.dag ?? dag ?? today,
        ...(opmerking && { opmerking }),
        stand,
        wijze: "bestand",
        partij,
        ...ownership(asker),
      },
    } satisfies NewRecord & { kind: "invoer" };
  });
}
