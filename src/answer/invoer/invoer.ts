import type { Button } from "../../cards/card.ts";
import { messageCard } from "../../cards/message-card.ts";
import { INVOER, INVOER_BUTTON, INVOER_HELP } from "../../cards/texts/invoer/invoer.ts";
import { yearOf } from "../../domain/dates.ts";
import { endedOf, lastYearOf } from "../../facts/herindeling.ts";
import { after, changeOf, type Waarden } from "../../facts/invoer/change.ts";
import { faultOf, type Misfit, misfitOf } from "../../facts/invoer/check.ts";
import { keptOf } from "../../facts/invoer/entered.ts";
import { likelyAdvances } from "../../facts/maanden/advances.ts";
import { readInvoer } from "../../question/invoer/read-invoer.ts";
import { type InvoerQuestion, invoerQuestion, invoer as shape } from "../../question/invoer/shapes.ts";
import type { Payload } from "../../store/records.ts";
import { type Answer, answered, askedBack, refused } from "../answer.ts";
import { deed } from "../berichten/deed.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { withGemeente } from "../gemeente.ts";
import { answerQuestion } from "../respond.ts";
import { FIRST_YEAR, historyButton, INVOER_ID, LAST_AHEAD, ownership, type Resolved } from "./entry.ts";
import { formAnswer } from "./form/form.ts";
import { completedForm } from "./form/read.ts";
import { whetherAdvances } from "./maanden/advances.ts";
import { asMonthStatus } from "./maanden/months.ts";
import { editorNotes, refusedEntry } from "./permission.ts";
import { preview } from "./preview.ts";
import { lastSeen } from "./values.ts";

/** "invoer Deurne 2025 budget 7,1 mln voorlopig bron Rijksbegroting": checked, shown, and kept once agreed on. */
export const invoer = command({
  kind: "invoer",
  shape,
  readers: [readInvoer],
  isAside: true,
  help: {
    ...INVOER_HELP.invoer,
    audience: "redactie",
    menuScopes: ["personal"],
    examples: ({ gemeente, andere }) => [
      { text: `invoer ${gemeente.naam} 2021`, question: invoerQuestion({ wie: gemeente.id, jaar: 2021 }) },
      {
        text: `invoer ${andere.naam} 2025 budget 7,1 mln voorlopig bron Rijksbegroting`,
        question: invoerQuestion({
          wie: andere.id,
          jaar: 2025,
          waarden: { budget: { is: 710_000_000, marge: 5_000_000, status: "voorlopig" } },
          bron: "Rijksbegroting",
        }),
      },
      {
        text: `geschiedenis ${gemeente.naam} 2021`,
        question: { v: 1, kind: "geschiedenis", wie: gemeente.id, jaar: 2021, vanaf: 0 },
      },
    ],
  },
  complete: (form, typed, context) => completedForm(form, typed, context),
  answer: (question, context, notes) => {
    if (question.nee) return answered(messageCard(INVOER.notSaved, { notes }));
    return withGemeente(question.wie, question, context, (wie) => {
      const refusal = refusedEntry(wie, context);
      if (refusal) return refusal;
      const members = context.names.membersOf(wie);
      return members ? whichMember(question, wie, members, context) : ofGemeente({ ...question, wie }, context, notes);
    });
  },
});

const whichMember = (question: InvoerQuestion, regio: string, members: readonly string[], { names }: AnswerContext): Answer =>
  askedBack(
    messageCard(INVOER.notOfHere(names.nameOf(regio)), {
      buttons: members.map((wie) => ({ title: names.nameOf(wie), question: { ...question, wie } })),
    }),
  );

function ofGemeente(question: InvoerQuestion & { wie: string }, context: AnswerContext, notes: string[]): Answer {
  const { wie, jaar } = question;
  const { names, today } = context;
  const thisYear = yearOf(today);
  if (jaar === null)
    return askedBack(
      messageCard(INVOER.whichYear(names.nameOf(wie)), {
        notes,
        buttons: [thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map((year) => ({
          title: String(year),
          question: { ...question, jaar: year },
        })),
      }),
    );
  const ended = endedOf(context, wie);
  if (ended && jaar > lastYearOf(ended))
    return refused(messageCard(INVOER.merged(ended.naam, lastYearOf(ended), ended.opvolgers.map(names.nameOf))));
  if (jaar < FIRST_YEAR || jaar > thisYear + LAST_AHEAD) return refused(messageCard(INVOER.years(FIRST_YEAR, thisYear + LAST_AHEAD)));
  return entered({ ...question, jaar }, context, [...editorNotes(context), ...notes]);
}

function entered(question: Resolved, context: AnswerContext, notes: string[]): Answer {
  const { wie, jaar, waarden, akkoord, gezien } = question;
  const { published, names } = context;
  // Pressed twice: what became of the first press.
  if (akkoord !== undefined && context.entered.has("invoer", akkoord))
    return answerQuestion({ v: 1, kind: "ingevoerd", id: akkoord }, context);
  if (question.formulier || Object.keys(waarden).length === 0) return formAnswer(question, {}, context, notes);
  const faults = faultsIn(waarden, jaar, context);
  if (faults.length > 0)
    return refused(messageCard({ ...INVOER.wrong, paragraphs: faults }, { notes, buttons: [formButton({ ...question, waarden: {} })] }));
  const kept = keptOf(context, wie, jaar);
  const told = question.maanden ? asMonthStatus(waarden, question.maanden, context) : waarden;
  const given = question.vervang ? withoutSpending(told, kept) : told;
  const change = changeOf(kept, given, published.invoer.velden);
  if (Object.keys(change).length === 0)
    return answered(messageCard(INVOER.same(names.nameOf(wie), jaar), { notes, buttons: [historyButton(wie, jaar)] }));
  const misfit = misfitOf(after(kept, change));
  if (misfit) return misfitAnswer(misfit, question, context, notes);
  if (question.bron === undefined) return formAnswer(question, {}, context, notes, { bron: INVOER.needsSource });
  const advances = likelyAdvances(context, wie, jaar, after(kept, change), published.invoer.velden);
  if (advances.some((veld) => veld in change)) return whetherAdvances([names.nameOf(wie)], question, notes);
  const data = payloadOf(question, change, context);
  if (akkoord === undefined) return preview(question, data, context, notes);
  if (!akkoord.startsWith(INVOER_ID)) return refused(messageCard(INVOER.notFound));
  // Somebody entered something since the preview: it is looked at again.
  if (gezien !== lastSeen(context, wie, jaar)) return preview(question, data, context, [...notes, INVOER.meanwhile]);
  const record = { kind: "invoer", id: akkoord, actor: context.asker.id, data } as const;
  return deed(record, { v: 1, kind: "ingevoerd", id: akkoord }, INVOER.saving, notes);
}

/** What is wrong with single values, each in a line. */
function faultsIn(waarden: Waarden, jaar: number, { published, today }: AnswerContext): string[] {
  return Object.entries(waarden).flatMap(([id, waarde]) => {
    const veld = published.invoer.velden.get(id);
    const fault = waarde && faultOf(veld, waarde, jaar, today, published.invoer);
    return fault ? [INVOER.fault(veld?.label ?? id, fault)] : [];
  });
}

/** The result counts: what spending was entered is taken back. */
function withoutSpending(waarden: Waarden, kept: ReadonlyMap<string, unknown>): Waarden {
  const old = [...kept.keys()].filter((veld) => veld === "uitgaven" || veld.startsWith("lasten") || veld.startsWith("baten"));
  const { uitgaven: _, ...others } = waarden;
  const given = Object.fromEntries(Object.entries(others).filter(([veld]) => !veld.startsWith("lasten") && !veld.startsWith("baten")));
  return { ...Object.fromEntries(old.map((veld) => [veld, null])), ...given };
}

function misfitAnswer(misfit: Misfit, question: Resolved, context: AnswerContext, notes: string[]): Answer {
  const { velden } = context.published.invoer;
  const text = INVOER.misfit(misfit, (veld) => velden.get(veld)?.label ?? veld);
  if (misfit.why !== "result")
    return askedBack(
      messageCard({ ...INVOER.wrong, paragraphs: [text] }, { notes, buttons: [formButton({ ...question, formulier: true })] }),
    );
  const choices: Button[] = [
    { title: INVOER_BUTTON.resultCounts(misfit.is), question: { ...question, vervang: true } },
    { title: INVOER_BUTTON.keepOthers, question: { ...question, waarden: { ...question.waarden, resultaat: null } } },
    { title: INVOER_BUTTON.not, question: { ...question, nee: true } },
  ];
  return askedBack(messageCard(INVOER.chooseResult(misfit), { notes, buttons: choices }));
}

const formButton = (question: InvoerQuestion): Button => ({ title: INVOER_BUTTON.form, question });

/** The record that an agreed entry becomes. */
function payloadOf(question: Resolved, change: Waarden, { asker, today }: AnswerContext): Payload<"invoer"> {
  const { wie, jaar, bron = "", dag, opmerking, stand } = question;
  return {
    gemeente: wie,
    jaar,
    waarden: change,
    bron,
    dag: dag ?? today,
    ...(opmerking && { opmerking }),
    stand: stand ?? "concept",
    wijze: "chat",
    ...ownership(asker),
  };
}
