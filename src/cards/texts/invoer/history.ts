import { capital, count, countWord, list, plainName } from "../../format.ts";
import type { Message } from "../message.ts";

/** What is said of entries that were made: who, when, what it was, and how it is undone. */

export const HISTORY = {
  title: (name: string, jaar: number | null) => `Geschiedenis ${name}${jaar === null ? "" : ` ${jaar}`}`,
  none: (name: string, jaar: number | null): Message => ({
    title: HISTORY.title(name, jaar),
    paragraphs: ["Hiervan is niets ingevoerd. Gepubliceerde cijfers blijven altijd staan."],
  }),
  entry: (number: number | undefined, moment: string, by: string | undefined, isDraft: boolean): string =>
    `${number === undefined ? "Oude invoer" : `Nr. ${number}`} · ${moment}${by === undefined ? "" : ` · ${plainName(by)}`}${isDraft ? " · concept" : ""}`,
  about: (of: string, line: string) => `${of}: ${line}`,
  source: (bron: string, dag: string, isFile: boolean) => `Bron: ${bron}, ${dag}${isFile ? ", uit een bestand" : ""}`,
  forgotten: "naam gewist",
  lookBack: (name: string, jaar: number | null) =>
    `Wat wist ik eerder? Typ bijvoorbeeld: stand 1 november 2026 vangnet ${name}${jaar === null ? "" : ` ${jaar}`}.`,
  organisation: (by: string, organisation: string) => `${by} (${organisation})`,
  count: (many: number): Message["paragraphs"] => [
    many === 1 ? "Eén keer ingevoerd." : `${capital(countWord(many))} keer ingevoerd, het laatste bovenaan.`,
  ],
};

export const RESTORE = {
  unknown: (number: number): Message => ({
    title: `Nummer ${number} ken ik niet`,
    paragraphs: ["Vraag eerst de geschiedenis van de gemeente op."],
  }),
  preview: (number: number, name: string, jaar: number): Message => ({
    title: `Nummer ${number} herstellen: ${name} ${jaar}`,
    paragraphs: ["De velden krijgen terug wat zij daarvoor hadden. Er gaat niets verloren: dit wordt een nieuwe invoer."],
  }),
  lot: (many: number, changed: number): Message => ({
    title: `Een heel bestand herstellen: ${count(many)} gemeenten en jaren`,
    paragraphs: [
      "Alles wat met dat bestand werd ingevoerd, krijgt terug wat er daarvoor stond. Er gaat niets verloren: dit wordt een nieuwe invoer.",
      changed === 0
        ? "Er verandert geen oordeel."
        : `Van ${count(changed)} ${changed === 1 ? "gemeente" : "gemeenten"} verandert een oordeel.`,
    ],
  }),
  nothing: (number: number): Message => ({ title: `Nummer ${number} is al hersteld`, paragraphs: ["Er verandert niets."] }),
  later: (numbers: readonly number[]) => `Let op: daarna zijn dezelfde velden nog veranderd (nr. ${list(numbers)}). Ook dat vervalt.`,
  source: (number: number) => `Herstel van nr. ${number}`,
};

export const STAND = {
  future: { title: "Die dag moet nog komen", paragraphs: ["Noem een dag die voorbij is."] } satisfies Message,
  note: (day: string, wijze: "stand" | "bekend") =>
    wijze === "stand"
      ? `Zoals ik het op ${day} wist. De regels zijn die van nu.`
      : `Met wat op ${day} al was gepubliceerd of in een bron van toen stond. De regels zijn die van nu.`,
};

export const SETTLE = {
  already: (number: number): Message => ({ title: `Nummer ${number} is al vastgesteld`, paragraphs: ["Iedereen krijgt deze cijfers al."] }),
  needsSecond: (number: number): Message => ({
    title: `Nummer ${number} stelt een ander vast`,
    paragraphs: ["U voerde dit zelf in. Hier is ingesteld dat een tweede redacteur het vaststelt."],
  }),
};
