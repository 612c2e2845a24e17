import type { Verdict } from "../../../domain/vangnet/steps.ts";
import type { Forecast } from "../../../forecast/forecast.ts";
import type { Expectation, Indexation, MethodId } from "../../../forecast/methods.ts";
import { MONTHS as MONTH_NAMES } from "../../../time/day.ts";
import { aboutShare, capital, count, euroAbout, list } from "../../format.ts";
import type { HelpText, Message } from "../message.ts";

/** Every sentence on where a year ends. Amounts are Amounts of whole euros, made by who asks. */

const monthName = (month: number): string => MONTH_NAMES[month - 1] ?? "";

export const PROGNOSE = {
  help: { title: "Waar het jaar uitkomt, met een eerlijk bereik" } satisfies HelpText,
  title: (name: string, jaar: number) => `Prognose · ${name} · ${jaar}`,
  lead: (name: string, jaar: number, middle: bigint) => `${name} komt over ${jaar} uit op ongeveer ${euroAbout(middle)}`,
  between: (low: bigint, high: bigint, verdict: string) => `Tussen ${euroAbout(low)} en ${euroAbout(high)}${verdict}`,
  verdict: {
    always: ": dan vangnet, als de rest op tijd is geregeld",
    perhaps: ": misschien vangnet",
    never: ": geen vangnet",
    unknown: "; voor het vangnet ontbreken cijfers",
    noBudget: "; het budget is nog niet bekend",
    noRules: "",
  },
  budgetOpen: "; ook het budget staat nog niet vast",
  without: (months: readonly number[]): string => (months.length === 0 ? "" : `, zonder ${list(months.map(monthName))}`),
  held: ({ held, basis, width }: Pick<Forecast, "held" | "basis" | "width">): string =>
    held.of === 0
      ? `Er zijn nog geen eerdere jaren om het aan te meten: ik neem ${aboutShare(width)} naar beide kanten`
      : `In ${held.years} van de ${held.of} ${held.of === 1 ? "eerdere jaar" : "eerdere jaren"} viel de uitkomst hierbinnen${
          basis === "fixed" ? `; dat zijn weinig jaren, daarom ten minste ${aboutShare(width)} naar beide kanten` : ""
        }`,
  step: (files: number, vanaf: number, euros: bigint): string =>
    `Gerekend met ${count(Math.abs(files))} dossiers ${files < 0 ? "minder" : "meer"} vanaf ${monthName(vanaf)}: ${euroAbout(euros < 0n ? -euros : euros)} ${euros < 0n ? "minder" : "meer"} uitgaven`,
  noStep: "Wat een dossier kost weet ik hier niet: voer per maand ook de dossiers in. Uw verandering is niet meegerekend.",
  stepLater: (asked: number, vanaf: number) => `${capital(monthName(asked))} staat al vast: gerekend vanaf ${monthName(vanaf)}.`,
  meaning: "Wat het betekent",
  point: { low: "Laag", middle: "Midden", high: "Hoog" },
  pointLabel: (which: string, spending: bigint) => `${which}: ${euroAbout(spending)}`,
  pointNote: (paid: string, stays: string, budget: string | undefined) =>
    `${paid === "" ? "" : `Uitkering ${paid}, zelf ${stays}`}${budget === undefined ? "" : `${paid === "" ? "Bij" : "; bij"} een budget van ${budget}`}`,
  short: {
    voldoet: "✔ Vangnet",
    "voldoet-voorlopig": "✔ Vangnet",
    "nog-niet-zeker": "? Nog niet zeker",
    "niet-te-bepalen": "? Niet te bepalen",
    "voldoet-niet": "✘ Geen vangnet",
  } satisfies Record<Verdict, string>,
  turns: (isSure: boolean) => (isSure ? "Vangnet vanaf" : "Boven de drempel vanaf"),
  /** @param budget at which it turns, where that is not settled */
  turnsNote: (distance: bigint, files: number | undefined, budget: string | undefined): string => {
    const size = euroAbout(distance < 0n ? -distance : distance);
    const inFiles = files === undefined ? "" : `, zoveel als ${count(files)} ${files === 1 ? "dossier" : "dossiers"} een heel jaar`;
    const at = budget === undefined ? "" : `Bij een budget van ${budget}; een lager budget geeft eerder vangnet. `;
    return `${at}Dat is ${size} ${distance > 0n ? "meer" : "minder"} dan verwacht${inFiles}`;
  },
  crosses: (name: string, month: number, threshold: string) =>
    `Als er niets verandert, gaat ${name} in ${monthName(month)} over de grens voor het vangnet (${threshold} over het hele jaar).`,
  picture: "Uitgegeven en verwacht",
  pictureNote: (spent: bigint, until: string, isSure: boolean | undefined, isBudgetOpen: boolean) =>
    `Blauw: uitgegeven ${until} (${euroAbout(spent)}). Rood: tussen laag en hoog.${
      isSure === undefined
        ? ""
        : `${isSure ? " Streep: vanaf hier vangnet" : " Streep: de drempel"}${isBudgetOpen ? ", bij het verwachte budget" : ""}.`
    }`,
  pictureAlt: (spent: bigint, low: bigint, high: bigint, line: bigint | undefined) =>
    `Balk vanaf nul: ${euroAbout(spent)} uitgegeven, verwacht tussen ${euroAbout(low)} en ${euroAbout(high)}${line === undefined ? "" : `, streep bij ${euroAbout(line)}`}`,
  how: "Hoe berekend",
  leads: (label: string) => `${label} (leidt)`,
  method: { dossiers: "Dossiers × uitkering", aandeel: "Deel van het jaar", tempo: "Zelfde tempo" } satisfies Record<MethodId, string>,
  sentence: {
    dossiers: "De dossiers blijven zoals nu en kosten wat zij de laatste twaalf maanden kostten, met de indexaties van januari en juli.",
    aandeel: "Deze maanden waren in eerdere jaren gemiddeld zo’n deel van het jaar.",
    tempo: "De rest van het jaar kost per maand evenveel als tot nu toe.",
  } satisfies Record<MethodId, string>,
  /** The arithmetic, with the numbers that it is made of. */
  arithmetic: (expectation: Expectation, amountOf: (euros: number) => bigint): string =>
    arithmetic(expectation, (euros) => euroAbout(amountOf(euros))),
  missed: (share: number | undefined, years: number) =>
    share === undefined
      ? "Nog niet aan eerdere jaren te meten."
      : `Zat er in ${years === 1 ? "één eerder jaar" : `${years} eerdere jaren`} gemiddeld ${aboutShare(share)} naast.`,
  why: "Vooraan staat de methode die er in eerdere jaren het minst naast zat; scheelt dat weinig, of is het niet te meten, dan gaan dossiers voor.",
  others: (maker: string | undefined, maand: number | undefined) =>
    `Prognose van ${maker ?? "anderen"}${maand === undefined ? "" : ` (eind ${monthName(maand)})`}`,
  othersNote: (share: number | undefined, years: number) =>
    share === undefined ? "Ingevoerd; nog niet aan eerdere jaren te meten." : `Ingevoerd. ${PROGNOSE.missed(share, years)}`,
  months: "Maanden",
  monthsAndBudget: "Maanden en budget",
  monthRow: (label: string, files: number | undefined) => `${capital(label)}${files === undefined ? "" : ` (${count(files)} dossiers)`}`,
  missing: (labels: readonly string[]) => `Niet bekend en niet als nul gerekend: ${list(labels)}.`,
  booked: "Deze maanden zijn zoals geboekt. Een late boeking verschuift de maand; vakantietoeslag staat in de maand van betaling.",
  advances: "Voorschotten zijn niet meegerekend.",
  budget: "Budget",
  budgetRange: (status: string, low: string, high: string) => `Het budget is ${status}: het kan nog tussen ${low} en ${high} uitkomen.`,
  budgetFew: "Van zo’n budget zijn maar weinig verschuivingen bekend; daarom naar beide kanten even ver.",
  shift: (jaar: number, own: boolean) => `${own ? "Eigen budget" : "Landelijk budget"} ${jaar}`,
  indexation: ({ year, month, share, assumed }: Indexation) =>
    `Indexatie 1 ${month === 1 ? "januari" : "juli"} ${year}: ${aboutShare(share)}${assumed ? " (aanname: gemiddelde van eerdere jaren, nog niet gepubliceerd)" : ""}`,
  indexationSource: "Uitkeringen volgen het minimumloon (Participatiewet, art. 37 en 38).",
  foot: (until: string) => `Cijfers ${until}, zoals ingevoerd · een verwachting, geen besluit`,
  notBegun: (name: string, jaar: number): Message => ({
    title: `${jaar} is nog niet begonnen`,
    paragraphs: [`Een prognose reken ik uit maanden. Van ${name} kan dat zodra januari ${jaar} is ingevoerd.`],
  }),
  none: (name: string, jaar: number): Message => ({
    title: `Van ${name} ${jaar} zijn nog geen maanden bekend`,
    paragraphs: [
      "Zonder maanden kan ik geen prognose maken.",
      `Voer ze in, bijvoorbeeld: invoer ${name} ${jaar} maart lasten 610.000 baten 20.000 dossiers 398 bron grootboek. Een spreadsheet kan ook.`,
    ],
  }),
  onlyAdvances: "Er zijn wel voorschotten ingevoerd. Die zeggen niets over wat er is uitgegeven.",
  known: (name: string, jaar: number, amount: string, isFinal: boolean): Message => ({
    title: `${name} kwam over ${jaar} uit op ${amount}`,
    paragraphs: [
      isFinal ? "Dat is de uitkomst volgens SiSa." : "Dat is wat er nu van bekend is; correcties tot aan SiSa kunnen nog volgen.",
    ],
  }),
  buttons: { lookBack: "Hoe goed was de prognose", fewer: (files: number) => `Wat als ${files} dossiers minder` },
};

/** The same as lines of a sheet. */
export const FORECAST_SHEET = {
  name: "Verwachting",
  region: "Gemeenten",
  together: (members: number) => `Samen (${count(members)})`,
  columns: [
    "Gemeente",
    "Bekend t/m maand",
    "Laag",
    "Midden",
    "Hoog",
    "Budget",
    "Tekort in het midden",
    "Vangnet bij laag",
    "Vangnet bij midden",
    "Vangnet bij hoog",
    "Uitkering bij midden",
    "Blijft bij midden",
    "Vangnet vanaf uitgaven van",
    "Methode",
  ],
  inEuros: (column: string) => `${column} (€)`,
  held: "Hoe vaak het klopte",
  entered: "ingevoerd",
  expected: (method: string) => `verwacht: ${method.charAt(0).toLowerCase()}${method.slice(1)}`,
  spent: "Uitgegeven in de bekende maanden",
  change: "Uw verandering in dossiers",
  rest: "Correcties na december, en afronding",
  point: { low: "Laag", middle: "Midden: het hele jaar", high: "Hoog" },
  method: (name: string) => `Methode ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  budget: "Budget",
  shortfall: "Tekort in het midden",
  verdict: (which: string) => `Vangnet bij ${which.toLowerCase()}`,
  paid: (which: string) => `Uitkering bij ${which.toLowerCase()}`,
};

function arithmetic(expectation: Expectation, euros: (amount: number) => string): string {
  const { total, spent } = expectation;
  switch (expectation.method) {
    case "tempo":
      return `${euros(spent)} in ${expectation.months} maanden, en ${12 - expectation.months} × ${euros(expectation.perMonthUsual)}${
        expectation.holidayPay === undefined ? "" : `, en ${euros(expectation.holidayPay)} vakantietoeslag`
      } = ${euros(total)}`;
    case "aandeel":
      return `${euros(spent)} : ${aboutShare(expectation.share)}${lateText(expectation.late)} = ${euros(total)}`;
    case "dossiers":
      return `${euros(spent)}, en ${expectation.months} maanden × ${count(expectation.files)} dossiers × ${euros(expectation.perFile)}${expectation.steps
        .map(({ share, assumed }) => ` (vanaf juli ${aboutShare(share)} meer${assumed ? ", een aanname" : ""})`)
        .join("")}${lateText(expectation.late)} = ${euros(total)}`;
  }
}

/** Corrections after December, as far as earlier years tell of them. */
const lateText = (late: number): string =>
  Math.abs(late - 1) < 0.0005 ? "" : `, correcties na december ${late > 1 ? "+" : "−"}${aboutShare(Math.abs(late - 1))}`;
