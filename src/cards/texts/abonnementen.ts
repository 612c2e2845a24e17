import type { Subject } from "../../question/abonnementen/shapes.ts";
import type { Days } from "../../question/when/schedule.ts";
import { WEEKDAYS } from "../../time/day.ts";
import type { Rooster } from "../../time/rooster.ts";
import { capital, clockTime, list } from "../format.ts";
import type { HelpText, Message } from "./message.ts";

/** Every sentence on subscriptions, and on figures that changed. */

export const SUBSCRIBE_HELP = {
  abonneer: { title: "Iets vanzelf laten plaatsen: waar u dit typt", menu: "Have something posted here by itself" } satisfies HelpText,
  abonnementen: {
    title: "Wat er vanzelf wordt geplaatst, en hoe het ging",
    menu: "What is posted here by itself, last and next time",
  } satisfies HelpText,
};

/** "elke maandag om 9.00 uur", "elke werkdag om 8.30 uur", "elke 15e van de maand om 9.00 uur" */
export function scheduleText(rooster: Rooster): string {
  return `elke ${whichDays(rooster)} om ${clockTime(rooster.tijd)}`;
}

const whichDays = (days: Days): string => ("dagen" in days ? daysText(days.dagen) : `${days.dagVanMaand}e van de maand`);

function daysText(days: readonly number[]): string {
  const sorted = [...days].sort();
  if (sorted.length === 7) return "dag";
  if (sorted.join("") === "12345") return "werkdag";
  return list(sorted.map((day) => WEEKDAYS[day - 1] ?? ""));
}

/** What is told of a kind of subscription. */
interface KindText {
  name: string;
  /** The same on a button. */
  title: string;
  /** When it posts without days of its own, and why it did. */
  occasion?: string;
  why?: string;
}

export const KIND: Record<Subject, KindText> = {
  samenvatting: { name: "samenvatting", title: "Samenvatting" },
  prognose: { name: "prognose", title: "Prognose" },
  signaal: {
    name: "signaal",
    title: "Signaal",
    occasion: "zodra de prognose omslaat of dicht bij de grens komt",
    why: "Bericht omdat de verwachting veranderde",
  },
  termijnen: {
    name: "termijnen",
    title: "Termijnen",
    occasion: "60, 30, 7 en 1 dag vóór elke termijn, om 9.00 uur",
    why: "Herinnering 60, 30, 7 en 1 dag vóór elke termijn",
  },
  wijzigingen: {
    name: "wijzigingen",
    title: "Wijzigingen",
    occasion: "zodra een getoond cijfer anders wordt",
    why: "Bericht bij een gewijzigd cijfer",
  },
};

/** When a subscription posts, or what makes it post. */
export const whenText = (wat: Subject, rooster: Rooster | undefined, onlyChanged = false): string =>
  KIND[wat].occasion ?? (rooster ? `${scheduleText(rooster)}${onlyChanged ? ", alleen als er iets veranderde" : ""}` : "");

/** The form that asks when a subscription posts. */
export const FIXED_MOMENT = {
  title: (what: string) => `Wanneer: ${what}`,
  day: "Dag",
  time: "Tijd",
  onlyChanged: "Alleen plaatsen als er iets veranderde",
  send: "Abonneer",
  choice: (days: Days) => capital(`elke ${whichDays(days)}`),
  errors: { day: "Kies een dag", time: "Kies een tijd" },
};

/** Why a subscription ended by itself. */
export const ENDED = {
  gestopt: "",
  "plek weg": ": het kanaal of de chat is er niet meer",
  verwijderd: ": ik ben daar verwijderd",
};

/** What is told around subscriptions. */
export const SUBSCRIPTIONS = {
  title: "Abonnementen",
  named: (number: number, what: string) => `Abonnement ${number}: ${what}`,
  /** One by itself, with its days where it has any. */
  one: (number: number, what: string, when: string) => `Abonnement ${number}: ${what}${when && `, ${when}`}`,
  inPlace: (where: string) => ` in ${where}`,
  groupOf: (where: string) => `In ${where}`,
  ended: "Gestopt",
  kinds: "Dit kan vanzelf komen",
  onDays: "op vaste dagen",
  nextTime: (isFirst: boolean, when: string) => `${isFirst ? "Eerste" : "Volgende"} keer: ${when}.`,
  when: (when: string, next: string | undefined) => `${when}${next === undefined ? "" : `. Volgende: ${next}`}`,
  last: (last: string) => `Laatste: ${last}`,
  lastOn: (when: string, outcome: string) => `${when}, ${outcome}`,
  endedOn: (what: string, day: string, reason: string) => `${what}, ${day}${reason}`,
  was: (what: string) => `Het was: ${what}.`,
  wereTitle: "Het was",
  andMore: (many: number) => `En nog ${many}`,
  press: "Druk op een abonnement",
  buttons: {
    stop: (number: number, where: string) => `Stop abonnement ${number}${where}`,
    goOn: "Toch doorgaan",
    uncertain: "Bekijk onzeker bericht",
    uncertains: "Bekijk onzekere berichten",
  },
  made: { title: "Abonnement gemaakt", paragraphs: ["Typ “abonnementen” om te zien wat er loopt."] },
  already: (number: number, what: string): Message => ({
    title: `Dat abonnement is er al: nummer ${number}`,
    paragraphs: [`${what}. Er is niets veranderd.`],
  }),
  tooMany: (most: number): Message => ({
    title: `Hier lopen al ${most} abonnementen`,
    paragraphs: ["Stop er eerst één. Typ “abonnementen” om ze te zien."],
  }),
  tooManyOfYours: (most: number): Message => ({
    title: `U maakte al ${most} abonnementen`,
    paragraphs: ["Stop er eerst één, in het kanaal of de chat waar het loopt."],
  }),
  noneYet: (here: string): Message => ({
    title: "Nog geen abonnementen",
    paragraphs: [
      `Met een abonnement plaats ik iets vanzelf in ${here}. Kies er één, of typ bijvoorbeeld: abonneer samenvatting elke maandag 9:00.`,
    ],
  }),
  listed: (isPersonal: boolean, here: string) =>
    `Dit plaats ik vanzelf${isPersonal ? ", hier of waar u het vroeg" : ` in ${here}`}. Druk op een abonnement om het te bekijken of te stoppen.`,
  noneLeft: "Er loopt hier geen abonnement meer. Een nieuw kan altijd:",
  noneRunning: { title: "Er loopt geen abonnement", paragraphs: ["Er is niets te stoppen."] },
  more: (many: number) => `En nog ${many}. Typ “abonnementen” in het kanaal of de chat zelf; daar kunt u ze ook stoppen.`,
  where: (where: string, when: string) => `Ik plaats dit vanzelf in ${where}${when && `: ${when}`}.`,
  elsewhere: "In een kanaal? Noem mij daar met @, en typ daar dezelfde opdracht.",
  unknown: { title: "Dat abonnement ken ik niet", paragraphs: ["Typ “abonnementen” voor wat er loopt."] },
  unknownNumber: (number: number, numbers: readonly number[], elsewhere: boolean): Message => ({
    title: `Er is hier geen abonnement ${number}`,
    paragraphs: [
      numbers.length === 0
        ? `Hier loopt geen abonnement.${elsewhere ? " Wel elders:" : ""}`
        : `Hier ${numbers.length === 1 ? "loopt alleen nummer" : "lopen de nummers"} ${list(numbers)}.`,
    ],
  }),
  which: (most: number, all: number): Message => ({
    title: "Welk abonnement wilt u stoppen?",
    paragraphs: [all > most ? `Hier lopen er ${all}. Kies er één, of typ het nummer: stop abonnement 14.` : "Kies er één."],
  }),
  alreadyStopped: (number: number): Message => ({
    title: `Abonnement ${number} is al gestopt`,
    paragraphs: ["Er wordt niets meer geplaatst."],
  }),
  stopped: (number: number, elsewhere: string, what: string): Message => ({
    title: `Abonnement ${number}${elsewhere && ` in ${elsewhere}`} is gestopt`,
    paragraphs: [`${what}. Er wordt niets meer geplaatst; wat er al staat, blijft staan.`],
  }),
  notYours: {
    title: "Dit abonnement kunt u hier niet stoppen",
    paragraphs: ["Dat kan wie het maakte, of iemand in het kanaal of de chat waar het geldt."],
  },
  gone: (label: string, reason: keyof typeof ENDED, number: number): Message => ({
    title: `${number === 1 ? "Abonnement" : `${number} abonnementen`} gestopt: ${reason === "verwijderd" ? `ik ben verwijderd uit ${label}` : `${label} is er niet meer`}`,
    paragraphs: ["Er wordt niets meer geplaatst."],
  }),
  /** When there never was a moment; when the last one came while the assistant was down. */
  notYet: "nog niet geweest",
  missed: "✘\u00a0gemist: de assistent stond uit",
  /** Just now: it is about to be sent. */
  soon: "wordt zo geplaatst",
};

/** Figures that changed. */
export const CHANGES = {
  /** What a figure is called: "Budget Gemert-Bakel 2020", "Klachten · Deurne (2020)". */
  figure: (label: string, name: string, year: number) => `${label} ${name} ${year}`,
  item: (item: string, subject: string, period: string) => `${item} · ${subject}${period && ` (${period})`}`,
  source: (source: string, status: string) => `${source} (${status})`,
  title: (many: number) => (many === 1 ? "Een cijfer dat hier stond is gewijzigd" : `${many} cijfers die hier stonden zijn gewijzigd`),
  was: (print: string, source: string) => `Nu volgens ${source}. Was ${print}`,
  more: (many: number) => (many === 1 ? "En 1 ander cijfer" : `En ${many} andere cijfers`),
  none: { title: "Geen gewijzigde cijfers", paragraphs: ["Alle cijfers die hier zijn getoond, zijn nog hetzelfde."] },
};
