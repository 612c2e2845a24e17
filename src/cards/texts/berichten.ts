import type { Subject } from "../../question/abonnementen/shapes.ts";
import { plainName } from "../format.ts";
import { KIND } from "./abonnementen.ts";
import type { HelpText, Message } from "./message.ts";
import type { NamedPlace } from "./places.ts";

/** Every sentence on posts. */

/** Under an answer: it can be posted. */
export const SHARE_BUTTON = "Deel";

export const POST_HELP = {
  plaats: { title: "Een antwoord in een kanaal plaatsen", menu: "Post an answer in a channel" } satisfies HelpText,
  berichten: { title: "Wat er is geplaatst, en of het aankwam" } satisfies HelpText,
};

export const POST_BUTTON = {
  post: "Plaatsen",
  postNot: "Niet plaatsen",
  postSummary: "Plaats samenvatting",
  tryAgain: "Probeer opnieuw",
  otherChannel: "Ander kanaal",
  alsoElsewhere: "Ook in een ander kanaal",
  again: "Opnieuw versturen",
  howIsIt: "Hoe staat het",
  seen: "Het staat er",
  later: "Later",
  plan: "Plan in",
  callOff: "Toch niet plaatsen",
  open: "Open bericht",
  remove: "Verwijder",
  removeSure: "Verwijder voor iedereen",
  leave: "Laat staan",
};

export const POST_LIST = {
  title: "Berichten",
  uncertain: (many: number) => `Onzeker (${many})`,
  alsoUncertain: "Ook onzeker",
  open: "Niet gelukt of nog onderweg",
  latest: "Laatste berichten",
  others: "Eerdere berichten",
  line: (title: string, when: string, outcome: string) => `${title}, ${when}: ${outcome}`,
  pressed: (when: string, outcome: string) => `${when}: ${outcome}`,
  when: (day: string, time: string) => `${day}, ${time}`,
  /** What a post is called whose card has no title, or cannot be made any more. */
  untitled: "Bericht",
  older: "Bericht van een oudere versie",
};

/** "22 november 2026 om 9.02 uur" */
export const dayAndTime = (day: string, time: string): string => `${day} om ${time}`;

/** Under the title of a post: where it comes from, and how it stops. */
export const POSTED_BY = {
  person: (name: string | undefined, hasOwnFigures: boolean) =>
    `${name ? `Geplaatst door ${plainName(name)}` : "Geplaatst via Vangnetwijzer"}${hasOwnFigures ? ", met eigen cijfers" : ""}`,
  subscription: (wat: Subject, when: string, number: number, scope: NamedPlace["scope"]) =>
    `${KIND[wat].why ?? `Automatisch geplaatst, ${when}`}. Stoppen: ${scope === "personal" ? "typ" : "noem mij met @ en typ"} stop abonnement ${number}`,
  quoted: (note: string) => `“${note}”`,
  unchanged: (day: string) => `Cijfers ongewijzigd sinds ${day}`,
  itself: "Automatisch bericht",
  lateByUs: "Later geplaatst: de assistent was er even niet",
  late: "Later geplaatst: het lukte niet eerder",
};

/** The form that asks when a post goes. */
export const POST_LATER = {
  title: (label: string) => `Wanneer plaatsen in ${plainName(label)}?`,
  how: "Ik plaats het dan vanzelf, met de cijfers van dat moment. U kunt het tot dan afzeggen.",
  day: "Dag",
  time: "Tijd",
  wrong: {
    none: "Die dag en tijd zijn er niet",
    past: "Dat moment is al voorbij",
    far: "Kies een dag binnen 60 dagen. Verder vooruit: neem een abonnement",
  },
};

/** What refuses or asks back around posts; each a title and what to do. */
export const POSTS = {
  notHere: {
    title: "Plaatsen kan alleen vanuit uw eigen chat met mij",
    paragraphs: [
      "Stel de vraag hier: het antwoord staat dan meteen in dit gesprek. Voor een ander kanaal: open uw chat met mij en typ daar de opdracht.",
    ],
  },
  onlyInTeams: {
    title: "Dat kan alleen in Teams",
    paragraphs: ["Plaatsen en abonneren horen bij een chat of kanaal in Teams. Hier kunt u de vraag zelf stellen."],
  },
  channelsUnknown: {
    title: "De kanalen zijn nu niet op te halen",
    paragraphs: ["Teams geeft geen antwoord op de vraag in welke kanalen u kunt plaatsen. Er is niets geplaatst."],
  },
  noChannels: {
    title: "Ik zit nog in geen kanaal waar u ook bij bent",
    paragraphs: [
      "Voeg mij toe aan een team: open in Teams het team, kies Team beheren, dan Apps, en zoek Vangnetwijzer. Daarna kan ik plaatsen in de kanalen van dat team.",
    ],
  },
  notAllowed: { title: "Dat mag u hier niet", paragraphs: ["Vraag de beheerder om toegang."] },
  notPostable: {
    title: "Dit kan ik niet in een kanaal plaatsen",
    paragraphs: ["Plaatsen kan met een antwoord op een vraag over cijfers, regels of termijnen. Bijvoorbeeld: plaats samenvatting 2020."],
  },
  notThereNow: {
    title: "Daar kunt u nu niet plaatsen",
    paragraphs: ["U bent geen lid meer van dat team, het kanaal bestaat niet meer, of ik ben daar weggehaald. Er is niets geplaatst."],
  },
  notPosted: { title: "Niets geplaatst", paragraphs: ["Het antwoord staat alleen in deze chat."] },
  whichChannel: (typed: string | undefined, isSome: boolean): Message => ({
    title: typed === undefined || isSome ? "In welk kanaal?" : `Geen kanaal “${typed}” gevonden`,
    paragraphs: [
      typed !== undefined && isSome
        ? `Bij “${typed}” past meer dan één kanaal. Kies er één; daarna ziet u een voorbeeld.`
        : "Kies een kanaal waar u en ik allebei in zitten; daarna ziet u eerst een voorbeeld.",
    ],
  }),
  moreChannels: (shown: number, all: number) =>
    `U ziet ${shown} van de ${all} kanalen. Staat het er niet bij, typ dan de naam. Bijvoorbeeld: plaats samenvatting 2020 in Directie.`,
  preview: (label: string) => `Voorbeeld: zo komt het in ${plainName(label)}`,
  noteWrong: {
    long: "Dat is te lang: er is plaats voor 280 tekens",
    link: "Alleen gewone tekst: zonder links, adressen of @",
  },
  notYet: "Zo ziet iedereen in het kanaal het. Er is nog niets geplaatst.",
  changeNote: "Er is nog niets geplaatst. Verander eerst uw eigen tekst hieronder.",
  seen: "Zo ziet iedereen in het kanaal het.",
  alreadyThere: (when: string, isSure: boolean) =>
    isSure
      ? `Dit staat hier al, sinds ${when}. Met Plaatsen komt het er nog eens.`
      : `Dit staat hier misschien al: op ${when} verstuurd, onzeker of het is aangekomen.`,
  withoutFolded: "Wat u kunt uitvouwen, staat niet in dit voorbeeld en wel in het bericht.",
  ownFigures: "De cijfers uit uw vraag staan dan in het kanaal, en worden bij het bericht bewaard.",
  unknown: { title: "Dit bericht ken ik niet", paragraphs: ["Het is niet meer te vinden. Typ “berichten” voor wat er is verstuurd."] },
  notYours: {
    title: "Dit bericht kunt u niet opnieuw versturen",
    paragraphs: ["Dat kan alleen wie het plaatste. Een bericht van een abonnement: iedereen in dat kanaal of die chat."],
  },
  removeSure: (label: string, what: string): Message => ({
    title: `Verwijderen uit ${label}?`,
    paragraphs: [`${what}. Daarna ziet niemand het daar nog. Wat iemand eronder schreef, kan blijven staan.`],
  }),
  notYoursToRemove: {
    title: "Dit bericht kunt u niet verwijderen",
    paragraphs: ["Dat kan alleen wie het plaatste, of wie het abonnement maakte. Wie het kanaal beheert, kan het in Teams zelf."],
  },
  nothingPosted: {
    title: "Nog geen berichten",
    paragraphs: ["U hebt nog niets laten plaatsen. Typ bijvoorbeeld: plaats samenvatting 2020."],
  },
  nothingHere: { title: "Nog geen berichten", paragraphs: ["Hier is nog niets geplaatst. Antwoorden op vragen tellen niet mee."] },
  listed: (isPersonal: boolean, isSomePressed: boolean, isSomeUncertain: boolean) =>
    [
      isPersonal ? "Wat u liet plaatsen, het nieuwste eerst." : "Wat hier is geplaatst, het nieuwste eerst.",
      ...(isSomePressed ? ["Druk op een bericht voor wat u kunt doen."] : []),
      ...(isSomeUncertain ? ["Wat onzeker is, blijft staan tot iemand het opnieuw verstuurt of meldt dat het er staat."] : []),
    ].join(" "),
  alsoUncertain: (moments: readonly string[]) => `? Ook onzeker: ${moments.join("; ")}`,
};
