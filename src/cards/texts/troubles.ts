import type { Talk, Trouble } from "../../question/reading.ts";
import type { Field } from "../../question/vangnet/words.ts";
import { capital, count, date, echo, euroOfCents, inUnits, list } from "../format.ts";
import { CHOOSE } from "./choose.ts";
import { ABSENCE } from "./documenten/vondsten.ts";
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

const KNOWN_NAMES = "Ik ken de 342 gemeenten van nu, en die er sinds medio 2015 niet meer zijn.";

/** What is said back to who says something that asks nothing. */
const TALK: Record<Talk, Message> = {
  "snapt-niet": {
    title: "Dat ligt aan mij",
    paragraphs: [
      "Ik leg het graag anders uit. Druk op Bron om te zien waar een cijfer vandaan komt, of stel de vraag korter: een gemeente en een jaar.",
    ],
  },
  boos: {
    title: "Vervelend dat het niet lukt",
    paragraphs: [
      "Ik ben maar een rekenhulp. Een gemeente en een jaar is genoeg; de rest vraag ik dan. Klopt een cijfer niet, dan hoor ik het graag.",
    ],
  },
  duim: { title: "Mooi zo", paragraphs: ["Zegt u het maar als u nog iets wilt weten."] },
  "duim-omlaag": {
    title: "Klopt er iets niet?",
    paragraphs: ["Vraag de bron van het antwoord op, of stel de vraag anders. Onder elke kaart staat waar u een fout meldt."],
  },
  dag: { title: "Tot ziens", paragraphs: ["U kunt altijd weer iets vragen."] },
  "wie-ben-je": {
    title: "Ik ben de Vangnetwijzer",
    paragraphs: ["Een rekenhulp voor de geldkant van de Participatiewet. Geen mens, en mijn antwoorden zijn geen besluit."],
  },
};

/** What stands in the way, and what to do next. @param sample of whom the examples are */
export function troubleMessage(trouble: Trouble, sample: Example): Message {
  switch (trouble.kind) {
    case "not-understood":
      return trouble.asks ? ABSENCE.unknown : { title: "Dat begrijp ik nog niet", paragraphs: ["Noem een gemeente en een jaar."] };
    case "other-field":
      return ABSENCE.otherField(trouble.words, trouble.of === "document");
    case "unsure":
      return {
        title:
          trouble.words.length === 1
            ? `Wat bedoelt u met “${echo(trouble.words.join(" "))}”?`
            : `Dit begrijp ik niet: “${echo(trouble.words.join(" "))}”`,
        paragraphs: ["Het kan het antwoord veranderen, dus ik raad niet. Zeg het anders, of vraag het zonder:"],
      };
    case "which-question":
      return { title: "Wat bedoelt u?", paragraphs: ["Uw vraag kan op twee manieren gelezen worden. Kies er één."] };
    case "thanks":
      return { title: "Graag gedaan", paragraphs: ["U kunt altijd weer iets vragen. Bijvoorbeeld:"] };
    case "talk":
      return TALK[trouble.what];
    case "unknown-name":
      return trouble.choices.length > 0
        ? {
            title: `Welke gemeente is “${echo(trouble.typed)}”?`,
            paragraphs: [`${KNOWN_NAMES} Of bedoelde u:`],
          }
        : {
            title: `Ik ken geen gemeente “${echo(trouble.typed)}”`,
            paragraphs: [`${KNOWN_NAMES} Of kijk of de naam goed gespeld is.`],
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
    case "unlikely":
      return unlikely(trouble);
    case "future-request":
      return {
        title: "Die dag moet nog komen",
        paragraphs: [`Het verzoek kan niet op ${date(trouble.day)} zijn ingediend. Geef de dag waarop het echt is ingediend.`],
      };
    case "no-change":
      return noChange(trouble);
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
      return { title: ABSENCE.title, paragraphs: [] };
  }
}

/** An amount that is no such municipality's. */
function unlikely({ cents, why, scaled }: Trouble & { kind: "unlikely" }): Message {
  const amount = euroOfCents(cents);
  if (why === "large")
    return {
      title: `Klopt ${amount}?`,
      paragraphs: ["Dat is heel veel voor deze gemeente. Is er een nul te veel, of hoort het bij een andere gemeente?"],
    };
  return scaled
    ? {
        title: `Bedoelt u ${inUnits(scaled.factor)}?`,
        paragraphs: [`${amount} is heel weinig voor deze gemeente. In veel tabellen staan bedragen in duizenden of miljoenen.`],
      }
    : { title: `Klopt ${amount}?`, paragraphs: ["Dat is heel weinig voor deze gemeente."] };
}

/** A difference that nothing can be made of. */
function noChange({ why, field, year }: Trouble & { kind: "no-change" }): Message {
  const name = FIELD_NAME[field];
  if (why === "no-base")
    return {
      title: `${capital(name)} ${year}: dat cijfer ken ik niet`,
      paragraphs: [`Om er iets bij of af te doen, moet ik weten wat het was. Noem het erbij, bijvoorbeeld: ${name} 6 mln.`],
    };
  if (why === "other-sign")
    return {
      title: `Er is over ${year} geen ${name}`,
      paragraphs: [`Ik kan het ${name} daarom niet groter of kleiner maken. Noem het bedrag zelf, of wat er met de uitgaven gebeurt.`],
    };
  return {
    title: "Dan blijft er minder dan niets over",
    paragraphs: [`Het verschil is groter dan het ${name} van ${year}. Controleer het bedrag en vraag het opnieuw.`],
  };
}

const resultName = (cents: number): string => (cents < 0 ? `tekort van ${euroOfCents(-cents)}` : `overschot van ${euroOfCents(cents)}`);
