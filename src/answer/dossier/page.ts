import { capital, period } from "../../cards/format.ts";
import { termijnRow } from "../../cards/termijn-row.ts";
import { DOSSIER } from "../../cards/texts/dossier/dossier.ts";
import { PAGE } from "../../cards/texts/dossier/page.ts";
import { PAPER } from "../../cards/texts/dossier/paper.ts";
import { TERMIJN } from "../../cards/texts/planning.ts";
import { missingNames, stepSentence } from "../../cards/texts/vangnet/steps.ts";
import { ROUTE_SHORT } from "../../cards/texts/vangnet/verdict.ts";
import { verdictParts } from "../../cards/vangnet/vangnet-card.ts";
import { addDays } from "../../domain/dates.ts";
import { widestMargin } from "../../domain/figures.ts";
import { figuresBehind, type MissingFigure } from "../../domain/vangnet/facts.ts";
import type { RouteAssessment, Step } from "../../domain/vangnet/steps.ts";
import { computeTermijnen, type TermijnId } from "../../domain/vangnet/termijnen.ts";
import type { Block, Cell, Paper } from "../../papers/paper.ts";
import type { About } from "./about.ts";
import { answerFrame } from "./parts/answer.ts";
import { unsettled } from "./uncertain.ts";

/** The same for an alderman: one page, plain words, no letters. */
export function aldermanPage(about: About): Paper {
  const { name, year, answer, view, context } = about;
  const { feiten } = verdictParts(answer, view);
  return {
    title: DOSSIER.pageTitle(name, year),
    lines: PAGE.lines(context.today),
    about: PAGE.about(name, year),
    made: context.now,
    foot: PAGE.foot(context.today),
    page: PAPER.page,
    onePage: true,
    blocks: [
      answerFrame(answer, view),
      { kind: "heading", level: 1, text: PAGE.figures },
      { kind: "table", head: [PAGE.what, PAGE.amount], rows: feiten.map(({ title, value }) => [title, value]), widths: [30, 70] },
      { kind: "heading", level: 1, text: PAGE.why },
      { kind: "table", head: [PAGE.condition, PAGE.state, PAGE.explanation], rows: conditions(about), widths: [32, 16, 52] },
      { kind: "heading", level: 1, text: PAGE.todo },
      { kind: "list", items: todo(about) },
      ...dates(about),
      { kind: "heading", level: 1, text: PAGE.sure },
      { kind: "text", text: certainty(about) },
    ],
  };
}

function conditions({ answer: { assessment } }: About): Cell[][] {
  const { routes } = assessment;
  const line = ({ steps, route }: RouteAssessment, name: "drempel" | "meerjarig" | "verzoek" | "verklaring" | "aanhoudend"): Cell[] => {
    const step = steps[name];
    const isOfRoute = routes.length > 1 && (name === "drempel" || name === "meerjarig");
    const said = step.id === "verklaring-maatregelen" && step.kind === "informeren" ? PAGE.analysis : PAGE.name[step.id];
    return [
      isOfRoute ? PAGE.ofRoute(said, ROUTE_SHORT[route].toLowerCase()) : said,
      PAPER.conditions.outcome[step.outcome],
      inFull(step) ?? capital(stepSentence(step, steps.tekort)),
    ];
  };
  return [
    ...(["drempel", "meerjarig"] as const).flatMap((name) => routes.map((route) => line(route, name))),
    ...(["verzoek", "verklaring", "aanhoudend"] as const).map((name) => line(routes[0], name)),
  ];
}

/** Where the words on a card are short for who knows the conditions. */
function inFull(step: Exclude<Step, { id: "tekort" | "vergoeding" }>): string | undefined {
  if (step.id === "verklaring-maatregelen" && step.kind !== "informeren" && step.outcome === "open") return PAGE.statementOpen;
  return step.id === "aanhoudend-tekort" && step.outcome === "unknown" ? PAGE.earlierUnknown(step.years) : undefined;
}

/** What is to be done, by whom it is read. */
function todo({ answer: { assessment } }: About): string[] {
  const { verdict, routes } = assessment;
  const { verzoek, verklaring, aanhoudend, tekort } = routes[0].steps;
  if (verdict === "voldoet-niet") return [tekort.tekort && tekort.tekort.value > 0n ? PAGE.nothingBut : PAGE.nothing];
  const missing = routes.flatMap(missingIn);
  const find = missing.length > 0 ? [PAGE.find(missingNames(distinct(missing)))] : [];
  if (verzoek.outcome === "unknown") return [...find, PAGE.requestPast(verzoek.uiterlijk)];
  const safe = addDays(verzoek.uiterlijk, -1);
  const isInformed = verklaring.kind === "informeren";
  const found = [
    ...find,
    ...(verklaring.outcome === "open" ? (isInformed ? [PAGE.informed] : [PAGE.statement, PAGE.consent(safe)]) : []),
    ...(aanhoudend.outcome === "open" ? [PAGE.extra] : []),
    ...(aanhoudend.outcome === "unknown" ? [PAGE.extraPerhaps(aanhoudend.years)] : []),
    ...(verzoek.outcome === "open" ? [PAGE.request(safe, verzoek.uiterlijk)] : []),
  ];
  return found.length > 0 ? found : [PAGE.done];
}

/** Figures without which a or b cannot be said. */
function missingIn({ steps: { drempel, meerjarig } }: RouteAssessment): MissingFigure[] {
  const { test, outcome } = meerjarig;
  if (outcome !== "unknown") return drempel.missing;
  if (test.kind === "sum") return [...drempel.missing, ...test.missingYears.map((year) => ({ year, name: "resultaat" as const }))];
  return test.kind === "count" ? [...drempel.missing, ...test.years.flatMap(({ missing }) => missing)] : drempel.missing;
}

const distinct = (missing: readonly MissingFigure[]): MissingFigure[] =>
  [...new Map(missing.map((one) => [`${one.name} ${one.year}`, one])).values()].sort((a, b) => a.year - b.year);

/** The days that are still to come and matter to who decides. */
function dates({ year, answer, context: { today } }: About): Block[] {
  const coming = computeTermijnen(year, today).filter(({ id, daysLeft }) => daysLeft >= 0 && MATTERS.includes(id));
  if (coming.length === 0 || answer.assessment.verdict === "voldoet-niet") return [];
  const rows = coming.map((one) => [capital(period(one.from, one.until)), TERMIJN[one.id], termijnRow(one, today).value ?? ""]);
  return [
    { kind: "heading", level: 1, text: PAGE.dates },
    { kind: "table", head: [PAGE.when, PAGE.what, PAGE.left], rows, widths: [38, 36, 26] },
  ];
}

const MATTERS: readonly TermijnId[] = ["verzoek-indienen", "advies-commissie", "besluit-minister", "betaling"];

function certainty({ answer: { facts, assessment } }: About): string {
  const open = unsettled(facts);
  const steps = assessment.routes.flatMap(({ steps: { drempel, meerjarig, vergoeding } }) => [drempel, meerjarig, vergoeding]);
  const told = [
    ...(open.length > 0 ? [PAGE.notDefinitive(open)] : []),
    ...(widestMargin(figuresBehind(facts)) > 0n ? [PAGE.rounded] : []),
    ...(steps.some(({ certainty: how }) => how !== "H") ? [PAGE.rules] : []),
  ];
  return told.length > 0 ? told.join(" ") : PAGE.certain;
}
