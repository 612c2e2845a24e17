import type { TermijnId } from "../../domain/vangnet/termijnen.ts";
import { capital, date, days } from "../format.ts";
import type { HelpText, Message } from "./message.ts";

/** Every sentence on dates. */

export const TERMIJN: Record<TermijnId, string> = {
  "voorlopig-macrobudget": "Voorlopig macrobudget",
  "nader-voorlopig-macrobudget": "Nader voorlopig macrobudget",
  "definitief-macrobudget": "Definitief macrobudget",
  "maatregelen-voorbereiden": "Analyse en maatregelen voorbereiden",
  "verzoek-indienen": "Verzoek indienen",
  "advies-commissie": "Advies van de commissie",
  "besluit-minister": "Besluit van de minister",
  betaling: "Betaling",
};

/** Two sources, two days: the earlier one is safe. */
export const REQUEST_REMARK = "De commissie zegt “uiterlijk op” 15 augustus, de notitie “vóór”: reken op de 14e.";

/** What is left until a last day: "nog 266 dagen", "vandaag is de laatste dag", "voorbij". */
export const timeLeft = (daysLeft: number): string => {
  if (daysLeft < 0) return "voorbij";
  return daysLeft === 0 ? "vandaag is de laatste dag" : `nog ${days(daysLeft)}`;
};

export const PLANNING = {
  remind: "Herinner ons",
  help: { title: "Termijnen", menu: "Dates of a budget year, with days left" } satisfies HelpText,
  title: (year: number) => `Planning budgetjaar ${year}`,
  assumedYear: (year: number) => `Geen jaar genoemd: dit is budgetjaar ${year}`,
  next: (what: string, left: string) => `${what}: ${left}`,
  allPassed: "Alle termijnen zijn voorbij",
  allPassedOf: (year: number) => `Alle termijnen van ${year} zijn voorbij`,
  vangnet: "BUIG en vangnet",
  passed: "Wat voorbij is",
  budgetOf: (region: string) => `Begroting van ${region}`,
  requestSource: "Verzoek uiterlijk op 15 augustus",
  paymentSource: "Advies, besluit en betaling",
  /** What a publication about one year says of another. */
  source: (what: string, of: number, year: number) => (of === year ? what : `${what}. Dat dit ook voor ${year} zo is, nemen wij aan`),
};

/** How far away a date or period is. */
export const PERIOD = {
  eightWeeks: "26 december is 31 oktober + 8 weken",
  ownReading: { spring: "onze lezing van “voorjaar”", autumn: "onze lezing van “najaar”" },
  coming: "komt nog",
  now: "nu",
  passed: "voorbij",
  hasBegun: "is begonnen",
  begins: (daysLeft: number) => (daysLeft === 0 ? "begint vandaag" : `begint over ${days(daysLeft)}`),
  atLatest: (daysLeft: number) => (daysLeft === 0 ? "uiterlijk vandaag" : `uiterlijk over ${days(daysLeft)}`),
};

/** Dates that come near. */
export const REMINDERS = {
  /** "Nog 7 dagen: verzoek indienen 2026"; what stands behind a comma is the date itself. */
  title: (label: string, year: number, howFar: string) => {
    const [what = ""] = label.split(",");
    return howFar === "voorbij"
      ? `${what} ${year} is voorbij`
      : `${capital(howFar)}: ${what.charAt(0).toLowerCase()}${what.slice(1)} ${year}`;
  },
  titleOfMore: (many: number, passed: boolean) => `${many} termijnen ${passed ? "zijn voorbij" : "naderen"}`,
  none: (day: string): Message => ({
    title: "Geen herinnering",
    paragraphs: [`Op ${date(day)} is er geen termijn die over 60, 30, 7 of 1 dag komt.`],
  }),
  howFar: (label: string, year: number, howFar: string) => `${label}, budgetjaar ${year}: ${howFar}`,
  ofYear: (label: string, year: number) => `${label}, budgetjaar ${year}`,
  noRulesYet: (year: number) => `Regels van ${year} zijn nog niet bekend; de datum is als in eerdere jaren`,
  /** On the request: the day that is safe. On the last day itself the title says so. */
  request: (daysLeft: number): string[] => {
    if (daysLeft <= 0) return [];
    if (daysLeft === 1) return ["Dien vandaag in: 15 augustus is de laatste dag."];
    return ["Dien uiterlijk op de 14e in: de commissie zegt “uiterlijk op” 15 augustus, de notitie “vóór”."];
  },
};
