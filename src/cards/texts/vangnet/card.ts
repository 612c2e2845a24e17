import { list, lowerFirst } from "../../format.ts";

/** Every sentence on the cards of the test itself, beside verdict and steps. */

export const UNKNOWN = "niet bekend";
const NOT_RECORDED = "niet vastgelegd";

export const CARD = {
  title: (name: string, year: number, isAssumed = false) => `Vangnet ${name} ${year}${isAssumed ? ", eigen aanname" : ""}`,
  summary: (title: string, verdict: string, amount: string) => `${title}: ${verdict}, ${amount}`,
  withoutOwn: (verdict: string, amount: string) => `Zonder eigen invoer: ${verdict}, ${amount}`,
  atLeast: (amount: string) => `ten minste ${amount}`,
  surplus: (amount: string, verdict: string) => `Overschot ${amount} · ${verdict}`,
  verdictWith: (verdict: string, amount: string) => `${verdict} · ${amount}`,
  budget: "Budget",
  spending: "Uitgaven",
  shortfall: "Tekort",
  surplusLabel: "Overschot",
  none: "geen",
  notComputable: "niet te berekenen",
  computed: "berekend",
  withStatus: (amount: string, status: string) => `${amount} · ${status}`,
  plainSource: (sources: readonly string[], rules: string, disclaimer: string) =>
    `Bron: ${sources.join(", ") || "eigen invoer"}; regels ${rules}. ${disclaimer}.`,
  computedOn: (day: string, footer: string) => `Berekend op ${day}\u00a0· ${footer}`,
};

/** Where figures and rules come from. */
export const ORIGIN = {
  figures: "Cijfers",
  rules: (route: string | undefined) => (route === undefined ? "Regels" : `Regels: ${route}`),
  law: "Wet: art. 69 (budget) en art. 74 (vangnet) Participatiewet",
  wrong: "Fout gezien",
  wrongFigure: (contact: string) => `Klopt een cijfer niet? ${contact}.`,
  precision: (unit: string, margin: string) => `Op basis van cijfers afgerond op ${unit}; elk cijfer kan ${margin} hoger of lager zijn.`,
  replaced: (name: string, amount: string, source: string) => `Niet gebruikt: ${name} ${amount}: ${source}`,
  notUpdated: ", niet bijgewerkt",
  ofDocument: (document: string, day: string, state: string) => `${document}, cijfers van ${day}${state}`,
  rulesOf: (day: string) => `regels ${day}`,
  entered: (day: string, from: readonly string[], by: readonly string[]) =>
    `ingevoerd op ${day}${by.length > 0 && by.length <= 2 ? ` door ${list(by)}` : ""}${from.length <= 2 ? `: ${list(from)}` : ""}`,
  /** Behind "ingevoerd". */
  enteredBy: (by: string | undefined, day: string, number: number | undefined) =>
    number === undefined ? "" : `${by === undefined ? "" : ` door ${by}`} op ${day}, nr. ${number}`,
  enteredLately: (day: string) => `cijfers ingevoerd, de laatste op ${day}`,
};

/** Who bears the tekort, or how far it is from the threshold. */
export const BAR = {
  borne: "Wie het tekort draagt",
  ownRisk: (upTo: string) => `Eigen risico, tot ${upTo}`,
  above: "Gemeente, deel daarboven",
  vangnet: "Vangnet",
  distance: "Tekort tegenover de drempel",
  shortfall: "Tekort",
  toGo: (threshold: string) => `Nog tot de drempel van ${threshold}`,
  saldo: (name: string, isShort: boolean, amount: string) => `${name}: ${isShort ? "tekort" : "overschot"} ${amount}`,
  share: (name: string, share: string, threshold: string) => `${name}: ${share} van het budget; de streep is de drempel van −${threshold}`,
  alt: (title: string, parts: readonly string[]) => `${title}: ${parts.join(", ")}`,
};

/** The official form, line by line, and what stands beside it. */
export const FORM_LINES = {
  card: (name: string, year: number) => `Berekening vangnet ${name} ${year}`,
  title: "Berekening volgens het formulier",
  payment: (route: string) => `Vergoeding${route}`,
  needed: "Wat nog nodig is",
  multiYear: (route: string) => `Tekort over meer jaren (b)${route}`,
  room: (route: string) => `Uitgaven: ruimte en omslag${route}`,
  dates: (year: number) => `Termijnen budgetjaar ${year}`,
  ofRoute: (route: string) => `: ${route}`,
  lasten: "A Lasten",
  baten: "B Baten",
  netComputed: "C Netto lasten (A − B)",
  net: "C Netto lasten",
  unlawful: "D Onrechtmatig of onzeker",
  relevant: "E Relevante bestedingen",
  budget: "F Budget",
  result: "Resultaat",
  shortfall: "G Relevant tekort (E − F)",
  isSurplus: "Negatief: een overschot",
  ofBudget: "G als deel van F",
  precision: "Afronding van G in de bron",
  amount: "Bedrag",
  notRecorded: NOT_RECORDED,
  tiersUnknown: "Welk deel wordt betaald, staat niet in de regels die deze assistent kent",
  threshold: (share: string) => `Drempel ${share} van F`,
  perInwoner: (amount: string, isFirst: boolean) => `${isFirst ? "Drempel" : "Of"} ${amount} per inwoner`,
  inwonersUnknown: "Het aantal inwoners is niet bekend",
  distance: (isBelow: boolean) => (isBelow ? "Onder de drempel" : "Boven de drempel"),
  tier: {
    lowest: (lower: string, none: string) => `H1 Tot en met ${lower} van F: ${none}`,
    between: (lower: string, upper: string, pays: string) => `H2 Boven ${lower} tot en met ${upper}: ${pays}`,
    above: (upper: string, pays: string) => `H3 Boven ${upper}: ${pays}`,
  },
  payable: (isRefused: boolean) => (isRefused ? "I zou zijn geweest" : "I Vangnetuitkering"),
  refused: "Er is niet aan alle voorwaarden voldaan",
  stays: "Blijft bij de gemeente (G − I)",
  remark: "Let op",
  resultOf: (year: number) => `Resultaat ${year}`,
  bound: (amount: string) => `Grens: een tekort van ${amount}`,
  together: "Samen",
  boundShare: (share: string) => `Grens, ${share} van F`,
  moreThan: (amount: string) => `tekort van meer dan ${amount}`,
  soB: "Dus b is",
  aAbove: "a gehaald boven",
  bAbove: "b gehaald boven",
  allPaidAbove: "Elke euro vergoed boven",
  toBreakEven: (isAbove: boolean) => (isAbove ? "Boven de omslag" : "Tot de omslag"),
  assumed: (label: string) => `${label} (eigen aanname)`,
  oneEuroMore: "Eén euro meer kost",
  ifAllMet: (amount: string) => `${amount} als aan alle voorwaarden is voldaan`,
};

/** The years of condition b as bars. */
export const MULTI_YEAR = {
  togetherWithout: (years: string) => `Samen, zonder ${years}`,
  year: (year: number, amount: string | undefined, bound: string | undefined) =>
    `${year}: ${amount ?? UNKNOWN}${bound === undefined || amount === undefined ? "" : `; de streep is een tekort van ${bound}`}`,
  together: (amount: string, bound: string | undefined) =>
    `Samen: ${amount}${bound === undefined ? "" : `; het tekort moet voorbij de streep, meer dan ${bound}`}`,
};

/** A range of spending: what holds at both ends. */
export const RANGE = {
  depends: (name: string, year: number) => `Of ${name} over ${year} vangnet krijgt, hangt af van de uitgaven.`,
  same: (name: string, year: number, verdict: string) => `Het oordeel over ${name} ${year} is bij beide bedragen: ${lowerFirst(verdict)}.`,
  both: "Dat is zo bij beide bedragen.",
  amounts: (low: string, high: string) => `Uitkering bij de laagste uitgaven: ${low}; bij de hoogste: ${high}.`,
  summary: (low: string, high: string) => `uitkering bij laagste uitgaven ${low}, bij hoogste ${high}`,
  unsaid: "niet te zeggen",
  atLeast: (amount: string) => `ten minste ${amount}`,
  paid: "Uitkering",
  paidIf: "Uitkering als het doorgaat",
  notRecorded: NOT_RECORDED,
  end: (spending: string, verdict: string) => `Uitgaven ${spending}: ${verdict}`,
  /** @param route of a year with two */
  above: (threshold: string, years: string, route: string | undefined) =>
    `${route === undefined ? "" : `${route}: `}tekort groot genoeg boven ${threshold}, over meer jaren boven ${years}`,
  turns: (amount: string) => `Het oordeel slaat om boven ${amount}`,
  /** Of a year with two routes. @param isOnly the other one does not change */
  turnsOfRoute: (amount: string, route: string, isOnly: boolean) =>
    isOnly ? `Alleen over het ${route} verandert het oordeel: boven ${amount}` : `Het oordeel over het ${route} slaat om boven ${amount}`,
  bar: (turns: string, low: string, high: string) => `${turns}: de streep op een balk van ${low} tot ${high}`,
};

export const REGION_CARD = {
  ofOne: (name: string, source: string) => `${name}: ${source}`,
  perGemeente: "Het vangnet geldt per gemeente: het overschot van de één dekt het tekort van de ander niet.",
  summary: (title: string, lead: string) => `${title}: ${lowerFirst(lead)}`,
  certain: (met: number, all: number) => `Vangnet voor ${met} van de ${all} gemeenten`,
  maybe: (met: number, all: number) => `Misschien vangnet voor ${met} van de ${all} gemeenten`,
  none: (all: number) => `Geen vangnet voor een van de ${all} gemeenten`,
  undecided: "Nog niet te zeggen",
  pays: (name: string, amount: string, label: string) => `${name}: ${amount} ${label}`,
  paysUnknown: (name: string, label: string) => `${name}: ${label}`,
  unknown: (names: readonly string[]) => `Niet te bepalen: ${list(names)}`,
};

/** A municipality over the threshold, for who reads nothing else. */
export const OVER = {
  label: (name: string, verdict: string) => `${name}: ${verdict}`,
  way: (share: string, route: string | undefined) => `${share}${route === undefined ? "" : ` (${route})`}`,
  perInwoner: (amount: string) => `${amount} per inwoner`,
  ways: (ways: readonly string[]) => ways.join(" of "),
  above: (amount: string, threshold: string) => `${amount} boven ${threshold}`,
  stillOpen: (what: readonly string[]) => `Nog open: ${list(what)}`,
  request: (day: string) => `verzoek (uiterlijk ${day})`,
  requestUnknown: (day: string) => `verzoek (kon tot en met ${day})`,
  statement: "verklaring over maatregelen",
  analysis: "analyse en raad informeren",
  extra: "extra maatregelen",
  earlier: (first: number, second: number) => `eerder vangnet (${first} of ${second})`,
};

/** Around a form. */
export const FORM_CARD = {
  search: "Zoek",
  compute: "Bereken",
  error: (text: string) => `✘ ${text}`,
  wrong: (title: string, many: number) => `${title}: ${many === 1 ? "één veld klopt" : `${many} velden kloppen`} nog niet`,
};
