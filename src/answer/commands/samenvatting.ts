import { euro, list, rate } from "../../cards/format.ts";
import { saldoRows } from "../../cards/saldo-rows.ts";
import { type TableRow, tableCard } from "../../cards/table-card.ts";
import { headlineOf, leadingRoute } from "../../cards/texts/verdict.ts";
import type { Amount } from "../../domain/money.ts";
import { assessVangnet, type VangnetAssessment } from "../../domain/vangnet/assess.ts";
import { coveredYears, rulesOfYear } from "../../domain/vangnet/rules.ts";
import { computeTermijnen } from "../../domain/vangnet/termijnen.ts";
import { vangnetQuestion } from "../../question/question.ts";
import { answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { figureRows, storedFigures, toVangnetFacts, yearsWithFigures } from "../facts.ts";
import { noRows } from "../no-rows.ts";
import { ruleNotes, sourceRemarks } from "../remarks.ts";
import { aboutYears } from "../rows.ts";
import { termijnRow } from "../termijn-row.ts";
import { viewOf } from "../view.ts";
import { pickYear, yearsBehind } from "../year.ts";
import { uncoveredYearAnswer } from "./no-figures.ts";

/** "samenvatting 2020": one card that stands alone in a channel: who is over the threshold, what is open, which dates come. */
export const samenvatting = command({
  kind: "samenvatting",
  help: {
    audience: "secretariaat",
    title: "Eén kaart voor een kanaal",
    examples: [{ text: "samenvatting 2020", question: { v: 1, kind: "samenvatting", wie: "senzer", jaar: 2020 } }],
  },
  answer: (question, context, notes) => {
    const members = context.names.membersOf(question.wie) ?? [question.wie];
    const stored = new Map(members.map((code) => [code, storedFigures(context, code)]));
    const { year, note } = pickYear(question, stored.get(members[0] ?? "") ?? new Map(), context);
    const rules = rulesOfYear(context.published.regels, year);
    if (rules.length === 0) return uncoveredYearAnswer(question, year, coveredYears(context.published.regels), context, notes);
    const known = members.filter((code) => yearsWithFigures(stored.get(code) ?? new Map()).includes(year));
    const title = `Samenvatting ${context.names.nameOf(question.wie)} ${year}`;
    if (known.length === 0) return noRows(title, ["buig-budget"], context, notes);

    const lines = known.map((code) => ({
      code,
      name: context.names.nameOf(code),
      assessment: assessVangnet(toVangnetFacts(vangnetQuestion(), year, stored.get(code) ?? new Map(), context.today), rules),
    }));
    const over = lines.filter(({ assessment }) => leadingRoute(assessment).steps.drempel.outcome === "met");
    const rows = aboutYears(figureRows(known, context), yearsBehind(year, rules));
    return answeredFrom(
      rows,
      tableCard(
        {
          title,
          lead: {
            value: `${over.length} van de ${lines.length} boven de drempel`,
            lines: over.length > 0 ? [list(over.map(({ name }) => name))] : [],
            style: over.length > 0 ? "warning" : "emphasis",
          },
          blocks: [
            { title: "Saldo per gemeente", rows: saldoRows(lines.map(({ name, assessment }) => ({ name, ...amountsOf(assessment) }))) },
            ...(over.length > 0
              ? [{ title: "Boven de drempel", rows: over.map(({ name, assessment }) => overRow(name, assessment)) }]
              : []),
            { title: "Termijnen", rows: deadlineRows(year, context) },
          ],
          paragraphs: [
            "Het vangnet geldt per gemeente, niet voor de regio als geheel.",
            ...known.flatMap((code) =>
              sourceRemarks(context, code, year, stored.get(code) ?? new Map()).map((remark) => `${context.names.nameOf(code)}: ${remark}`),
            ),
          ],
          rows,
          buttons: [
            ...over.slice(0, 2).map(({ code, name }) => ({ title: name, question: vangnetQuestion({ wie: code, jaar: year }) })),
            { title: "Overzicht", question: { v: 1, kind: "overzicht", wie: question.wie, jaar: year, sorteer: "naam" } },
            { title: "Planning", question: { v: 1, kind: "planning", jaar: year } },
          ],
        },
        viewOf(context, [...notes, ...(note ? [note] : []), ...ruleNotes(rules)]),
      ),
    );
  },
});

function amountsOf(assessment: VangnetAssessment): { saldo: Amount; budget: Amount } {
  const { tekort, budget } = leadingRoute(assessment).steps.tekort;
  return { saldo: -(tekort?.value ?? 0n), budget: budget?.value ?? 0n };
}

function overRow(name: string, assessment: VangnetAssessment): TableRow {
  const kop = headlineOf(assessment);
  const { drempel } = leadingRoute(assessment).steps;
  const above = drempel.verschil ? `${euro(drempel.verschil.value)} boven ${rate(drempel.percentage)}. ` : "";
  return { label: `${name}: ${kop.verdict}`, value: kop.amount, note: `${above}${kop.open}. Bedrag: ${kop.amountLabel}` };
}

/** The dates that are still to come; when all have passed, the last one that mattered. */
function deadlineRows(year: number, context: AnswerContext): TableRow[] {
  const termijnen = computeTermijnen(year, context.today);
  const coming = termijnen.filter(({ daysLeft }) => daysLeft >= 0).slice(0, 3);
  const shown = coming.length > 0 ? coming : termijnen.filter(({ id }) => id === "verzoek-indienen");
  return shown.map((termijn) => termijnRow(termijn, context.today));
}
