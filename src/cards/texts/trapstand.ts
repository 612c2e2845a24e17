import { MONTHS } from "../../time/day.ts";
import { capital, count, rate } from "../format.ts";
import type { Message } from "./message.ts";

interface Month {
  maand: number;
  jaar: number;
}
const monthOf = (maand: number, jaar: number): string => `${MONTHS[maand - 1] ?? ""} ${jaar}`;

/** Every sentence on where a municipality stands in the band of trap op, trap af. */
export const TRAPSTAND = {
  title: (name: string, jaar: number) => `Trap op, trap af · ${name} · ${jaar}`,
  within: (name: string, files: number) => `${name} blijft met ${count(files)} dossiers binnen de band`,
  left: (name: string, files: number) => `${name} is met ${count(files)} dossiers buiten de band`,
  band: (base: number, since: Month, least: number, most: number) =>
    `Basis ${count(base)} (${monthOf(since.maand, since.jaar)}); de band loopt van ${count(least)} tot en met ${count(most)}`,
  newBase: "De eerste van de volgende maand is een nieuwe peildatum: het aantal van die dag wordt de basis",
  reading: "Onze lezing: geteld op de eerste van de maand, en de grenzen horen bij de band.",
  start: (maand: number, jaar: number, files: number) =>
    `De basis begint hier bij ${monthOf(maand, jaar)} (${count(files)}): verder terug zijn er geen aaneengesloten maanden ingevoerd. Was er een andere peildatum, dan ligt de band anders.`,
  picture: "De band",
  pictureNote: (files: number) => `Blauw: de band. Streep: nu, ${count(files)} dossiers.`,
  pictureAlt: (least: number, most: number, files: number) =>
    `Band van ${count(least)} tot en met ${count(most)} dossiers, streep bij ${count(files)}`,
  edge: { down: "Eruit naar beneden", up: "Eruit naar boven" },
  edgeValue: (edge: number) => `bij ${count(edge)}`,
  edgeNote: (
    files: number,
    when: Month | undefined,
    change: string,
    cost: string | undefined,
    way: "down" | "up",
    percent: number,
  ): string =>
    [
      `Nog ${count(files)} ${files === 1 ? "dossier" : "dossiers"} ${way === "down" ? "minder" : "meer"}`,
      ...(when ? [`in het tempo van het laatste halfjaar in ${monthOf(when.maand, when.jaar)}`] : []),
      cost === undefined
        ? `de bijdrage verandert dan met meer dan ${rate(percent * 100)} (${change})`
        : `de bijdrage gaat dan ten minste ${cost} ${way === "down" ? "omlaag" : "omhoog"} (${change})`,
    ].join("; "),
  months: "Maanden",
  month: ({ maand, jaar }: Month) => capital(monthOf(maand, jaar)),
  isBase: ", peildatum",
  isOutside: ", buiten de band",
  theRule: "De regel",
  noContribution: (name: string, jaar: number) =>
    `Wat het in euro’s kost, weet ik als de bijdrage is ingevoerd: invoer ${name} ${jaar} bijdrage 1,2 mln bron begroting.`,
  noRule: (name: string): Message => ({
    title: `Voor ${name} ken ik geen trap op, trap af`,
    paragraphs: ["In de documenten die ik ken, staat niet hoe haar bijdrage de dossiers volgt."],
  }),
  none: (name: string, jaar: number): Message => ({
    title: `Van ${name} ${jaar} zijn geen dossiers per maand bekend`,
    paragraphs: [
      `Voer ze in, bijvoorbeeld: invoer ${name} ${jaar} maart dossiers 398 bron maandrapportage.`,
      "Of reken met eigen aantallen: trap op trap af 400 390 385 379 378.",
    ],
  }),
};
