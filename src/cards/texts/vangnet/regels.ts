import type { Provision, StepId, VangnetRule } from "../../../domain/vangnet/rules.ts";
import { uiterlijkeVerzoekdag } from "../../../domain/vangnet/termijnen.ts";
import { countWord, date, euro, list, rate } from "../../format.ts";
import type { HelpText } from "../message.ts";
import { ROUTE_SHORT } from "./verdict.ts";

/** A rule of the vangnet in words, made of the same row that decides. */

export const RULE = {
  help: { title: "De regels van het vangnet" } satisfies HelpText,
  title: (year: number) => `Regels van het vangnet ${year}`,
  titleOf: (step: RuleStep, year: number | undefined) => `${TITLE[step]}${year === undefined ? "" : ` ${year}`}`,
  sideBySide: "Regels van het vangnet, alle jaren",
  changed: (year: number) => `Wat verandert er in ${year}`,
  nothingChanged: (year: number) => `In ${year} zijn de regels dezelfde als in ${year - 1}.`,
  noYear: (year: number, first: number, last: number) => ({
    title: `De regels van ${year} ken ik niet`,
    paragraphs: [`Ik ken de regels van ${first} tot en met ${last}. Kies een jaar.`],
  }),
  was: (text: string) => `Was: ${text}`,
  isNew: "Nieuw",
  allYears: "Alle jaren",
  of: (name: string, year: number) => `Vangnet ${name} ${year}`,
  year: (year: number) => `Regels ${year}`,
  ofEach: "Voor beide",
  ofBudget: (year?: number) => `van het budget van het jaar${year === undefined ? "" : `, in ${year}`}`,
  foot: (day: string) => `Regels ${day} · rekenhulp, geen besluit`,
  own: "In gewone woorden, gemaakt van de regels waarmee ik reken.",
};

export const TERM = {
  help: { title: "Wat een woord betekent" } satisfies HelpText,
  source: "Bron",
  unread: "Hiervoor is geen artikel gelezen.",
  inYear: (year: number) => `De regel in ${year}`,
  rules: "De regel per jaar",
  unknown: { title: "Dat woord ken ik niet", paragraphs: ["Typ bijvoorbeeld: wat is BUIG."] },
};

/** The steps that are rules, in the order of the card. */
export const RULE_STEPS = [
  "tekort-boven-drempel",
  "meerjarig-tekort",
  "verzoek-op-tijd",
  "verklaring-maatregelen",
  "aanhoudend-tekort",
  "aanwijzing",
  "vergoeding",
] as const satisfies readonly StepId[];
export type RuleStep = (typeof RULE_STEPS)[number];

const TITLE: Record<RuleStep, string> = {
  "tekort-boven-drempel": "Drempel (eigen risico)",
  "meerjarig-tekort": "Tekort over meer jaren",
  "verzoek-op-tijd": "Het verzoek",
  "verklaring-maatregelen": "De verklaring en de raad",
  "aanhoudend-tekort": "Aanhoudend tekort",
  aanwijzing: "Aanwijzing",
  vergoeding: "Vergoeding",
};

/** Where a step of a rule is laid down; undefined where that is not known. */
export function provisionOf(rule: VangnetRule, step: RuleStep): Provision | undefined {
  switch (step) {
    case "tekort-boven-drempel":
      return rule.entry;
    case "meerjarig-tekort":
      return rule.multiYear;
    case "verzoek-op-tijd":
      return rule.verzoek;
    case "verklaring-maatregelen":
      return rule.verklaring;
    case "aanhoudend-tekort":
      return rule.aanhoudend;
    case "aanwijzing":
      return rule.aanwijzing;
    case "vergoeding":
      return rule.tiers ?? undefined;
  }
}

/** A step of a rule in words; years as they stand to the budget year, so that years with the same rule have the same text. */
export function ruleText(rule: VangnetRule, step: RuleStep): string {
  switch (step) {
    case "tekort-boven-drempel": {
      const { percentage: drempel, perInwoner } = rule.entry;
      return `Het tekort van het jaar is meer dan ${rate(drempel)} van het budget${perInwoner ? `, of meer dan ${euro(perInwoner)} per inwoner` : ""}.`;
    }
    case "meerjarig-tekort":
      return meerjarigText(rule);
    case "verzoek-op-tijd":
      return `Het college vraagt de uitkering aan, uiterlijk op ${dayOfYear(uiterlijkeVerzoekdag(rule.year))} van het jaar erna.`;
    case "verklaring-maatregelen":
      return rule.verklaring.kind === "informeren"
        ? "Het college maakt een analyse van het tekort, informeert daarmee de raad en neemt maatregelen. Instemming van de raad is niet nodig."
        : "Het college verklaart dat het maatregelen nam om het tekort kleiner te maken. De raad stemt in met die verklaring, niet met de maatregelen zelf.";
    case "aanhoudend-tekort":
      return rule.aanhoudend.kind === "none"
        ? "Nog geen voorwaarde."
        : "Kreeg de gemeente over een van de twee jaren ervoor een vangnetuitkering? Dan zijn extra interne en externe maatregelen nodig, met het uitgebreide verzoek.";
    case "aanwijzing":
      return rule.aanwijzing.certainty === "?"
        ? "Wat een aanwijzing van de minister betekent, is voor dit jaar niet gevonden."
        : "Na een aanwijzing van de minister wordt het verzoek afgewezen.";
    case "vergoeding":
      return vergoedingText(rule);
  }
}

function meerjarigText({ multiYear: test, year }: VangnetRule): string {
  if (test.kind === "none") return "Nog geen voorwaarde.";
  if (test.kind === "count")
    return `In minstens ${countWord(test.atLeast)} van de ${countWord(test.years.length)} jaren ervoor was er een tekort van ten minste ${rate(test.percentage)} van het budget van dat jaar.`;
  const before = test.years.filter((other) => other < year).length;
  const earlier = before === 1 ? "het jaar" : `de ${countWord(before)} jaren`;
  return `Het jaar zelf en ${earlier} ervoor laten samen een tekort zien van meer dan ${rate(test.percentage)} van het budget van het jaar zelf.`;
}

function vergoedingText({ tiers }: VangnetRule): string {
  if (!tiers) return "Hoeveel wordt vergoed, is niet gevonden.";
  const { lower, upper, paysBetween, paysAbove } = tiers;
  return `Van het tekort tot en met ${rate(lower)} van het budget: niets. Van ${rate(lower)} tot en met ${rate(upper)}: ${share(paysBetween)}. Daarboven: ${share(paysAbove)}.`;
}

const share = (basisPoints: number): string => (basisPoints === 10_000 ? "alles" : basisPoints === 5_000 ? "de helft" : rate(basisPoints));

/** "15 augustus" */
const dayOfYear = (day: string): string => date(day).replace(/ \d{4}$/, "");

/** Years in a row as one: "2018", "2019–2026"; the uitgebreide route apart where its rule is another one. */
export function yearsText(rules: readonly VangnetRule[]): string {
  const regular = rules.filter(({ route }) => route === "regulier").map(({ year }) => year);
  const others = rules.filter(({ route, year }) => route !== "regulier" && !regular.includes(year));
  const named = others.length > 0 ? [`${list(spansOf(others.map(({ year }) => year)))} (${ROUTE_SHORT.uitgebreid.toLowerCase()})`] : [];
  return list([...spansOf(regular), ...named]);
}

function spansOf(years: readonly number[]): string[] {
  const spans: [number, number][] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
}
