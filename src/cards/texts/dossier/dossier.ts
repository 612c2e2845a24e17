import { countWord, list } from "../../format.ts";
import type { HelpText, Message } from "../message.ts";

/** What is said in the chat of a document for college and raad. */

export const DOSSIER = {
  help: { title: "Een stuk voor college en raad (Word)" } satisfies HelpText,
  title: (name: string, year: number) => `Dossier vangnet ${name} ${year}`,
  pageTitle: (name: string, year: number) => `Vangnet ${name} ${year} op één pagina`,
  ready: (title: string, sentence: string, chapters: number, toFill: number): Message => ({
    title,
    paragraphs: [
      sentence,
      `Het Word-bestand heeft ${countWord(chapters)} hoofdstukken: van het antwoord, de cijfers en de berekening tot wat de raad wordt gevraagd en wanneer.`,
      ...(toFill > 0 ? [`Wat alleen u weet, is geel: ${toFill} plekken om in te vullen, zoals de oorzaken van het tekort.`] : []),
    ],
  }),
  pageReady: (title: string, sentence: string): Message => ({
    title,
    paragraphs: [sentence, "Het Word-bestand is één pagina in gewone taal: het antwoord, de cijfers, wat nog moet en wanneer."],
  }),
  inOwnChat: "Het bestand krijgt u in uw eigen chat met mij. Stel de vraag daar",
  onlyKept: "In een dossier staan alleen gepubliceerde en ingevoerde cijfers. Wat u zelf typt bij een vraag, komt er niet in",
  button: { whole: "Dossier", page: "Voor de wethouder", check: "Controle", word: "Word" },
  ofOne: (region: string): Message => ({
    title: "Een dossier is van één gemeente",
    paragraphs: [`Het vangnet geldt per gemeente, dus ook het verzoek. Van welke gemeente van ${region} wilt u het dossier?`],
  }),
  notBegun: (name: string, year: number): Message => ({
    title: `${year} is nog niet begonnen`,
    paragraphs: [
      `Een dossier gaat over een jaar waarvan cijfers bekend zijn. Van ${name} over ${year} is er nog niets om op te schrijven. Kies een eerder jaar.`,
    ],
  }),
  noFigures: (name: string, year: number, known: readonly number[]): Message => ({
    title: `Geen cijfers van ${name} over ${year}`,
    paragraphs: [
      "Een dossier rust op gepubliceerde of ingevoerde cijfers: ten minste het budget, de uitgaven of het resultaat.",
      known.length > 0
        ? `Van ${name} ken ik wel ${list(known)}. Of voer de cijfers van ${year} eerst in.`
        : `Voer de cijfers eerst in, bijvoorbeeld: invoer ${name} ${year} budget 5,4 mln uitgaven 6,1 mln bron jaarrekening.`,
    ],
  }),
  fileName: (title: string) => `${title}.docx`,
};
