import { rangeCard } from "../../cards/range-card.ts";
import type { VangnetAnswer } from "../../cards/vangnet-answer.ts";
import { vangnetCard } from "../../cards/vangnet-card.ts";
import type { CijferRow } from "../../data/schema.ts";
import { fromCents, toCents } from "../../domain/money.ts";
import { assessVangnet } from "../../domain/vangnet/assess.ts";
import { relevanteBestedingen, type YearFigures } from "../../domain/vangnet/facts.ts";
import { computeRuimte } from "../../domain/vangnet/ruimte.ts";
import { coveredYears, rulesOfYear } from "../../domain/vangnet/rules.ts";
import { computeTermijnen, uiterlijkeVerzoekdag } from "../../domain/vangnet/termijnen.ts";
import { type VangnetQuestion, vangnetQuestion } from "../../question/question.ts";
import { checkOwnFigures } from "../../question/sanity.ts";
import { type Answer, answered } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { figureRows, storedFigures, toVangnetFacts, withOwnFigures } from "../facts.ts";
import { formulierQuestion, keuzeQuestion } from "../form-fields.ts";
import { withGemeente } from "../gemeente.ts";
import { ruleNotes, sourceRemarks } from "../remarks.ts";
import { aboutYears } from "../rows.ts";
import { termijnRow } from "../termijn-row.ts";
import { troubleAnswer } from "../trouble.ts";
import { viewOf } from "../view.ts";
import { pickYear, yearsBehind } from "../year.ts";
import { noFiguresAnswer, uncoveredYearAnswer } from "./no-figures.ts";
import { regionAnswer } from "./region.ts";

export const vangnet = command({
  kind: "vangnet",
  help: {
    audience: "bestuur",
    title: "Krijgt een gemeente vangnet?",
    menu: "Does this municipality qualify for vangnet, how much and why",
    examples: [
      { text: "vangnet Gemert-Bakel 2020", question: vangnetQuestion({ wie: "GM1652", jaar: 2020 }) },
      { text: "vangnet Senzer 2020", question: vangnetQuestion({ wie: "senzer", jaar: 2020 }) },
      {
        text: "vangnet Utrecht 2024 budget 100 mln uitgaven 112,5 mln resultaat 2023 -3 mln resultaat 2022 -2 mln",
        question: vangnetQuestion({
          wie: "GM0344",
          jaar: 2024,
          eigen: { 2024: { budget: 100e8, uitgaven: 112.5e8 }, 2023: { resultaat: -3e8 }, 2022: { resultaat: -2e8 } },
        }),
      },
    ],
  },
  answer: (question, context, notes) => {
    // Again here: a button may have filled in what was missing when the text was read.
    const impossible = checkOwnFigures(question);
    if (impossible) return troubleAnswer(impossible, context);
    return withGemeente(question.wie, question, context, (wie) => {
      const members = context.names.membersOf(wie);
      const answer = members ? regionAnswer(question, wie, members, context, notes) : gemeenteAnswer(question, wie, context, notes);
      return { ...answer, rows: rowsBehind(question, members ?? [wie], context), asked: { ...question, wie } };
    });
  },
});

/** The figures of the year that was tested, and of the years that condition b needs. */
function rowsBehind(question: VangnetQuestion, gemeenten: readonly string[], context: AnswerContext): CijferRow[] {
  const { year } = pickYear(question, storedFigures(context, gemeenten[0] ?? ""), context);
  return aboutYears(figureRows(gemeenten, context), yearsBehind(year, rulesOfYear(context.published.regels, year)));
}

function gemeenteAnswer(question: VangnetQuestion, gemeente: string, context: AnswerContext, notes: string[]): Answer {
  const stored = storedFigures(context, gemeente);
  const { year, note } = pickYear(question, stored, context);
  const rules = rulesOfYear(context.published.regels, year);
  if (rules.length === 0) return uncoveredYearAnswer(question, year, coveredYears(context.published.regels), context);

  const figures = withOwnFigures(stored, question, year, context.today);
  const told = [...notes, ...(note ? [note] : []), ...ruleNotes(rules)];
  if (Object.keys(figures.get(year) ?? {}).length === 0) return noFiguresAnswer(question, gemeente, year, stored, context, told);
  const impossible = moreThanSpent(figures, question, year, context) ?? contradictionIn(figures, question, year, context);
  if (impossible) return impossible;

  const resolved = { ...question, wie: gemeente, jaar: year };
  const upTo = (question.eigen[year] ?? question.eigen.t)?.uitgavenTot;
  const answer = decide(resolved, gemeente, year, figures, stored, context);
  if (upTo === undefined) return answered(vangnetCard(answer, viewOf(context, told)));

  const [low, high] = [atSpending(resolved, year, undefined), atSpending(resolved, year, upTo)];
  const highEnd = decide(high, gemeente, year, withOwnFigures(stored, high, year, context.today), stored, context);
  const buttons = [
    { title: "Laagste", question: low },
    { title: "Hoogste", question: high },
  ];
  return answered(
    rangeCard(
      { gemeente: answer.gemeente, ends: [answer, highEnd], buttons: [...buttons, ...answer.buttons.slice(0, 1)] },
      viewOf(context, told),
    ),
  );
}

function decide(
  question: VangnetQuestion,
  gemeente: string,
  year: number,
  figures: Map<number, YearFigures>,
  stored: Map<number, YearFigures>,
  context: AnswerContext,
): VangnetAnswer {
  const rules = rulesOfYear(context.published.regels, year);
  const facts = toVangnetFacts(question, year, figures, context.today);
  const assessment = assessVangnet(facts, rules);
  const replaced = Object.keys(question.eigen).length > 0 && stored.has(year);
  return {
    gemeente: context.names.nameOf(gemeente),
    facts: {
      ...facts,
      figures: onlyYearsOf(
        figures,
        year,
        rules.flatMap(({ multiYear }) => (multiYear.kind === "none" ? [] : multiYear.years)),
      ),
    },
    assessment,
    ruimte: rules.map((rule, at) => {
      const steps = assessment.routes[at]?.steps;
      return steps && computeRuimte(rule, steps);
    }),
    // What had to be ready before the request is of no use once it has passed.
    termijnen: computeTermijnen(year, context.today)
      .filter(({ until, daysLeft }) => daysLeft >= 0 || until >= uiterlijkeVerzoekdag(year))
      .map((termijn) => termijnRow(termijn, context.today)),
    ...(replaced && { storedAnswer: assessVangnet(toVangnetFacts(vangnetQuestion(), year, stored, context.today), rules) }),
    remarks: sourceRemarks(context, gemeente, year, figures),
    buttons: nextQuestions(question, gemeente, context),
  };
}

/** The likely next questions. */
const nextQuestions = (question: VangnetQuestion, gemeente: string, { published }: AnswerContext) => {
  const regio = published.regios.find(({ gemeenten }) => gemeenten.includes(gemeente));
  return [
    { title: "Wat als", question: formulierQuestion(question) },
    { title: "Gemeente/jaar", question: keuzeQuestion(vangnetQuestion({ wie: gemeente, jaar: question.jaar })) },
    ...(regio ? [{ title: "Regio", question: vangnetQuestion({ wie: regio.id, jaar: question.jaar }) }] : []),
  ];
};

const onlyYearsOf = (figures: ReadonlyMap<number, YearFigures>, year: number, others: readonly number[]) =>
  new Map([...figures].filter(([known]) => known === year || others.includes(known)));

/** The question at one end of its range. */
function atSpending(question: VangnetQuestion, year: number, cents: number | undefined): VangnetQuestion {
  const { t, ...eigen } = question.eigen;
  const { uitgavenTot, ...own } = { ...t, ...eigen[year] };
  return { ...question, eigen: { ...eigen, [year]: { ...own, ...(cents !== undefined && { uitgaven: cents }) } } };
}

/** More unlawful spending than the spending that is stored: what the asker typed beside it was looked at before. */
function moreThanSpent(
  figures: ReadonlyMap<number, YearFigures>,
  question: VangnetQuestion,
  year: number,
  context: AnswerContext,
): Answer | undefined {
  for (const [key, { onrechtmatig }] of Object.entries(question.eigen)) {
    const spent = relevanteBestedingen(figures.get(key === "t" ? year : Number(key)) ?? {});
    if (onrechtmatig !== undefined && spent && spent.value < 0n)
      return troubleAnswer({ kind: "impossible", field: "onrechtmatig", cents: onrechtmatig }, context);
  }
  return undefined;
}

/** Own figures that do not fit together: budget, spending and result of one year. */
function contradictionIn(
  figures: ReadonlyMap<number, YearFigures>,
  question: VangnetQuestion,
  year: number,
  context: AnswerContext,
): Answer | undefined {
  for (const key of Object.keys(question.eigen)) {
    const ownYear = key === "t" ? year : Number(key);
    const { budget, bestedingen, resultaat } = figures.get(ownYear) ?? {};
    const own = question.eigen[key];
    const spent = bestedingen && relevanteBestedingen({ bestedingen });
    if (own?.resultaat === undefined || !budget || !spent || !resultaat) continue;
    const follows = budget.value - spent.value;
    if (follows === fromCents(own.resultaat)) continue;
    const { resultaat: _, ...withoutResult } = own;
    const { uitgaven, uitgavenTot, lasten, baten, onrechtmatig, ...withoutSpending } = own;
    return troubleAnswer(
      {
        kind: "contradiction",
        year: ownYear,
        cents: own.resultaat,
        followsCents: Number(toCents(follows)),
        choices: [
          { value: "given", question: { ...question, eigen: { ...question.eigen, [key]: withoutSpending } } },
          { value: "follows", question: { ...question, eigen: { ...question.eigen, [key]: withoutResult } } },
        ],
      },
      context,
    );
  }
  return undefined;
}
