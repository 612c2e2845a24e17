import type { HelpText, Message } from "./message.ts";

/** Every sentence to who looks around: greeting, help, the own municipality and region, what is kept, what went wrong. */

interface Named {
  naam: string;
}
/** Of whom examples are. */
interface Example {
  gemeente: Named;
  andere: Named;
  jaar: number;
}

export const BUTTON = {
  abonnementen: "Abonnementen",
  berichten: "Berichten",
  documenten: "Documenten",
  help: "Help",
  kerncijfers: "Kerncijfers",
  planning: "Planning",
  overzicht: "Overzicht",
  samenvatting: "Samenvatting",
  vangnet: "Vangnet",
  regio: "Regio",
  answer: "Het antwoord",
  back: "Terug",
  askHere: "Hier vragen",
  vangnetOf: (name: string, year?: number) => `Vangnet ${name}${year === undefined ? "" : ` ${year}`}`,
  planningOf: (year: number) => `Planning ${year}`,
  more: (left?: number) => (left === undefined ? "Meer" : `Meer (${left})`),
};

/** Who asks more than can be answered. */
export const TOO_MUCH: Message = { title: "Dat gaat te snel voor mij", paragraphs: ["Wacht een minuut en vraag het dan opnieuw."] };

/** A file or a picture. */
export const NO_FILES: Message = {
  title: "Dit bestand lees ik niet",
  paragraphs: [
    "Een Excel-bestand of CSV met cijfers lees ik in uw eigen chat met mij. Of typ de bedragen, dan reken ik ermee. Bijvoorbeeld: vangnet Utrecht 2024 budget 100 mln uitgaven 112,5 mln.",
  ],
};

export const NOT_ALLOWED: Message = { title: "Dat mag u hier niet vragen", paragraphs: ["Vraag de beheerder om toegang."] };

export const FAILED: Message = {
  title: "Er ging iets mis",
  paragraphs: ["Het antwoord kon niet worden gemaakt. Er is niets verloren gegaan. Probeer het nog eens, of vraag het anders."],
};
/** Shown over a card that stays. */
export const FAILED_PRESS = "Er ging iets mis. De kaart is gebleven zoals zij was, ook wat u invulde. Probeer het nog eens";
export const SEARCH_FAILED = "Zoeken lukt nu niet. Probeer het nog eens.";

export const OUTDATED: Message = {
  title: "Deze kaart is verouderd",
  paragraphs: ["De knop hoort bij een andere versie van deze assistent. Stel de vraag opnieuw, dan krijgt u een nieuwe kaart."],
};

/** Where an answer to a press on a post went. */
export const APART = {
  inChat: "Het antwoord staat in uw chat met mij",
  inThread: "Het antwoord staat in deze draad",
  coming: "Het antwoord komt eraan, in uw chat met mij",
  closed: "Het antwoord is alleen voor u, en uw chat met mij kan ik niet openen. Stuur mij daar een bericht en druk dan nog eens",
};
export const THREAD_HINT = "Verder vragen in deze draad? Noem mij dan weer met @.";

export const REGION = {
  which: {
    title: "Welke regio bedoelt u?",
    paragraphs: ["Deze gemeente hoort bij meer dan één regio. Kies er één, of noem de regio in de vraag."],
  },
};

export const OWN = {
  help: { title: "Uw eigen gemeente", menu: "Set your own municipality" } satisfies HelpText,
  ask: {
    title: "Wat is uw gemeente?",
    paragraphs: ["Kies uw gemeente, of typ: mijn gemeente is Deurne. Dat onthoud ik voor u, tot u “vergeet mijn gemeente” typt."],
  },
  orName: ({ andere, jaar }: Example) => `Of noem de gemeente in de vraag zelf. Bijvoorbeeld: vangnet ${andere.naam} ${jaar}.`,
  forgotten: { title: "Uw gemeente is vergeten", paragraphs: ["Noem voortaan de gemeente in de vraag."] },
  remembered: (name: string) => `Onthouden: uw gemeente is ${name}. Anders? Typ “vergeet mijn gemeente”`,
  is: (name: string): Message => ({
    title: `Uw gemeente is ${name}`,
    paragraphs: ["Dat onthoud ik voor u. Vraag nu bijvoorbeeld: halen wij het vangnet?"],
  }),
  example: "Halen wij het vangnet?",
  forget: "Vergeten? Typ: vergeet mijn gemeente.",
  noLonger: (name: string): Message => ({ title: `${name} is nu een andere gemeente`, paragraphs: ["Welke is het nu?"] }),
  isRegion: (name: string): Message => ({
    title: `${name} is een regio, geen gemeente`,
    paragraphs: ["Kies uw gemeente. Of noem de regio in de vraag zelf."],
  }),
};

export const PRIVACY = {
  help: { title: "Wat ik van u bewaar" } satisfies HelpText,
  erased: {
    title: "Uw gegevens zijn gewist",
    paragraphs: [
      "Uw gemeente en uw laatste vraag zijn verwijderd. De abonnementen in uw persoonlijke chat met mij zijn gestopt.",
      "Wat u in kanalen liet plaatsen blijft, zonder uw naam bij mij; wat daar al staat, kan ik niet weghalen. Abonnementen in een kanaal lopen door, tot iemand daar ze stopt.",
      "Cijfers die u invoerde blijven, zonder uw naam.",
      "Wel blijft bewaard dat een bericht is beantwoord en in welke gesprekken ik ben toegevoegd, zonder uw naam of tekst.",
    ],
  },
  kept: (own: string | undefined): Message => ({
    title: "Wat ik van u bewaar",
    paragraphs: [
      `Uw gemeente: ${own ?? "niet bekend"}.`,
      "Uw vragen, en de cijfers die u daarin typt, sla ik niet op, behalve wat u laat plaatsen. Uw laatste vraag, met die cijfers, blijft hoogstens een half uur in het geheugen. Zo begrijp ik vervolgvragen als “en Deurne?”.",
    ],
  }),
  further: {
    title: "Wat ik nog meer bewaar",
    lines: [
      "Dat een bericht is beantwoord (nummers van gesprek en bericht, zonder tekst), zodat u geen antwoord dubbel krijgt.",
      "In welke gesprekken ik ben toegevoegd.",
      "Cijfers die u met “invoer” opsloeg, met de bron en uw naam. De cijfers blijven altijd; uw naam blijft erbij tot u uw gegevens wist.",
      "Wat u liet plaatsen en waarop u zich abonneerde: de vraag, met eigen cijfers die erin stonden, de plek, uw naam, en of het is aangekomen.",
    ],
  },
  erase: "Wis mijn gegevens",
};

export const HELP = {
  help: { title: "Wat u kunt vragen", menu: "What you can ask, with examples" } satisfies HelpText,
  audience: {
    bestuur: "Voor bestuurders",
    beleid: "Voor beleid en control",
    secretariaat: "Voor het secretariaat",
    redactie: "Voor wie cijfers invoert",
    iedereen: "Voor iedereen",
  },
  card: (first: number, last: number): Message => ({
    title: "Wat ik voor u kan uitzoeken",
    paragraphs: [`Geld en de Participatiewet. Vangnet: ${first} tot en met ${last}, voor elke gemeente.`],
  }),
  /** "Alles voor bestuurders" */
  all: (audience: string) => `Alles ${audience.charAt(0).toLowerCase()}${audience.slice(1)}`,
  short: "In het kort",
  ownFigures: "Cijfers in een vraag bewaar ik alleen als u ze plaatst.",
  inChannel: "In een kanaal hoor ik alleen wat mij met @ noemt.",
};

export const GREETING = {
  title: "Vangnetwijzer",
  what: "Ik reken uit of een gemeente recht heeft op een vangnetuitkering, hoeveel, en waarom. Met bronnen.",
  foot: "Een rekenhulp, geen besluit.",
  inChat: ({ gemeente, jaar }: Example) => `Typ bijvoorbeeld: vangnet ${gemeente.naam} ${jaar}.`,
  mention: ({ gemeente, jaar }: Example) =>
    `Noem mij met @ en stel uw vraag. Bijvoorbeeld: @Vangnetwijzer vangnet ${gemeente.naam} ${jaar}.`,
  inTeam: (team: string | undefined, { jaar }: Example): string[] => [
    `U voegde mij toe aan ${team ? `het team ${team}` : "een team"}. In een kanaal hoor ik alleen wat mij noemt: typ @Vangnetwijzer en uw vraag.`,
    "Elke week een overzicht in een kanaal? Typ daar: @Vangnetwijzer abonneer samenvatting elke maandag 9:00.",
    `Eén keer iets plaatsen? Typ hier: plaats samenvatting ${jaar}.`,
  ],
};
