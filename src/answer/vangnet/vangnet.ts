import { VANGNET } from "../../cards/texts/vangnet/answer.ts";
import { changeText } from "../../cards/texts/vangnet/change.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { calculationCard } from "../../cards/vangnet/calculation-card.ts";
import { rangeCard } from "../../cards/vangnet/range-card.ts";
import { vangnetCard } from "../../cards/vangnet/vangnet-card.ts";
import { figuresIn } from "../../domain/vangnet/facts.ts";
import { rulesOfYear, type VangnetRule } from "../../domain/vangnet/rules.ts";
import { type FiguresByYear, figuresOf, isAnyKnown } from "../../facts/figures.ts";
import { endedOf, lastYearOf } from "../../facts/herindeling.ts";
import { ownChanges, withOwnFigures } from "../../facts/own/own.ts";
import { pickYear } from "../../facts/year.ts";
import { followVangnet } from "../../question/vangnet/follow-vangnet.ts";
import { readBareName, readOwnFigures, readVangnetWord } from "../../question/vangnet/readers.ts";
import { checkOwnFigures } from "../../question/vangnet/sanity.ts";
import { vangnet as shape, type VangnetQuestion, vangnetQuestion } from "../../question/vangnet/shapes.ts";
import { type Answer, answered } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { vangnetSheets } from "../export/vangnet-sheets.ts";
import { withGemeente } from "../gemeente.ts";
import { draftNotes } from "../invoer/draft-notes.ts";
import { troubleAnswer } from "../trouble.ts";
import { viewOf } from "../view.ts";
import { yearFor } from "../year.ts";
import { decide } from "./decide.ts";
import { endedAnswer, mergedNotes } from "./merged.ts";
import { noFiguresAnswer, uncoveredVangnet } from "./no-figures.ts";
import { hasChanges, noChange, ownFiguresTrouble, unlikelyOf } from "./own-figures-trouble.ts";
import { regionAnswer } from "./region.ts";
import { ruleNotes } from "./remarks.ts";
import { rowsBehind } from "./rows-behind.ts";

/** "vangnet Gemert-Bakel 2020": whether a municipality gets vangnet, how much, and why. */
export const vangnet = command({
  kind: "vangnet",
  shape,
  sameForAll: true,
  readers: [readVangnetWord, readOwnFigures, readBareName],
  share: "button",
  check: checkOwnFigures,
  showsOwn: ({ v: _, kind: __, wie: ___, jaar: ____, bevestigd: _____, eigen, ...told }) =>
    Object.keys(eigen).length > 0 || Object.values(told).some((value) => value !== undefined),
  follow: followVangnet,
  help: {
    ...VANGNET.help,
    audience: "bestuur",
    examples: ({ gemeente, regio, jaar }) => [
      { text: `vangnet ${gemeente.naam} ${jaar}`, question: vangnetQuestion({ wie: gemeente.id, jaar }) },
      { text: `vangnet ${regio.naam} ${jaar}`, question: vangnetQuestion({ wie: regio.id, jaar }) },
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
    return withGemeente(question.wie, question, context, (wie) => {
      const members = context.names.membersOf(wie);
      const answer = members ? regionAnswer(question, wie, members, context, notes) : gemeenteAnswer(question, wie, context, notes);
      const ended = endedOf(context, wie);
      const { year } = pickYear(question.jaar ?? (ended ? lastYearOf(ended) : null), members ?? [wie], context, context.today);
      return { ...answer, rows: rowsBehind(members ?? [wie], year, context), rulesYear: year, asked: { ...question, wie } };
    });
  },
});

function gemeenteAnswer(question: VangnetQuestion, gemeente: string, context: AnswerContext, notes: string[]): Answer {
  const { published, today } = context;
  const known = figuresOf(context, gemeente);
  const ended = endedOf(context, gemeente);
  const { year, told } = yearFor(question.jaar ?? (ended ? lastYearOf(ended) : null), [gemeente], context);
  if (ended && year > lastYearOf(ended)) return endedAnswer(question, ended, year, context);
  const rules = rulesOfYear(published.regels, year);
  if (rules.length === 0) return uncoveredVangnet(question, year, [gemeente], context);

  const figures = withOwnFigures(known, question.eigen, year, today);
  const made = ownChanges(known, question.eigen, year, today);
  const changed = "changes" in made ? made.changes.map(changeText) : [];
  const all = [
    ...notes,
    ...changed,
    ...mergedNotes(gemeente, rules, context),
    ...told,
    ...draftNotes([...figures.values()].flatMap(figuresIn)),
    ...ruleNotes(rules),
    ...unusedUnlawful(question, year, figures),
    ...notTested(question, year, rules),
    ...unusedFormal(question, rules),
  ];
  if (!isAnyKnown(figures.get(year)) && !hasChanges(question)) return noFiguresAnswer(question, gemeente, year, context, all);
  const trouble =
    unlikelyOf(question, gemeente, known, context) ?? noChange(made, question, gemeente) ?? ownFiguresTrouble(question, year, figures);
  if (trouble) return troubleAnswer(trouble, context);

  const resolved = { ...question, wie: gemeente, jaar: year };
  const upTo = (question.eigen[year] ?? question.eigen.t)?.uitgavenTot;
  const answer = decide(resolved, known, context);
  if (upTo === undefined) {
    const view = viewOf(context, all);
    return {
      ...answered(vangnetCard(answer, view)),
      calculation: () => calculationCard(answer, [{ title: BUTTON.answer, question: resolved }, ...answer.buttons.slice(0, 1)], view),
      sheets: () => vangnetSheets(answer.facts, answer.assessment, view),
    };
  }

  const [low, high] = [atSpending(resolved, undefined), atSpending(resolved, upTo)];
  const buttons = [{ title: VANGNET.lowest, question: low }, { title: VANGNET.highest, question: high }, ...answer.buttons.slice(0, 1)];
  return answered(rangeCard({ gemeente: answer.gemeente, ends: [answer, decide(high, known, context)], buttons }, viewOf(context, all)));
}

/** What is given of years that no condition looks at, and inwoners where no rule counts them. */
function notTested({ eigen, inwoners }: VangnetQuestion, year: number, rules: readonly VangnetRule[]): string[] {
  const tested = new Set([year, ...rules.flatMap(({ multiYear }) => (multiYear.kind === "none" ? [] : multiYear.years))]);
  const others = Object.keys(eigen).flatMap((key) => (key === "t" || tested.has(Number(key)) ? [] : [Number(key)]));
  const counts = rules.some(({ entry }) => entry.perInwoner !== undefined);
  return [
    ...(others.length > 0 ? [VANGNET.notTested(others, year)] : []),
    ...(inwoners !== undefined && !counts ? [VANGNET.notCounted] : []),
  ];
}

/** What is said of conditions that the year does not have, and tiers where the rules give them. */
function unusedFormal({ verklaring, analyse, eerder, schijven }: VangnetQuestion, rules: readonly VangnetRule[]): string[] {
  const [rule] = rules;
  if (!rule) return [];
  const { year, verklaring: d, aanhoudend: e } = rule;
  return [
    ...(d.kind === "informeren" && verklaring !== undefined ? [VANGNET.unusedStatement(year)] : []),
    ...(d.kind === "instemming" && analyse !== undefined ? [VANGNET.unusedAnalysis(year)] : []),
    ...(e.kind === "none" && eerder !== undefined ? [VANGNET.unusedEarlier(year)] : []),
    ...(schijven && rules.every(({ tiers }) => tiers) ? [VANGNET.unusedTiers(year)] : []),
    ...(schijven && rules.some(({ tiers }) => !tiers) ? [VANGNET.assumedTiers(schijven)] : []),
  ];
}

/** Unlawful spending is taken from spending: of a year with a result alone there is nothing to take it from. */
const unusedUnlawful = ({ eigen }: VangnetQuestion, year: number, figures: FiguresByYear): string[] =>
  Object.entries(eigen).flatMap(([key, { onrechtmatig }]) => {
    const of = key === "t" ? year : Number(key);
    return onrechtmatig !== undefined && !figures.get(of)?.bestedingen ? [VANGNET.unusedUnlawful(of)] : [];
  });

/** The question at one end of its range. */
function atSpending<Q extends VangnetQuestion & { jaar: number }>(question: Q, cents: number | undefined): Q {
  const { t, ...eigen } = question.eigen;
  const { uitgavenTot, ...own } = { ...t, ...eigen[question.jaar] };
  return { ...question, eigen: { ...eigen, [question.jaar]: { ...own, ...(cents !== undefined && { uitgaven: cents }) } } };
}
