import type { Amount } from "../../../domain/money.ts";
import type { Suspicion } from "../../../facts/invoer/suspect.ts";
import { date, euro, list } from "../../format.ts";
import type { HelpText, Message } from "../message.ts";
import { misfitText } from "./values.ts";

/** What is said of figures that are not known yet, and of those that look wrong. */

export const GAPS = {
  help: { title: "Welke cijfers nog ontbreken, en welke er vreemd uitzien" } satisfies HelpText,
  group: "Gemeenten",
  title: (name: string, year: number) => `Wat ontbreekt: ${name} ${year}`,
  none: (name: string, year: number): Message => ({
    title: GAPS.title(name, year),
    paragraphs: ["Niets: a en b zijn voor elke gemeente te bepalen."],
  }),
  some: (many: number, all: number): string[] => [`${someText(many, all)} Druk op een gemeente om het in te voeren.`],
  someToRead: (many: number, all: number): string[] => [someText(many, all)],
  noRules: (year: number): Message => ({ title: `Voor ${year} ken ik geen regels`, paragraphs: ["Noem een ander jaar."] }),
};

const someText = (many: number, all: number): string =>
  all === 1
    ? "Dit ontbreekt om a en b te bepalen."
    : many === all
      ? `Van alle ${all} gemeenten ontbreekt iets om a en b te bepalen.`
      : `Van ${many} van de ${all} gemeenten ontbreekt iets om a en b te bepalen.`;

export const CHECKS = {
  title: (name: string, year: number) => `Controle: ${name} ${year}`,
  fine: (name: string, year: number): Message => ({
    title: CHECKS.title(name, year),
    paragraphs: ["Ik zie niets vreemds in wat hiervan bekend is. Dat zegt niet dat alles klopt."],
  }),
  some: ["Dit kan goed zijn. Kijk het na."],
  text: (suspicion: Suspicion, labelOf: (veld: string) => string): string => suspicionText(suspicion, labelOf),
};

const FIELD = { budget: "Budget", uitgaven: "Uitgaven" };

function suspicionText(suspicion: Suspicion, labelOf: (veld: string) => string): string {
  switch (suspicion.why) {
    case "far-from-other-year":
      return `${FIELD[suspicion.field]} ${euro(suspicion.amount)}: in ${suspicion.otherYear} was het ${euro(suspicion.other)}, ${timesText(suspicion.amount, suspicion.other)}.`;
    case "misfit":
      return misfitText(suspicion.misfit, labelOf);
    case "request-outside-window":
      return `Verzoek ingediend op ${date(suspicion.day)}: het kon van ${date(suspicion.from)} tot en met ${date(suspicion.until)}.`;
    case "not-buig":
      return `De bron of opmerking noemt ${list(suspicion.words)}${suspicion.number === undefined ? "" : ` (nr. ${suspicion.number})`}. Dat hoort niet bij de uitgaven voor de BUIG.`;
    case "old-prognosis":
      return "De uitgaven zijn nog een prognose of begroting, terwijl de jaarrekening er moet zijn.";
    case "budget-not-final":
      return "Het budget is nog niet definitief, terwijl het definitieve budget bekend is.";
  }
}

/** "ruim 10 keer zo weinig" */
function timesText(amount: Amount, other: Amount): string {
  const [large, small] = amount > other ? [amount, other] : [other, amount];
  return `ruim ${large / small} keer zo ${amount > other ? "weinig" : "veel"}`;
}
