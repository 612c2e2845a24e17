import type { Fault, Misfit } from "../../../facts/invoer/check.ts";
import { capital, count, date, euroOfCents, list } from "../../format.ts";
import type { HelpText, Message } from "../message.ts";
import { faultText, misfitText, resultText } from "./values.ts";

/** Every sentence on entering figures, looking back and undoing. */

export const INVOER_HELP = {
  invoer: { title: "Cijfers invoeren, en zien wie wat invoerde" } satisfies HelpText,
};

export const INVOER_BUTTON = {
  settle: "Vaststellen",
  asDraft: "Opslaan als concept",
  change: "Aanpassen",
  not: "Niet opslaan",
  form: "Formulier",
  history: "Geschiedenis",
  restore: (number: number) => `Herstel ${number}`,
  settleNumber: (number: number) => `Stel ${number} vast`,
  enter: (name: string) => `Invoer ${name}`,
  template: "Sjabloon",
  thousands: "Het was × € 1.000",
  resultCounts: (cents: number) => `Resultaat ${euroOfCents(cents)} geldt`,
  keepOthers: "Budget en uitgaven gelden",
  yes: "Ja, herstel",
  wholeLot: (many: number) => `Alle ${count(many)} uit dat bestand`,
};

export const INVOER = {
  notHere: {
    title: "Invoeren kan alleen in uw eigen chat met mij",
    paragraphs: ["Hier leest iedereen mee. Open de persoonlijke chat en typ het daar opnieuw."],
  } satisfies Message,
  notAnEditor: (name: string | undefined, whom: string): Message => ({
    title: name === undefined ? "U kunt geen cijfers invoeren" : `U kunt van ${name} niets invoeren`,
    paragraphs: [`Alleen wie daarvoor is aangewezen, voert cijfers in. Wilt u dat ook? ${capital(whom)}.`, "Lezen en rekenen kan wel."],
  }),
  notOfHere: (name: string): Message => ({
    title: `${name} is een regio`,
    paragraphs: ["Cijfers voert u per gemeente in. Kies er een."],
  }),
  whichYear: (name: string): Message => ({ title: `Over welk jaar van ${name}?`, paragraphs: ["Kies een jaar, of noem het in de zin."] }),
  years: (first: number, last: number): Message => ({
    title: "Dat jaar kan niet",
    paragraphs: [`Ik bewaar cijfers van ${first} tot en met ${last}.`],
  }),
  merged: (name: string, last: number, successors: readonly string[]): Message => ({
    title: `${name} bestond toen niet meer`,
    paragraphs: [`Het laatste jaar is ${last}. Daarna is het ${list(successors)}.`],
  }),
  wrong: { title: "Dit kan ik zo niet opslaan", paragraphs: [] } satisfies Message,
  fault: (label: string, fault: Fault): string => `${label}: ${faultText(fault)}`,
  same: (name: string, jaar: number): Message => ({
    title: "Dat staat er al zo",
    paragraphs: [`Van ${name} ${jaar} verandert er niets. Er is niets opgeslagen.`],
  }),
  preview: (name: string, jaar: number): Message => ({
    title: `Controleer: ${name} ${jaar}`,
    paragraphs: ["Er is nog niets opgeslagen."],
  }),
  changes: "Wat verandert",
  effect: "Gevolg",
  source: "Bron",
  sourceLine: (bron: string, dag: string, isToday: boolean): string =>
    `“${bron}” (${date(dag)}${isToday ? ", vandaag: de datum van de bron is niet genoemd" : ""})`,
  remark: (text: string) => `Opmerking: “${text}”`,
  change: (label: string, was: string, wordt: string) => `${label}: ${was} → ${wordt}`,
  unknown: "niet bekend",
  takenBack: "ingevoerde waarde vervalt",
  backTo: (published: string) => `weer gepubliceerd ${published}`,
  published: (amount: string) => `gepubliceerd ${amount}`,
  verdictChanges: (year: number, was: string, wordt: string) => `Vangnet ${year}: van “${was}” naar “${wordt}”`,
  amountChanges: (year: number, verdict: string, was: string, wordt: string) => `Vangnet ${year}: ${verdict}, van ${was} naar ${wordt}`,
  verdictStays: (year: number, verdict: string) => `Vangnet ${year}: blijft “${verdict}”`,
  noRules: (year: number) => `Voor ${year} ken ik geen vangnetregels. De cijfers worden wel bewaard.`,
  draftNote: "Concept: alleen redacteuren zien het, tot het is vastgesteld.",
  unlikely: (cents: number, why: "small" | "large") =>
    `Let op: ${euroOfCents(cents)} is erg ${why === "small" ? "weinig" : "veel"} voor deze gemeente.`,
  meanwhile: "Intussen is er iets anders ingevoerd. Kijk nog eens of het klopt.",
  forEverybody: "Ontwikkelstand: hier mag iedereen invoeren (EVERYBODY_EDITS).",
  notSaved: { title: "Niet opgeslagen", paragraphs: ["Er is niets veranderd."] } satisfies Message,
  saving: { title: "Wordt opgeslagen", paragraphs: ["Een ogenblik."] } satisfies Message,
  saved: (number: number, name: string, jaar: number, isDraft: boolean): Message => ({
    title: `Opgeslagen: ${name} ${jaar}`,
    paragraphs: [
      isDraft
        ? `Nummer ${number}, als concept. Alleen redacteuren zien het, tot het is vastgesteld.`
        : `Nummer ${number}, vastgesteld. Iedereen krijgt nu deze cijfers.`,
    ],
  }),
  notFound: { title: "Die invoer ken ik niet", paragraphs: ["Vraag de geschiedenis van de gemeente op."] } satisfies Message,
  needsSource: "Noem de bron, bijvoorbeeld: Rijksbegroting 2025.",
  misfit: (misfit: Misfit, labelOf: (veld: string) => string): string => misfitText(misfit, labelOf),
  chooseResult: (misfit: Misfit & { why: "result" }): Message => ({
    title: "Dit klopt niet met elkaar",
    paragraphs: [`Uit budget en uitgaven volgt ${resultText(misfit.follows)}. U geeft ${resultText(misfit.is)}. Wat geldt?`],
  }),
};

export const FORM_INVOER = {
  title: (name: string, what: string) => `Invoer ${name} ${what}`,
  howToMonth: "Bedragen zijn de uitkeringskosten over deze maanden. Dossiers: de stand op de eerste van de maand.",
  howTo: "Vul in wat u weet; leeg laten mag. Bedragen zoals 7.100.000 of 7,1 mln. Een streepje (-) haalt een ingevoerde waarde weg.",
  amountHint: "Bedrag in euro’s",
  resultHint: "Een tekort met een min",
  numberHint: "Aantal",
  dayHint: "Bijvoorbeeld 15-8-2026",
  none: "Niet bekend",
  yes: "Ja",
  no: "Nee",
  status: { budget: "Status van het budget", bestedingen: "Status van de uitgaven", maanden: "Wat zijn dit voor bedragen?" },
  /** What the statuses of months say, to who chooses one. */
  statusTitle: { realisatie: "realisatie", geboekt: "zoals geboekt, nog niet per maand verdeeld", voorschot: "voorschot" } as Readonly<
    Record<string, string | undefined>
  >,
  bron: "Bron",
  bronHint: "Bijvoorbeeld Rijksbegroting 2025",
  dag: "Datum van de bron",
  opmerking: "Opmerking",
  opmerkingHint: "Mag leeg blijven",
  section: {
    cijfers: "Budget en uitgaven",
    regelingen: "Per regeling",
    aantallen: "Aantallen",
    verzoek: "Verzoek en raad",
  },
  send: "Controleer",
  nothing: "Er is niets veranderd. Vul een veld in.",
};
