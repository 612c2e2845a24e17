import type { Trouble } from "../../question/reading.ts";
import type { Field } from "../../question/vangnet/words.ts";
import { count, date, echo, euroOfCents, list } from "../format.ts";
import { CHOOSE } from "./choose.ts";
import type { Message } from "./message.ts";

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

/** Whom examples are of. */
interface Example {
  gemeente: { naam: string };
  regio: { naam: string };
  derde: { naam: string };
  jaar: number;
}

export const EXAMPLES = {
  title: "Bijvoorbeeld",
  lines: ({ gemeente, regio, jaar }: Example) => [
    `vangnet ${gemeente.naam} ${jaar}`,
    `vangnet ${regio.naam} ${jaar}`,
    "vangnet Utrecht 2024 budget 100 mln uitgaven 112,5 mln",
  ],
};

const FORMER_NAME = "Ik ken de 342 gemeenten van nu. Is de gemeente opgegaan in een andere, noem dan de nieuwe naam.";

/** What stands in the way, and what to do next. @param sample of whom the examples are */
export function troubleMessage(trouble: Trouble, sample: Example): Message {
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
        paragraphs: [`Stel één vraag in een paar woorden. Bijvoorbeeld: vangnet ${sample.gemeente.naam} ${sample.jaar}.`],
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
      return CHOOSE[trouble.what](echo(trouble.typed), trouble.choices.length);
    case "unknown-topic":
      return {
        title: "Daar heb ik geen cijfers over",
        paragraphs: [
          `“${echo(trouble.typed)}” staat niet in de documenten die ik ken.${trouble.nearest.length > 0 ? " Het dichtst in de buurt komt:" : ""}`,
        ],
      };
  }
}

const resultName = (cents: number): string => (cents < 0 ? `tekort van ${euroOfCents(-cents)}` : `overschot van ${euroOfCents(cents)}`);
