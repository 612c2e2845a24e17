import type { Unreadable } from "../../../sheets/tables.ts";
import { count, dateShort, echo, list } from "../../format.ts";
import { MOST_SHOWN_NAMES } from "../../limits.ts";
import type { HelpText, Message } from "../message.ts";
import { faultText, misfitText } from "./values.ts";

/** Every sentence on a file with figures: what it would change, and which cells are refused. */

type Fault = Parameters<typeof faultText>[0];
type Reason =
  | string
  | Fault
  | { why: "unknown-name" | "several-names"; name: string }
  | { why: "code-and-name"; code: string; name: string }
  | { why: "ended"; name: string; last: number; successors: readonly string[] }
  | { why: "no-year" | "no-name" | "twice" | "not-allowed" | "too-small" | "not-by-month" | "two-periods" }
  | { why: "two-years"; heading: number; row: number }
  | { why: "two-columns"; veld: string; column: string }
  | { why: "year-out"; first: number; last: number }
  | { why: "misfit"; misfit: Parameters<typeof misfitText>[0] };

const UNREADABLE: Record<Unreadable, string[]> = {
  empty: ["Het bestand is leeg.", "Stuur een Excel-bestand (.xlsx) of een CSV."],
  "too-large": ["Het bestand is groter dan 5 MB.", "Stuur alleen het blad met de cijfers."],
  "too-much-inside": ["Uitgepakt is het bestand te groot.", "Stuur alleen het blad met de cijfers, zonder plaatjes."],
  "too-many-rows": ["Het bestand heeft meer dan 20.000 rijen.", "Stuur alleen de rijen met gemeenten."],
  "too-many-columns": ["Het bestand heeft meer dan 200 kolommen.", "Stuur alleen de kolommen met cijfers."],
  "too-many-sheets": ["Het bestand heeft meer dan 20 bladen.", "Stuur alleen de bladen met cijfers."],
  "old-excel": ["Dit is een oud of beveiligd Excel-bestand.", "Sla het op als .xlsx, zonder wachtwoord."],
  macros: ["Er zitten macro’s in dit bestand.", "Sla het op als .xlsx, zonder macro’s."],
  pdf: ["Dit is een PDF.", "Stuur een Excel-bestand (.xlsx) of een CSV."],
  "other-zip": ["Dit is geen Excel-bestand.", "Stuur een Excel-bestand (.xlsx) of een CSV."],
  "no-text": ["Dit is geen Excel-bestand en geen tekst.", "Stuur een Excel-bestand (.xlsx) of een CSV."],
  damaged: ["Het bestand is beschadigd.", "Open het in Excel, sla het opnieuw op en stuur het nog eens."],
};

const CELL: Record<string, string> = {
  "error-cell": "hier staat een fout, zoals #DEEL/0!",
  "no-value": "de formule heeft geen uitkomst. Open het bestand in Excel en sla het op",
  merged: "dit is een samengevoegde cel. Splits die, zodat duidelijk is van wie het bedrag is",
  percentage: "dit is een percentage",
  "no-amount": "dit is geen bedrag",
  ambiguous: "dit kunnen duizendtallen zijn of cijfers achter de komma. Maak er een getal van, zonder punt",
  "no-year-cell": "dit is geen jaar",
  "no-number": "dit is geen getal",
  "no-day": "dit is geen datum",
  "no-choice": "deze keuze ken ik niet",
  "no-yes-no": "dit is geen ja of nee",
  "no-status": "deze status ken ik niet",
  "no-period": "dit is geen maand of kwartaal, of van een ander jaar",
};

/** Names from a file: there may be hundreds. */
const named = (all: readonly string[]): string =>
  list([
    ...all.slice(0, MOST_SHOWN_NAMES).map(echo),
    ...(all.length > MOST_SHOWN_NAMES ? [`${count(all.length - MOST_SHOWN_NAMES)} andere`] : []),
  ]);

export const IMPORT = {
  gone: { title: "Dat bestand heb ik niet meer", paragraphs: ["Ik bewaar het een half uur. Stuur het nog eens."] } satisfies Message,
  unreadable: (name: string, why: Unreadable): Message => ({ title: `Ik kan ${echo(name)} niet lezen`, paragraphs: UNREADABLE[why] }),
  noTable: (name: string): Message => ({
    title: `Ik vind geen cijfers in ${echo(name)}`,
    paragraphs: [
      "Ik zoek een rij met koppen: een gemeente of CBS-code, en kolommen zoals Budget, Uitgaven, Lasten of Baten. Een blad met maanden van één gemeente kan ook: zet haar naam boven de tabel, op het tabblad of in de naam van het bestand.",
      "Typ “sjabloon” voor een bestand dat u kunt invullen.",
    ],
  }),
  whose: (name: string, among: readonly string[]): Message => ({
    title: "Van welke gemeente zijn deze maanden?",
    paragraphs: [
      among.length > 0 ? `Bij ${echo(name)} staan er meer: ${list(among)}.` : `Dat staat niet in ${echo(name)}.`,
      "Staat zij er niet bij? Zet haar naam boven de tabel of in de bestandsnaam, en stuur het bestand nog eens.",
    ],
  }),
  unit: (example: string): Message => ({
    title: "In euro’s of × € 1.000?",
    paragraphs: [`De bedragen zijn klein, zoals ${example}. Er staat niet bij of het duizenden zijn.`],
  }),
  inEuros: "In euro’s",
  inThousands: "× € 1.000",
  preview: (name: string): Message => ({ title: `Controleer: ${echo(name)}`, paragraphs: ["Er is nog niets opgeslagen."] }),
  nothing: (name: string): Message => ({ title: `Niets nieuws in ${echo(name)}`, paragraphs: ["Er is niets op te slaan."] }),
  counts: "Gemeenten en jaren",
  isNew: (many: number) => `Nieuw: ${count(many)}`,
  changed: (many: number) => `Gewijzigd: ${count(many)}`,
  unchanged: (many: number) => `Ongewijzigd: ${count(many)}`,
  refused: (many: number, cells: number) => `Geweigerd: ${count(many)} (${count(cells)} ${cells === 1 ? "cel of rij" : "cellen of rijen"})`,
  notTaken: "Niet overgenomen",
  more: (many: number) => `En nog ${count(many)}. In de terminal (npm run importeer) staan ze allemaal.`,
  at: (sheet: string, row: number, column: string | undefined, reason: string) =>
    `${sheet === "" ? "" : `${echo(sheet)}, `}rij ${row}${column === undefined ? "" : `, kolom ${column}`}: ${reason}`,
  alsoSeen: "Ook gezien",
  totals: (many: number) => (many === 1 ? "Eén totaalregel is overgeslagen." : `${count(many)} totaalregels zijn overgeslagen.`),
  hidden: (many: number) => (many === 1 ? "Eén verborgen rij is overgeslagen." : `${count(many)} verborgen rijen zijn overgeslagen.`),
  named: (names: readonly string[]) =>
    `Zonder kolom Gemeente gelezen, naar de naam erboven, van het blad of van het bestand: ${list(names)}.`,
  chosen: (name: string) => `Zonder kolom Gemeente gelezen, zoals u koos: ${name}.`,
  hiddenColumns: (headings: readonly string[]) => `Verborgen kolommen zijn overgeslagen: ${named(headings)}.`,
  hiddenSheets: (names: readonly string[]) => `Verborgen bladen zijn overgeslagen: ${named(names)}.`,
  unknown: (headings: readonly string[]) => `Kolommen die ik niet ken: ${named(headings)}.`,
  otherSheets: (names: readonly string[]) => `Bladen zonder gemeenten: ${named(names)}.`,
  effect: (many: number, all: number) =>
    many === 0
      ? "Het oordeel van geen enkele gemeente in uw regio verandert."
      : `Van ${many} van de ${all} gemeenten in uw regio verandert een oordeel.`,
  source: (bron: string, dag: string) => `Waar geen bron bij staat: ${bron}, ${dateShort(dag)}.`,
  saved: (many: number, first: number, last: number, isDraft: boolean): Message => ({
    title: `Opgeslagen: ${count(many)} gemeenten en jaren`,
    paragraphs: [
      `Nummer ${count(first)} tot en met ${count(last)}${isDraft ? ", als concept. Alleen redacteuren zien het, tot het is vastgesteld." : ", vastgesteld. Iedereen krijgt nu deze cijfers."}`,
    ],
  }),
  reason: (reason: Reason, labelOf: (veld: string) => string): string => reasonText(reason, labelOf),
};

function reasonText(reason: Reason, labelOf: (veld: string) => string): string {
  if (typeof reason === "string") return CELL[reason] ?? reason;
  switch (reason.why) {
    case "unknown-name":
      return `ik ken geen gemeente “${echo(reason.name)}”`;
    case "several-names":
      return `er is meer dan één gemeente “${echo(reason.name)}”. Zet de CBS-code erbij`;
    case "code-and-name":
      return `de code is van ${reason.code}, de naam is “${echo(reason.name)}”`;
    case "ended":
      return `${reason.name} bestond tot en met ${reason.last}. Daarna is het ${list(reason.successors)}`;
    case "no-year":
      return "er staat geen jaar bij";
    case "two-years":
      return `boven de kolom staat ${reason.heading}, in de rij ${reason.row}`;
    case "two-columns":
      return `kolom ${reason.column} geeft ook ${labelOf(reason.veld)}, en een ander bedrag. Verberg de kolom die niet geldt`;
    case "not-by-month":
      return "dit cijfer is er alleen per jaar. Zet het in een rij zonder maand";
    case "two-periods":
      return "boven de kolom staat een maand, en in de rij ook";
    case "too-small":
      return "dit is te weinig voor een gemeente. Staat het in duizenden?";
    case "no-name":
      return "er staat geen gemeente bij";
    case "twice":
      return "deze gemeente en dit jaar staan er twee keer in";
    case "not-allowed":
      return "u mag van deze gemeente niets invoeren";
    case "year-out":
      return `ik bewaar cijfers van ${reason.first} tot en met ${reason.last}`;
    case "misfit":
      return misfitText(reason.misfit, labelOf).replace(/\.$/, "");
    default:
      return faultText(reason);
  }
}

/** A spreadsheet to fill in. */
export const TEMPLATE = {
  help: { title: "Een spreadsheet om in te vullen" } satisfies HelpText,
  title: (name: string, year: number, byMonth = false) => `Invoer ${name} ${year}${byMonth ? " per maand" : ""}`,
  ready: (title: string): Message => ({
    title: `Sjabloon: ${title}`,
    paragraphs: ["Vul in wat u weet, in euro’s, en stuur het bestand in deze chat terug. Lege cellen veranderen niets."],
  }),
  about: "Sjabloon om cijfers in te vullen: een rij per gemeente, een kolom per veld",
  aboutMonths: "Sjabloon om maandcijfers in te vullen: een rij per gemeente en maand, een kolom per veld",
  sheet: "Invoer",
  cbs: "CBS-code",
  heading: (word: string) => word.charAt(0).toUpperCase() + word.slice(1),
};
