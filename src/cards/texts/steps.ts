import type { MissingFigure } from "../../domain/vangnet/facts.ts";
import type {
  AanhoudendStep,
  DrempelStep,
  MeerjarigStep,
  Outcome,
  Step,
  StepId,
  TekortStep,
  VerklaringStep,
  VerzoekStep,
} from "../../domain/vangnet/steps.ts";
import { date, days, euro, list, percentage, rate } from "../format.ts";

export const SIGN: Record<Outcome, string> = { met: "✔", "not-met": "✘", unknown: "?", open: "?", "not-applicable": "–", computed: "✔" };

/** The name that stands with a step's letter. */
export const STEP_NAME: Record<StepId, string> = {
  tekort: "Tekort",
  "tekort-boven-drempel": "a. Tekort",
  "meerjarig-tekort": "b. Meerjarig",
  "verzoek-op-tijd": "c. Verzoek",
  "verklaring-maatregelen": "d. Verklaring over maatregelen",
  "aanhoudend-tekort": "e. Eerdere uitkering",
  vergoeding: "Vergoeding",
};

/** One sentence for each step and outcome: a step without a sentence does not compile. */
export const stepSentence = (step: Exclude<Step, { id: "tekort" | "vergoeding" }>, tekort: TekortStep): string => {
  switch (step.id) {
    case "tekort-boven-drempel":
      return drempelSentence(step, tekort);
    case "meerjarig-tekort":
      return meerjarigSentence(step);
    case "verzoek-op-tijd":
      return verzoekSentence(step);
    case "verklaring-maatregelen":
      return VERKLARING[step.outcome as keyof typeof VERKLARING] ?? "";
    case "aanhoudend-tekort":
      return aanhoudendSentence(step);
  }
};

function drempelSentence(
  { outcome, percentage: drempel, verschil, perInwoner, tooClose, missing, grens }: DrempelStep,
  { tekort, budget }: TekortStep,
): string {
  const inwoners = perInwoner ? ` of ${euro(perInwoner.bedrag)} per inwoner` : "";
  if (tekort && tekort.value <= 0n) return `overschot, dus geen tekort boven ${rate(drempel)}${inwoners}`;
  if (tooClose) return `te dichtbij ${rate(drempel)} om te zeggen: de cijfers zijn afgerond`;
  if (missing.length > 0 || !tekort || !budget || !verschil) return `niet te zeggen zonder ${missingNames(missing)}`;
  const ratio = percentage(tekort.value, budget.value, drempel);
  if (outcome === "met" && verschil.value <= 0n)
    return `${ratio} is niet meer dan ${rate(drempel)}, wel meer dan ${euro(perInwoner?.bedrag ?? 0n)} per inwoner`;
  if (outcome === "met") return `${ratio} is meer dan ${rate(drempel)} (${euro(grens ?? 0n)})`;
  if (verschil.value === 0n) return `precies ${rate(drempel)}, en het moet meer zijn dan ${rate(drempel)}${inwoners}`;
  return `${ratio} is niet meer dan ${rate(drempel)}${inwoners}: ${euro(-verschil.value)} onder de drempel`;
}

function meerjarigSentence({ test, outcome, tooClose }: MeerjarigStep): string {
  if (test.kind === "none") return "geldt nog niet in dit jaar";
  if (tooClose) return "te dichtbij de grens om te zeggen: de cijfers zijn afgerond";
  if (test.kind === "count") {
    const known = test.years.map(({ year, outcome: judged }) => `${year} ${COUNT_YEAR[judged]}`);
    return `${test.atLeast} van 3 jaren een tekort van ten minste ${rate(test.percentage)}: ${list(known)}`;
  }
  if (test.grens === undefined || !test.totaal || outcome === "unknown") return `${list(test.missingYears)} nog niet bekend`;
  const total = test.totaal.value < 0n ? `tekort ${euro(-test.totaal.value)}` : `overschot ${euro(test.totaal.value)}`;
  return `${total}, ${outcome === "met" ? "meer" : "niet meer"} dan ${euro(test.grens)}`;
}

const COUNT_YEAR = { met: "wel", "not-met": "niet", unknown: "onbekend" } as const;

/** What the missing years must show for condition b, to the cent. */
export const meerjarigMits = (missingYears: readonly number[], ruimte: bigint): string => {
  const years = missingYears.length > 1 ? `${list(missingYears)} samen` : list(missingYears);
  if (ruimte > 0n) return `gehaald zolang ${years} minder dan ${euro(ruimte)} overschot ${missingYears.length > 1 ? "laten" : "laat"} zien`;
  return `gehaald zolang ${years} meer dan ${euro(-ruimte)} tekort ${missingYears.length > 1 ? "laten" : "laat"} zien`;
};

function verzoekSentence({ outcome, uiterlijk, daysLeft, ingediend }: VerzoekStep): string {
  if (ingediend) return `ingediend op ${date(ingediend)}, ${outcome === "met" ? "op tijd" : "te laat"} (uiterlijk ${date(uiterlijk)})`;
  if (outcome === "open") return `uiterlijk ${date(uiterlijk)}, nog ${days(daysLeft)}; liever een dag eerder`;
  return `${date(uiterlijk)} voorbij; niet bekend`;
}

const VERKLARING: Record<Exclude<VerklaringStep["outcome"], "unknown" | "not-applicable" | "computed">, string> = {
  met: "afgelegd, met instemming van de raad",
  "not-met": "niet afgelegd",
  open: "nog niet bekend",
};

function aanhoudendSentence({ outcome, years }: AanhoudendStep): string {
  const over = `${years[0]} of ${years[1]}`;
  if (outcome === "not-applicable") return `geen uitkering over ${over}, dus geen extra eis`;
  if (outcome === "met") return `uitkering over ${over}; extra interne en externe maatregelen zijn genomen`;
  if (outcome === "open") return `uitkering over ${over}: ook extra interne en externe maatregelen en het uitgebreide verzoek nodig`;
  return `over ${over} niet bekend`;
}

const FIGURE_NAME = { budget: "het budget", uitgaven: "de uitgaven", resultaat: "het resultaat", inwoners: "het aantal inwoners" } as const;

/** "het budget 2024 en de uitgaven 2024" */
export const missingNames = (missing: readonly MissingFigure[]): string =>
  list(missing.map(({ name, year }) => `${FIGURE_NAME[name]} ${year}`)) || "alle cijfers";
