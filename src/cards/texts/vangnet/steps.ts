import type { MissingFigure } from "../../../domain/vangnet/facts.ts";
import type { StepId } from "../../../domain/vangnet/rules.ts";
import type {
  AanhoudendStep,
  DrempelStep,
  MeerjarigStep,
  Outcome,
  RouteAssessment,
  Step,
  TekortStep,
  VerklaringStep,
  VerzoekStep,
} from "../../../domain/vangnet/steps.ts";
import { nearestWayIn } from "../../../domain/vangnet/tekort.ts";
import { date, euro, euroLessThan, euroMoreThan, list, percentage, rate } from "../../format.ts";
import { timeLeft } from "../planning.ts";

export const SIGN: Record<Outcome, string> = { met: "✔", "not-met": "✘", unknown: "?", open: "?", "not-applicable": "–", computed: "✔" };

/** The name that stands with a step's letter. */
export const STEP_NAME: Record<StepId, string> = {
  tekort: "Tekort",
  "tekort-boven-drempel": "a. Tekort",
  "meerjarig-tekort": "b. Meerjarig",
  "verzoek-op-tijd": "c. Verzoek",
  "verklaring-maatregelen": "d. Verklaring",
  "aanhoudend-tekort": "e. Eerder vangnet",
  aanwijzing: "Aanwijzing",
  vergoeding: "Vergoeding",
};

/** The same of a step as it was in its year: in 2015 and 2016 d asked for an analysis. */
export const stepName = (step: Step): string =>
  step.id === "verklaring-maatregelen" && step.kind === "informeren" ? "d. Analyse" : STEP_NAME[step.id];

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
      return verklaringSentence(step);
    case "aanhoudend-tekort":
      return aanhoudendSentence(step);
    case "aanwijzing":
      return AANWIJZING[step.outcome] ?? AANWIJZING.unknown;
  }
};

/** The way in that lies nearest: "7,5%", or in 2016 perhaps "€ 30 per inwoner". */
export const nearestThreshold = (step: DrempelStep): string =>
  nearestWayIn(step)?.by === "per-inwoner" ? perInwonerText(step) : rate(step.percentage);

const perInwonerText = ({ perInwoner }: DrempelStep): string => `${euro(perInwoner?.bedrag ?? 0n)} per inwoner`;

function drempelSentence(step: DrempelStep, { tekort, budget }: TekortStep): string {
  const { outcome, perInwoner, tooClose, missing } = step;
  const drempel = rate(step.percentage);
  const ways = perInwoner ? `${drempel} of ${perInwonerText(step)}` : drempel;
  if (tekort && tekort.value <= 0n) return `${tekort.value === 0n ? "geen tekort" : "overschot"}, dus niet boven ${ways}`;
  if (tooClose) return `te dichtbij ${nearestThreshold(step)} om te zeggen: de cijfers zijn afgerond`;
  const nearest = nearestWayIn(step);
  if (missing.length > 0 || !tekort || !budget || !nearest) return `niet te zeggen zonder ${missingNames(missing)}`;
  const ratio = percentage(tekort.value, budget.value, step.percentage);
  const threshold = nearestThreshold(step);
  const bound = `${threshold} (${euroMoreThan(nearest.grens)})`;
  if (outcome === "met") return nearest.by === "percentage" ? `${ratio} is meer dan ${bound}` : `${ratio}, en meer dan ${bound}`;
  if (nearest.verschil.value === 0n) return `precies ${threshold}, en het moet meer zijn dan ${ways}`;
  return `${ratio}, ${euroLessThan(-nearest.verschil.value)} onder ${perInwoner ? bound : threshold}`;
}

function meerjarigSentence({ test, outcome, tooClose }: MeerjarigStep): string {
  if (test.kind === "none") return "geldt nog niet in dit jaar";
  if (tooClose) return "te dichtbij de grens om te zeggen: de cijfers zijn afgerond";
  if (test.kind === "count") {
    const [first] = test.years;
    const same = test.years.every((year) => year.outcome === first?.outcome);
    const known = test.years.map(({ year, outcome: judged }) => `${year} ${COUNT_YEAR[judged]}`);
    const found = same && first ? `${list(test.years.map(({ year }) => year))} ${COUNT_YEAR[first.outcome]}` : list(known);
    return `${test.atLeast} van 3 jaren een tekort van ten minste ${rate(test.percentage)}: ${found}`;
  }
  if (outcome === "unknown" && test.ruimteOntbrekend !== undefined) return meerjarigMits(test.missingYears, test.ruimteOntbrekend);
  if (test.grens === undefined || !test.totaal || outcome === "unknown") return `${list(test.missingYears)} nog niet bekend`;
  return `${saldoText(test.totaal.value)}, ${outcome === "met" ? "meer" : "niet meer"} dan ${euroMoreThan(test.grens)}`;
}

const COUNT_YEAR = { met: "wel", "not-met": "niet", unknown: "onbekend" } as const;

const saldoText = (saldo: bigint): string => {
  if (saldo === 0n) return "geen tekort";
  return saldo < 0n ? `tekort ${euro(-saldo)}` : `overschot ${euro(saldo)}`;
};

/** What the missing years must show for condition b, to the cent. */
export const meerjarigMits = (missingYears: readonly number[], ruimte: bigint): string => {
  const years = missingYears.length > 1 ? `${list(missingYears)} samen` : list(missingYears);
  if (ruimte > 0n)
    return `gehaald zolang ${years} minder dan ${euroLessThan(ruimte)} overschot ${missingYears.length > 1 ? "laten" : "laat"} zien`;
  return `gehaald zolang ${years} meer dan ${euroMoreThan(-ruimte)} tekort ${missingYears.length > 1 ? "laten" : "laat"} zien`;
};

function verzoekSentence({ outcome, uiterlijk, daysLeft, ingediend, impossible }: VerzoekStep): string {
  if (ingediend && impossible) return `${date(ingediend)} kan niet: ${IMPOSSIBLE[impossible]}; uiterlijk ${date(uiterlijk)}`;
  if (ingediend) return outcome === "met" ? `op ${date(ingediend)}, dus op tijd` : `op ${date(ingediend)}, na ${date(uiterlijk)}: te laat`;
  if (outcome === "not-met") return `niet ingediend voor of op ${date(uiterlijk)}`;
  if (outcome !== "open") return `${date(uiterlijk)} voorbij; niet bekend`;
  return `uiterlijk ${date(uiterlijk)}, ${timeLeft(daysLeft)}${EARLIER[daysLeft] ?? "; liever een dag eerder"}`;
}

const IMPOSSIBLE = { "year-not-over": "het jaar was nog niet voorbij", future: "die dag moet nog komen" } as const;

/** The note says before the 15th: the 14th is safe in every reading, as long as that day has not passed. */
const EARLIER: Record<number, string> = { 0: "", 1: "; liever vandaag" };

const AANWIJZING: Record<"not-met" | "not-applicable" | "unknown", string> & Partial<Record<Outcome, string>> = {
  "not-met": "ja, dus het verzoek wordt afgewezen",
  "not-applicable": "geen, voor zover bekend",
  unknown: "ja; wat dat voor dit jaar betekent, is niet gevonden",
};

function verklaringSentence({ outcome, kind }: VerklaringStep): string {
  if (kind === "informeren") {
    if (outcome === "met") return "gemaakt, en de raad geïnformeerd, volgens uw opgave";
    return outcome === "not-met" ? "niet gemaakt volgens uw opgave" : "analyse van het tekort, raad geïnformeerd, en maatregelen";
  }
  if (outcome === "met") return "afgelegd volgens uw opgave; telt alleen met instemming van de raad";
  return outcome === "not-met" ? "niet afgelegd volgens uw opgave" : "bij het verzoek, met instemming raad";
}

function aanhoudendSentence({ outcome, years, kind }: AanhoudendStep): string {
  if (kind === "none") return "geldt nog niet in dit jaar";
  const over = `${years[0]} of ${years[1]}`;
  if (outcome === "not-applicable") return `niet over ${over}`;
  if (outcome === "met") return "ja; extra maatregelen volgens uw opgave";
  return outcome === "open" ? "ja, dus ook extra maatregelen nodig" : `${over}? Extra maatregelen`;
}

const informed = (until: string): string =>
  `Het college maakt een analyse van het tekort, informeert daarmee de raad en neemt maatregelen. Dat gaat met het verzoek mee, uiterlijk ${date(until)}. Instemming van de raad is niet nodig.`;

/** What an open step takes and by when, in full: for the folded part of the card. */
export function needed({ verzoek, verklaring, aanhoudend }: RouteAssessment["steps"]): { name: string; text: string }[] {
  const found: { name: string; text: string }[] = [];
  if (verklaring.outcome === "open")
    found.push({
      name: stepName(verklaring),
      text:
        verklaring.kind === "informeren"
          ? informed(verzoek.uiterlijk)
          : `Het college verklaart bij het verzoek, uiterlijk ${date(verzoek.uiterlijk)}, dat het maatregelen heeft genomen om het tekort kleiner te maken. De raad stemt in met die verklaring, niet met de maatregelen zelf.`,
    });
  const extra = `verklaart het college bij het verzoek ook dat het extra interne en externe maatregelen heeft genomen. Dat gaat met het uitgebreide verzoek.`;
  const over = `${aanhoudend.years[0]} of ${aanhoudend.years[1]}`;
  if (aanhoudend.outcome === "open") found.push({ name: stepName(aanhoudend), text: `Na een uitkering over ${over} ${extra}` });
  if (aanhoudend.outcome === "unknown")
    found.push({ name: stepName(aanhoudend), text: `Is over ${over} een vangnetuitkering toegekend? Dan ${extra} Anders geldt e niet.` });
  return found;
}

const FIGURE_NAME = { budget: "het budget", uitgaven: "de uitgaven", resultaat: "het resultaat", inwoners: "het aantal inwoners" } as const;

/** "het budget en de uitgaven 2024", "het resultaat 2023 en 2024" */
export const missingNames = (missing: readonly MissingFigure[]): string => {
  const yearsOf = Map.groupBy(missing, ({ name }) => name);
  const namesOf = Map.groupBy([...yearsOf], ([, figures]) => list(figures.map(({ year }) => year)));
  return list([...namesOf].map(([years, names]) => `${list(names.map(([name]) => FIGURE_NAME[name]))} ${years}`)) || "alle cijfers";
};
