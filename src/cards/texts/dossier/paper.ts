import type { IsoDay } from "../../../domain/dates.ts";
import type { Outcome } from "../../../domain/vangnet/steps.ts";
import { MONTHS } from "../../../time/day.ts";
import { date, list } from "../../format.ts";
import { DISCLAIMER } from "../labels.ts";

/** Every sentence in the document for college and raad that is not on a card. */

export const PAPER = {
  lines: (today: IsoDay) => [
    "Concept om aan verder te werken, voor college en raad",
    `Gemaakt op ${date(today)} met Vangnetwijzer. ${DISCLAIMER}.`,
  ],
  about: (name: string, year: number) => `Stuk voor college en raad over het vangnet van ${name} in ${year}`,
  marked: "Wat tussen haken staat en geel is, vult u zelf in. Al het andere komt uit de cijfers en regels die bij de hoofdstukken staan.",
  foot: (title: string, today: IsoDay) => `${title} · ${date(today)} · ${DISCLAIMER.toLowerCase()}`,
  page: ["Pagina ", " van "] as const,
  sourceAndStatus: "Status en bron",
  amount: "Bedrag",
  remark: "Toelichting",
  line: "Regel",

  answer: {
    title: "De vraag en het antwoord",
    question: (name: string, year: number) =>
      `Krijgt ${name} over ${year} een vangnetuitkering, hoeveel is dat, en wat is daar nog voor nodig?`,
    open: (text: string) => `${text}.`,
    noVerdict: "Met de cijfers die nu bekend zijn, kan hierover nog geen oordeel worden gegeven.",
    expected: "Dit is een verwachting: het jaar is nog niet voorbij, of een cijfer is nog niet definitief.",
  },
  figures: {
    title: "De cijfers",
    intro: "Met deze cijfers is gerekend. Achter elk cijfer staat hoe zeker het is en waar het vandaan komt.",
    what: "Cijfer",
    missing: (names: string) => `Niet bekend: ${names}.`,
  },
  form: {
    title: "De berekening",
    intro: "De letters zijn die van het formulier van de Toetsingscommissie vangnet. Elke regel is op de cent berekend.",
  },
  conditions: {
    title: "De voorwaarden a tot en met e",
    intro:
      "Een gemeente krijgt de uitkering alleen als aan alle voorwaarden is voldaan. Waar elke regel staat en hoe zeker die is, vindt u in het laatste hoofdstuk.",
    what: "Voorwaarde",
    state: "Stand",
    needed: "Wat nog nodig is",
    /** In words, so that it can be read without colours or signs. */
    outcome: {
      met: "Voldaan",
      "not-met": "Niet voldaan",
      unknown: "Niet bekend",
      open: "Nog open",
      "not-applicable": "Geldt niet",
      computed: "Berekend",
    } satisfies Record<Outcome, string>,
  },
  years: {
    title: "De jaren achter voorwaarde b",
    none: (year: number) => `Over ${year} wordt niet naar meer jaren gekeken.`,
    intro:
      "Rood en naar links is een tekort, groen en naar rechts een overschot. Een gestreepte balk is een jaar waarvan het resultaat niet bekend is.",
    year: "Jaar",
    result: "Resultaat",
    picture: "Beeld",
    ofBudget: "Van budget",
    unknownBar: (year: number) => `${year}: resultaat niet bekend`,
    bar: (year: number, isShort: boolean, amount: string) => `${year}: ${isShort ? "tekort" : "overschot"} van ${amount}`,
    even: (year: number) => `${year}: geen tekort en geen overschot`,
    what: "Wat b vraagt",
  },
  causes: {
    title: "Oorzaken van het tekort",
    noTekort: (year: number) => `Over ${year} is er geen tekort. Er is dus niets te verklaren.`,
    intro: "Wat de bekende cijfers laten zien:",
    what: "Cijfer",
    change: "Verschil",
    difference: (amount: string, share: string) => `${amount} (${share})`,
    budget: "Budget",
    spending: "Uitgaven",
    unknown: "niet bekend",
    noneBefore: (year: number) => `De cijfers van ${year} zijn hier niet bekend: een vergelijking met het jaar ervoor ontbreekt.`,
    noMonths: (year: number) =>
      `Aantal dossiers of bedrag per dossier: niet te zeggen, want van ${year - 1} en ${year} zijn hier niet dezelfde maanden met uitgaven en dossiers bekend.`,
    months: (until: number) =>
      `Dezelfde maanden van beide jaren${until === 12 ? "" : ` (januari t/m ${MONTHS[until - 1]})`}, zoals ingevoerd:`,
    files: "Dossiers, gemiddeld",
    perFile: "Per dossier per maand",
    ofFiles: "Door het aantal dossiers",
    ofCost: "Door het bedrag per dossier",
    howMonths:
      "Door het aantal: het verschil in dossiers maal wat een dossier het jaar ervoor per maand kostte. De rest komt door het bedrag per dossier; samen zijn zij het hele verschil.",
    known: "Ook bekend:",
    own: "Uw eigen analyse:",
    toFill: [
      "Aantal uitkeringen: waarom zijn er meer of minder dan begroot?",
      "Hoogte van de uitkeringen: is het gemiddelde bedrag veranderd, en waardoor?",
      "Loonkostensubsidie: hoeveel, en hoeveel was begroot?",
      "Het budget: is het anders verdeeld of later veranderd?",
      "Bijzondere gebeurtenissen in de gemeente",
    ],
    fill: (what: string) => `in te vullen: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
  },
  measures: {
    title: "Maatregelen",
    notNeeded:
      "Zonder recht op vangnet hoeft het college hierover niets te verklaren. Het tekort blijft voor eigen rekening; maatregelen kunnen daarvoor nog steeds zin hebben.",
    needed:
      "Het college verklaart dat het maatregelen heeft genomen om het tekort kleiner te maken. Zet hier welke dat zijn, en wat elke maatregel moet opleveren.",
    neededBefore:
      "Het college neemt maatregelen om het tekort kleiner te maken, en informeert de raad. Zet hier welke dat zijn, en wat elke maatregel moet opleveren.",
    kept: (year: number, document: string) => `Bekend uit de ${document}, over ${year}`,
    sameYear: "Deze maatregelen staan in dat stuk. Streep weg wat niet voor dit tekort is genomen.",
    otherYear: (listed: number, year: number) =>
      `Deze maatregelen zijn van ${listed}. Of zij in ${year} nog liepen, is hier niet bekend: ga het na, en streep weg wat niet meer geldt.`,
    chosen: "Gekozen uit de lijst in dat stuk.",
    chosenOf: (listed: number, year: number) =>
      `Gekozen uit een lijst van ${listed}. Of zij in ${year} nog liepen, is hier niet bekend: ga het na.`,
    measure: "Maatregel",
    effect: "Beoogd effect",
    done: "Wat er is gedaan",
    own: "Eigen maatregelen",
    internal: "Interne maatregelen",
    external: "Externe maatregelen",
    extraNeeded: "Voorwaarde e geldt: er zijn ook extra maatregelen nodig, zowel interne als externe.",
    extraPerhaps: (years: readonly number[]) =>
      `Is over ${years.join(" of ")} een vangnetuitkering toegekend? Dan zijn ook extra interne en externe maatregelen nodig (voorwaarde e). Anders kan het tweede deel weg.`,
    fill: { measure: "in te vullen: maatregel", done: "in te vullen: wat, sinds wanneer", effect: "in te vullen: hoeveel minder tekort" },
  },
  decision: {
    title: "Wat het college verklaart en wat de raad wordt gevraagd",
    none: "Op deze cijfers vraagt het college geen vangnetuitkering aan. De raad hoeft dan nergens mee in te stemmen. Wel kan het college de raad vertellen dat het hele tekort voor eigen rekening komt.",
    noneSurplus: "Op deze cijfers is er geen tekort. Er is geen verklaring en geen besluit nodig.",
    college: "Het college verklaart",
    raad: "De raad wordt gevraagd",
    raadInformed: "De raad wordt geïnformeerd",
    statement: (name: string, year: number) =>
      `Het college van burgemeester en wethouders van ${name} verklaart dat het maatregelen heeft genomen om het tekort op het budget van ${year} kleiner te maken.`,
    extra: "Het college verklaart ook dat het extra maatregelen heeft genomen: interne en externe.",
    extraPerhaps: "Alleen als voorwaarde e geldt: het college verklaart ook dat het extra maatregelen heeft genomen, interne en externe.",
    consent: "In te stemmen met deze verklaring van het college. De raad stemt in met de verklaring, niet met de maatregelen zelf.",
    analysis: (name: string, year: number) =>
      `Het college van burgemeester en wethouders van ${name} heeft een analyse gemaakt van het tekort over ${year} en maatregelen genomen.`,
    informed: "Over de analyse en de maatregelen. Instemming van de raad is niet nodig; zijn opvattingen gaan met het verzoek mee.",
    request: (day: IsoDay) =>
      `Het verzoek moet uiterlijk ${date(day)} bij de minister zijn. Alleen een college kan het indienen, niet een gemeenschappelijke regeling.`,
    fill: { college: "in te vullen: datum van het collegebesluit", raad: "in te vullen: datum van de raadsvergadering" },
    on: { college: "Besluit van het college: ", raad: "Vergadering van de raad: " },
  },
  dates: {
    title: "De planning, terug vanaf 15 augustus",
    intro: (day: IsoDay) => `Alles telt terug vanaf ${date(day)}. Wat daarna binnenkomt, telt niet mee, behalve als erom wordt gevraagd.`,
    when: "Wanneer",
    what: "Wat",
    left: "Hoe ver weg",
    safe: "Verzoek veilig binnen",
    raad: "Raad: instemmen met de verklaring",
    raadInformed: "Raad: geïnformeerd",
    college: "College: verklaring vaststellen",
    before: (day: IsoDay) => `in te vullen, vóór ${date(day)}`,
    own: "eigen vergaderschema",
    later: "Daarna",
  },
  assumed: {
    title: "Wat is aangenomen",
    asE: "Van de uitgaven is één bedrag bekend. Dat telt als regel E; onrechtmatige of onzekere uitgaven zijn dan niet apart bekend.",
    notDefinitive: (names: readonly string[]) => `Nog niet definitief: ${list(names)}.`,
    aanwijzing: "Er was geen aanwijzing van de minister (artikel 76 van de wet), voor zover hier bekend.",
    rules: (day: string) => `De regels zijn die van ${day}.`,
    noOwn: "Cijfers die iemand alleen bij een vraag heeft getypt, staan hier niet in.",
  },
};
