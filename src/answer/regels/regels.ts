import type { Button } from "../../cards/card.ts";
import { dateShort } from "../../cards/format.ts";
import { messageCard } from "../../cards/message-card.ts";
import { type TableBlock, type TableRow, tableCard } from "../../cards/table-card.ts";
import { CERTAINTY, REMARKS } from "../../cards/texts/labels.ts";
import { provisionOf, RULE, RULE_STEPS, type RuleStep, ruleText, yearsText } from "../../cards/texts/vangnet/regels.ts";
import { STEP_NAME } from "../../cards/texts/vangnet/steps.ts";
import { ROUTE_NAME } from "../../cards/texts/vangnet/verdict.ts";
import { provisionText, sourcesText, type View } from "../../cards/view.ts";
import { yearOf } from "../../domain/dates.ts";
import { coveredYears, rulesOfYear, type VangnetRule } from "../../domain/vangnet/rules.ts";
import type { QuestionOf } from "../../question/question.ts";
import { readRegels } from "../../question/regels/readers.ts";
import { regels as shape } from "../../question/regels/shapes.ts";
import { vangnetQuestion } from "../../question/vangnet/shapes.ts";
import { answered, refused } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { standardSample } from "../examples.ts";
import { saidYear, withoutFigures } from "../follow.ts";
import { viewOf } from "../view.ts";
import { inShort, thresholdLead } from "./lead.ts";

/** "welke drempel geldt in 2018", "regels", "wat verandert er in 2025": the rules themselves, of the rows that decide. */
export const regels = command({
  kind: "regels",
  shape,
  readers: [readRegels],
  share: "button",
  follow: withoutFigures((last, change) => ({ ...last, ...saidYear(change) })),
  help: {
    ...RULE.help,
    audience: "bestuur",
    examples: () => [
      { text: "hoe werkt het vangnet", question: { v: 1, kind: "regels" } },
      { text: "drempel 2018", question: { v: 1, kind: "regels", jaar: 2018, over: "tekort-boven-drempel" } },
      { text: "regels", question: { v: 1, kind: "regels", toon: "naast-elkaar" } },
    ],
  },
  answer: (question, context, notes) => {
    const { first, last } = coveredYears(context.published.regels);
    const { jaar } = question;
    if (jaar !== undefined && (jaar < first || jaar > last)) return uncovered(jaar, first, last, question, notes);

    const view = viewOf(context, notes);
    return {
      ...answered(
        tableCard(
          {
            rows: [],
            foot: RULE.foot(dateShort(view.rulesVersion)),
            ...tableOf(question, context, view),
            buttons: buttonsOf(question, context),
          },
          view,
        ),
      ),
      ...yearOfRules(question),
    };
  },
});

/** Never the rules of another year: those that there are, are a press away. */
const uncovered = (jaar: number, first: number, last: number, question: QuestionOf<"regels">, notes: string[]) =>
  refused(
    messageCard(RULE.noYear(jaar, first, last), {
      notes,
      buttons: [...new Set([jaar < first ? first : last, first, last])].map((year) => ({
        title: RULE.title(year),
        question: { ...question, jaar: year },
      })),
    }),
  );

/** What "bron" shows with it. */
const yearOfRules = ({ jaar }: QuestionOf<"regels">): { rulesYear?: number } => (jaar === undefined ? {} : { rulesYear: jaar });

function tableOf(question: QuestionOf<"regels">, context: AnswerContext, view: View) {
  const { jaar, over, toon } = question;
  const { regels: all } = context.published;
  const step = RULE_STEPS.find((known) => known === over);
  if (toon === "naast-elkaar") return sideBySide(RULE_STEPS, context);
  const year = jaar ?? thisYear(context);
  if (toon === "wijziging") return changes(year, context, view);
  if (step && jaar === undefined)
    return {
      ...sideBySide([step], context, view),
      title: RULE.titleOf(step, undefined),
      ...thresholdLead(step, rulesOfYear(all, year), year),
    };
  const rules = rulesOfYear(all, year);
  return ofYear(year, rules, step ? [step] : RULE_STEPS, view);
}

/** The year whose rules are asked when none is named: this one, as far as they are known. */
function thisYear({ published, today }: AnswerContext): number {
  const { first, last } = coveredYears(published.regels);
  return Math.min(last, Math.max(first, yearOf(today)));
}

/** The rules of one year, a block a route, with their sources. */
function ofYear(year: number, rules: readonly VangnetRule[], steps: readonly RuleStep[], view: View) {
  const [only, ...others] = steps;
  const isOne = only !== undefined && others.length === 0;
  const blocks = rules.length > 1 ? routeBlocks(rules, steps, view) : rules.map((rule) => ({ rows: rowsOf(rule, steps, view) }));
  const remarks = rules.flatMap((rule) => remarkRows(rule, steps, view));
  const [about] = rules.flatMap(({ remark }) => remark ?? []);
  return {
    title: isOne ? RULE.titleOf(only, year) : RULE.title(year),
    ...(isOne ? thresholdLead(only, rules) : inShort(rules)),
    // That a year is not certain is told before its rules.
    paragraphs: isOne || about === undefined ? [] : [about],
    blocks: [...blocks, { rows: [{ label: RULE.own }] }],
    folded: remarks.length > 0 ? [{ title: REMARKS, blocks: [{ rows: remarks }] }] : [],
  };
}

/** What is so of each route, with the same source, is said once. */
function routeBlocks(rules: readonly VangnetRule[], steps: readonly RuleStep[], view: View): TableBlock[] {
  const ofRoutes = rules.map((rule) => ({ title: ROUTE_NAME[rule.route], rows: rowsOf(rule, steps, view) }));
  const isShared = (_row: TableRow, at: number): boolean => new Set(ofRoutes.map(({ rows }) => JSON.stringify(rows[at]))).size === 1;
  const own = ofRoutes.map(({ title, rows }) => ({ title, rows: rows.filter((row, at) => !isShared(row, at)) }));
  const shared = { title: RULE.ofEach, rows: (ofRoutes[0]?.rows ?? []).filter(isShared) };
  return [...own, shared].filter(({ rows }) => rows.length > 0);
}

const rowsOf = (rule: VangnetRule, steps: readonly RuleStep[], view: View): TableRow[] => steps.map((step) => ruleRow(rule, step, view));

function ruleRow(rule: VangnetRule, step: RuleStep, view: View): TableRow {
  const provision = provisionOf(rule, step);
  return { label: `${STEP_NAME[step]}: ${ruleText(rule, step)}`, note: provision ? provisionText(view, provision) : CERTAINTY["?"] };
}

const remarkRows = ({ remarks }: VangnetRule, steps: readonly RuleStep[], view: View): TableRow[] =>
  remarks
    .filter(({ step }) => steps.some((known) => known === step || (step === "tekort" && known === "tekort-boven-drempel")))
    .map(({ step, text, sources }) => ({ label: `${STEP_NAME[step]}: ${text}`, note: sourcesText(view, sources) }));

/** Each step with its rule in every year; years with the same rule are one line. With a view each has its sources. */
function sideBySide(steps: readonly RuleStep[], { published }: AnswerContext, view?: View) {
  const all = published.regels;
  const blocks = steps.map((step): TableBlock => {
    const same = [...Map.groupBy(all, (rule) => ruleText(rule, step))];
    const rows = same.map(([text, rules]): TableRow => {
      const label = yearsText(rules);
      if (!view) return { label, value: text };
      const places = [
        ...new Set(rules.map((rule) => provisionOf(rule, step)).map((found) => (found ? provisionText(view, found) : CERTAINTY["?"]))),
      ];
      return { label: `${label}: ${text}`, note: places.slice(0, MOST_SOURCES).join("; ") };
    });
    return { ...(steps.length > 1 && { title: STEP_NAME[step] }), compact: view === undefined, rows };
  });
  const remarks = view ? all.flatMap((rule) => remarkRows(rule, steps, view)) : [];
  const distinct = [...new Map(remarks.map((row) => [row.label, row])).values()];
  return {
    title: RULE.sideBySide,
    blocks: [...blocks, { rows: [{ label: RULE.own }] }],
    folded: distinct.length > 0 ? [{ title: REMARKS, blocks: [{ rows: distinct }] }] : [],
  };
}

/** Of years with one rule but different sources; the rest stands with each year. */
const MOST_SOURCES = 3;

/** What is different from the year before. */
function changes(year: number, { published }: AnswerContext, view: View) {
  const before = rulesOfYear(published.regels, year - 1);
  const now = rulesOfYear(published.regels, year);
  const blocks = now.flatMap((rule): TableBlock[] => {
    const old = before.find(({ route }) => route === rule.route);
    const rows = RULE_STEPS.filter((step) => !old || ruleText(old, step) !== ruleText(rule, step)).map((step): TableRow => {
      const row = ruleRow(rule, step, view);
      return old ? { ...row, note: `${RULE.was(ruleText(old, step))} ${row.note}` } : row;
    });
    return rows.length > 0
      ? [{ title: old ? ROUTE_NAME[rule.route] : `${ROUTE_NAME[rule.route]} · ${RULE.isNew.toLowerCase()}`, rows }]
      : [];
  });
  return { title: RULE.changed(year), paragraphs: blocks.length > 0 ? [] : [RULE.nothingChanged(year)], blocks };
}

/** To a municipality in that year, the other years, and what is not shown. */
function buttonsOf({ jaar, over, toon }: QuestionOf<"regels">, context: AnswerContext): Button[] {
  const { gemeente, jaar: sampleYear } = standardSample(context);
  const year = jaar ?? (toon || over ? sampleYear : thisYear(context));
  const { last } = coveredYears(context.published.regels);
  return [
    { title: RULE.of(gemeente.naam, year), question: vangnetQuestion({ wie: gemeente.id, jaar: year }) },
    ...(over && jaar !== undefined ? [{ title: RULE.year(jaar), question: { v: 1, kind: "regels", jaar } as const }] : []),
    ...(toon === "naast-elkaar"
      ? [{ title: RULE.year(last), question: { v: 1, kind: "regels", jaar: last } as const }]
      : [{ title: RULE.allYears, question: { v: 1, kind: "regels", toon: "naast-elkaar" } as const }]),
  ];
}
