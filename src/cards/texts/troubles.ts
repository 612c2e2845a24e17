import type { Trouble } from "../../question/reading.ts";
import type { Field } from "../../question/words.ts";
import { count, date, echo, euroOfCents, list } from "../format.ts";

/** What a message card says; buttons come from the question at hand. */
export interface Message {
  title: string;
  paragraphs: string[];
}

export const FIELD_NAME: Record<Field, string> = {
  budget: "budget",
  uitgaven: "uitgaven",
  lasten: "lasten",
  baten: "baten",
  onrechtmatig: "onrechtmatige uitgaven",
  resultaat: "resultaat",
  tekort: "tekort",
  overschot: "overschot",
  inwoners: "inwoners",
};

export const EXAMPLES = ["vangnet Gemert-Bakel 2020", "vangnet Senzer 2020", "vangnet Utrecht 2024 budget 100 mln uitgaven 112,5 mln"];

const FORMER_NAME = "Ik ken de 342 gemeenten van nu. Is de gemeente opgegaan in een andere, noem dan de nieuwe naam.";

/** What stands in the way, and what to do next. */
export function troubleMessage(trouble: Trouble): Message {
  switch (trouble.kind) {
    case "not-understood":
      return { title: "Dat begrijp ik nog niet", paragraphs: ["Noem een gemeente en een jaar."] };
    case "thanks":
      return { title: "Graag gedaan", paragraphs: ["U kunt altijd weer iets vragen. Bijvoorbeeld:"] };
    case "unknown-name":
      return trouble.choices.length > 0
        ? {
            title: `Welke gemeente is “${echo(trouble.typed)}”?`,
            paragraphs: [`${FORMER_NAME} Of bedoelde u:`],
          }
        : {
            title: `Ik ken geen gemeente “${echo(trouble.typed)}”`,
            paragraphs: [`${FORMER_NAME} Of kijk of de naam goed gespeld is.`],
          };
    case "which-name":
      return {
        title: `Welke gemeente bedoelt u?`,
        paragraphs: [`Bij “${echo(trouble.typed)}” past meer dan één gemeente. Kies er één.`],
      };
    case "which-year":
      return {
        title: "Welk jaar bedoelt u?",
        paragraphs: [`U noemt ${list(trouble.choices.map(({ value }) => value))}. Een toets gaat over één budgetjaar.`],
      };
    case "given-twice":
      return {
        title: `Twee keer ${FIELD_NAME[trouble.field]}`,
        paragraphs: [`U noemt ${list(trouble.choices.map(({ value }) => euroOfCents(value)))}. Welk bedrag klopt?`],
      };
    case "loose-amount":
      return {
        title: `Wat is ${euroOfCents(trouble.cents)}?`,
        paragraphs: ["Er staat geen woord bij dit bedrag. Kies wat het is, of typ er “uitgaven” of “budget” voor."],
      };
    case "too-long":
      return {
        title: "Dat is te lang voor mij",
        paragraphs: ["Stel één vraag in een paar woorden. Bijvoorbeeld: vangnet Gemert-Bakel 2020."],
      };
    case "out-of-range":
      return {
        title: "Dat getal kan niet kloppen",
        paragraphs: ["Het is te groot, of juist onder nul. Controleer het getal en vraag het opnieuw."],
      };
    case "unreadable":
      return {
        title: `Het bedrag “${echo(trouble.text)}” kan ik niet lezen`,
        paragraphs: ["Schrijf het bijvoorbeeld zo: 621.500, €\u00a0621.500,50, 2,2 mln of 621k."],
      };
    case "impossible":
      return {
        title: `${trouble.field === "inwoners" ? `${count(trouble.cents / 100)} inwoners` : euroOfCents(trouble.cents)} kan niet kloppen`,
        paragraphs: [
          `Zo groot of zo klein kan dat niet zijn (${FIELD_NAME[trouble.field]} van een gemeente). Controleer het getal en vraag het opnieuw.`,
        ],
      };
    case "small-budget":
      return {
        title: "Bedoelt u × € 1.000?",
        paragraphs: [`${euroOfCents(trouble.cents)} is heel weinig voor een gemeente. In veel tabellen staan bedragen × € 1.000.`],
      };
    case "future-request":
      return {
        title: "Die dag moet nog komen",
        paragraphs: [`Het verzoek kan niet op ${date(trouble.day)} zijn ingediend. Geef de dag waarop het echt is ingediend.`],
      };
    case "contradiction":
      return {
        title: "Deze bedragen passen niet bij elkaar",
        paragraphs: [
          `U noemt voor ${trouble.year} een ${resultName(trouble.cents)}. Uit budget en uitgaven volgt een ${resultName(trouble.followsCents)}. Welke geldt?`,
        ],
      };
    case "choose":
      return CHOOSE[trouble.what](echo(trouble.typed));
    case "unknown-topic":
      return {
        title: "Daar heb ik geen cijfers over",
        paragraphs: [
          `“${echo(trouble.typed)}” staat niet in de documenten die ik ken.${trouble.nearest.length > 0 ? " Het dichtst in de buurt komt:" : ""}`,
        ],
      };
  }
}

const SUBSCRIBE = "abonneer samenvatting elke maandag 9:00";

const CHOOSE: Record<(Trouble & { kind: "choose" })["what"], (typed: string) => Message> = {
  topic: (typed) => ({ title: "Welk onderwerp bedoelt u?", paragraphs: [`“${typed}” kan meer dan één onderwerp zijn.`] }),
  scenario: () => ({ title: "Welk scenario?", paragraphs: ["Ik ken deze vier scenario's uit de documenten."] }),
  amount: () => ({ title: "Welk bedrag?", paragraphs: ["Zet het bedrag in de vraag. Bijvoorbeeld: verdeel 2,2 mln over dossiers."] }),
  "which-amount": () => ({ title: "Welk bedrag?", paragraphs: ["U noemt meer dan één bedrag. Welk wilt u verdelen?"] }),
  key: (typed) => ({
    title: "Welke sleutel?",
    paragraphs: [`Een sleutel “${typed}” ken ik niet. Ik verdeel over alle zeven gemeenten, met één van deze sleutels:`],
  }),
  counts: () => ({
    title: "Welke aantallen?",
    paragraphs: [
      "Geef per maand een heel aantal dossiers boven nul, hoogstens 60 maanden. Bijvoorbeeld: trap op trap af 400 390 385 379 378.",
    ],
  }),
  "whole-number": () => ({
    title: "Welk aantal?",
    paragraphs: ["Geef een heel aantal van nul of meer. Bijvoorbeeld: scenario beschut 60."],
  }),
  sign: () => ({
    title: "Een tekort of een overschot?",
    paragraphs: ["Bij een tekort of overschot verwacht ik een bedrag zonder min. Wat is het?"],
  }),
  baten: () => ({
    title: "Hoeveel baten zijn er?",
    paragraphs: ["De netto lasten zijn lasten min baten. Noem de baten erbij. Bijvoorbeeld: lasten 112 mln baten 3 mln."],
  }),
  share: () => ({
    title: "Wat wilt u delen?",
    paragraphs: [
      "Delen kan met een antwoord op een vraag. Stel die eerst, of zet hem erbij. Typ bijvoorbeeld: plaats samenvatting 2020 in Directie.",
    ],
  }),
  "regular-post": () => ({
    title: "Eén keer, of vanzelf?",
    paragraphs: [
      `Plaatsen doe ik één keer, zodra u akkoord bent. Vanzelf plaatsen kan ook: typ dan in het kanaal zelf: @Vangnetwijzer ${SUBSCRIBE}.`,
    ],
  }),
  subscription: () => ({
    title: "Waarop wilt u een abonnement?",
    paragraphs: [
      "Een abonnement kan alleen op deze drie. Samenvatting: op vaste dagen. Termijnen: 60, 30, 7 en 1 dag vóór elke termijn. Wijzigingen: als een cijfer dat hier is getoond, anders wordt.",
    ],
  }),
  "other-channel": (typed) => ({
    title: `Een abonnement voor “${typed}” maakt u daar`,
    paragraphs: [`Er is nog niets gemaakt. Typ de opdracht in dat kanaal zelf. Bijvoorbeeld: @Vangnetwijzer ${SUBSCRIBE}.`],
  }),
  change: () => ({
    title: "Een abonnement wijzigen kan niet",
    paragraphs: [`Stop het abonnement en maak een nieuw. Typ bijvoorbeeld: stop abonnement 1. En daarna: ${SUBSCRIBE}.`],
  }),
  schedule: () => ({
    title: "Op welke dagen?",
    paragraphs: [`Kies hieronder, of typ de hele opdracht. Typ bijvoorbeeld: ${SUBSCRIBE}.`],
  }),
  days: (typed) => ({
    title: `“${typed}” kan ik niet plannen`,
    paragraphs: [
      `Ik plaats op vaste dagen van de week, of op één dag van de maand: de 1e tot en met de 28e. Kies hieronder, of typ bijvoorbeeld: ${SUBSCRIBE}.`,
    ],
  }),
  time: (typed) => ({
    title: `“${typed}” is geen tijd`,
    paragraphs: [`Schrijf de tijd zo: 9:00 of 14:30. Kies hieronder, of typ bijvoorbeeld: ${SUBSCRIBE}.`],
  }),
  "part-of-day": () => ({ title: "’s Nachts of ’s middags?", paragraphs: ["Deze tijd kan allebei zijn. Welke bedoelt u?"] }),
  "one-time": () => ({
    title: "Welke tijd?",
    paragraphs: ["U noemt meer dan één tijd. Een abonnement heeft er één; voor een tweede tijd maakt u een tweede abonnement."],
  }),
  "second-name": () => ({
    title: "Welke gemeenten?",
    paragraphs: ["Noem er ten minste twee. Bijvoorbeeld: vergelijk Asten Someren 2020."],
  }),
};

const resultName = (cents: number): string => (cents < 0 ? `tekort van ${euroOfCents(-cents)}` : `overschot van ${euroOfCents(cents)}`);
