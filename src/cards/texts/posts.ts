import type { QuestionOf } from "../../question/question.ts";
import { WEEKDAYS } from "../../time/day.ts";
import { capital, clock, clockTime, date, fitting, LONGEST_TITLE, list, moment, plainName } from "../format.ts";
import type { Message } from "./troubles.ts";

/** Every sentence on posts and subscriptions. */

type Rooster = NonNullable<QuestionOf<"abonneer">["rooster"]>;
type Subject = QuestionOf<"abonneer">["wat"];

/** What is needed of a place to call it by name. */
interface Named {
  scope: "personal" | "groupChat" | "channel";
  name?: string | undefined;
  team?: { name: string } | undefined;
}

/** "Senzer › Directie", "de groepschat Begroting", "uw persoonlijke chat" */
export function placeName({ scope, name, team }: Named): string {
  if (scope === "personal") return "uw persoonlijke chat";
  if (scope === "groupChat") return name ? `de groepschat ${plainName(name)}` : "de groepschat";
  return [team?.name, name].flatMap((part) => (part ? [plainName(part)] : [])).join(" › ") || "het kanaal";
}

/** The same on a button, where there is less room. */
export const placeInShort = (place: Named): string => (place.scope === "channel" && place.name ? plainName(place.name) : placeName(place));

/** The place on a button; in one team its channel says enough. Where both are long the team gives way. */
export function placeOnButton(place: Named, isOneTeam: boolean): string {
  if (isOneTeam) return fitting(placeInShort(place));
  const whole = placeName(place);
  const channel = placeInShort(place);
  if (place.scope !== "channel" || whole === channel || whole.length <= LONGEST_TITLE) return fitting(whole);
  const room = LONGEST_TITLE - channel.length - "… › ".length;
  return room < 3 ? fitting(channel) : `${whole.slice(0, room).trimEnd()}… › ${channel}`;
}

/** The conversation that one is in. */
export const HERE: Record<Named["scope"], string> = { personal: "deze chat", groupChat: "deze groepschat", channel: "dit kanaal" };

/** "elke maandag om 9.00 uur", "elke werkdag om 8.30 uur", "elke 15e van de maand om 9.00 uur" */
export function scheduleText(rooster: Rooster): string {
  const days = "dagen" in rooster ? daysText(rooster.dagen) : `${rooster.dagVanMaand}e van de maand`;
  return `elke ${days} om ${clockTime(rooster.tijd)}`;
}

function daysText(days: readonly number[]): string {
  const sorted = [...days].sort();
  if (sorted.length === 7) return "dag";
  if (sorted.join("") === "12345") return "werkdag";
  return list(sorted.map((day) => WEEKDAYS[day - 1] ?? ""));
}

export const SUBJECT: Record<Subject, string> = { samenvatting: "samenvatting", termijnen: "termijnen", wijzigingen: "wijzigingen" };

/** When a subscription without days of its own posts. */
export const OCCASION: Record<Exclude<Subject, "samenvatting">, string> = {
  termijnen: "60, 30, 7 en 1 dag vóór elke termijn, om 9.00 uur",
  wijzigingen: "zodra een getoond cijfer anders wordt",
};

const WHY_POSTED: Record<Exclude<Subject, "samenvatting">, string> = {
  termijnen: "Herinnering 60, 30, 7 en 1 dag vóór elke termijn",
  wijzigingen: "Bericht bij een gewijzigd cijfer",
};

/** Under the title of a post: where it comes from, and how it stops. */
export const POSTED_BY = {
  person: (name: string | undefined, hasOwnFigures: boolean) =>
    `${name ? `Geplaatst door ${plainName(name)}` : "Geplaatst via Vangnetwijzer"}${hasOwnFigures ? ", met eigen cijfers" : ""}`,
  subscription: (wat: Subject, when: string, number: number, scope: Named["scope"]) =>
    `${wat === "samenvatting" ? `Automatisch geplaatst, ${when}` : WHY_POSTED[wat]}. Stoppen: ${scope === "personal" ? "typ" : "noem mij met @ en typ"} stop abonnement ${number}`,
  itself: "Automatisch bericht",
  lateByUs: "Later geplaatst: de assistent was er even niet",
  late: "Later geplaatst: het lukte niet eerder",
};

/** Why a message did not arrive or may not have, by the code that the delivery recorded. */
const WHY: Record<string, string> = {
  connection: "Teams was niet te bereiken.",
  throttled: "Teams kreeg te veel berichten tegelijk.",
  unavailable: "Teams was even niet beschikbaar.",
  gone: "Het kanaal of de chat is er niet meer, of ik ben daar verwijderd.",
  refused: "Teams nam het bericht niet aan.",
  "no-answer": "Teams gaf geen antwoord op het versturen.",
  stopped: "De assistent stopte tijdens het versturen.",
  "too-old": "Het lukte een dag lang niet.",
  broken: "De kaart kon niet worden gemaakt.",
  ended: "Het abonnement is intussen gestopt.",
};
const why = (reason: string | undefined): string => WHY[reason ?? ""] ?? "De reden is niet bekend.";

/** What one can do about it. */
const WHAT_NOW: Record<string, string> = {
  gone: "Voeg mij weer toe, of kies een ander kanaal.",
  refused: "Probeer het later nog eens, of vraag uw beheerder of ik daar mag plaatsen.",
  broken: "Stel de vraag eerst zelf. Krijgt u daar een antwoord, plaats het dan opnieuw.",
};
const whatNow = (reason: string | undefined): string => WHAT_NOW[reason ?? ""] ?? "U kunt het opnieuw versturen.";

/** Where a post stands, as the ledger knows it. */
export interface Standing {
  state: "waiting" | "attempt" | "again" | "sent" | "failed" | "uncertain";
  reason?: string;
  at: string;
  notBefore?: string;
}

/** The same state for who waits: what is being sent, is waiting. */
export const isUnderWay = ({ state }: Standing): boolean => state === "waiting" || state === "attempt" || state === "again";

/** What became of a post, told to who asked for it. @param what what was posted, and when it was due */
export function outcomeMessage(standing: Standing, label: string, isRepeat: boolean, what?: string): Message {
  const { title, paragraphs } = outcome(standing, label, isRepeat);
  return { title, paragraphs: [...(what ? [what] : []), ...paragraphs] };
}

function outcome({ state, reason, at, notBefore }: Standing, label: string, isRepeat: boolean): Message {
  const once = isRepeat ? " opnieuw" : "";
  switch (state) {
    case "sent":
      if (reason === "seen")
        return { title: `✔ Geplaatst in ${label}`, paragraphs: [`Iemand zag het bericht staan en meldde dat, ${moment(at)}.`] };
      return { title: `✔ Geplaatst in ${label}`, paragraphs: [`Het bericht is${once} geplaatst, ${moment(at)}.`] };
    case "failed":
      return { title: `✘ Niet geplaatst in ${label}`, paragraphs: [`${why(reason)} ${whatNow(reason)}`] };
    case "uncertain":
      return {
        title: `? Onzeker of het bericht in ${label} is aangekomen`,
        paragraphs: [`${why(reason)} Kijk eerst in het kanaal of de chat zelf. Staat het er niet, verstuur het dan opnieuw.`],
      };
    default:
      return {
        title: `Wordt geplaatst in ${label}`,
        paragraphs: [
          state === "again"
            ? `${why(reason)} Ik probeer het opnieuw${notBefore ? ` om ${clock(notBefore)}` : ""}, tot het een dag oud is.`
            : "Dit duurt meestal een paar tellen.",
        ],
      };
  }
}

/** The same in a few words, for a list: "✔ geplaatst", "✘ niet gelukt: …". */
export function outcomeInShort({ state, reason }: Standing): string {
  switch (state) {
    case "sent":
      return "✔\u00a0geplaatst";
    case "failed":
      return `✘\u00a0niet gelukt: ${lower(why(reason))}`;
    case "uncertain":
      return "?\u00a0onzeker of het is aangekomen";
    default:
      return "wordt geplaatst";
  }
}

/** A sentence as the end of another; a name keeps its capital. */
const lower = (sentence: string): string => sentence.replace(/^(?!Teams)./, (first) => first.toLowerCase()).replace(/\.$/, "");

/** Why a subscription ended by itself. */
export const ENDED = {
  gestopt: "",
  "plek weg": ": het kanaal of de chat is er niet meer",
  verwijderd: ": ik ben daar verwijderd",
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
    paragraphs: ["U bent geen lid meer van dat team, of het kanaal of ik ben er niet meer. Er is niets geplaatst."],
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
  notYet: "Zo ziet iedereen in het kanaal het. Er is nog niets geplaatst.",
  alreadyThere: (when: string, isSure: boolean) =>
    isSure ? `Dit staat hier al, sinds ${when}.` : `Dit staat hier misschien al: op ${when} verstuurd, onzeker of het is aangekomen.`,
  withoutFolded: "Wat u kunt uitvouwen, staat niet in dit voorbeeld en wel in het bericht.",
  ownFigures: "De cijfers uit uw vraag staan dan in het kanaal, en worden bij het bericht bewaard.",
  unknown: { title: "Dit bericht ken ik niet", paragraphs: ["Het is niet meer te vinden. Typ “berichten” voor wat er is verstuurd."] },
  notYours: {
    title: "Dit bericht kunt u niet opnieuw versturen",
    paragraphs: ["Dat kan alleen wie het plaatste. Een bericht van een abonnement: iedereen in dat kanaal of die chat."],
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

/** What is told around subscriptions. */
export const SUBSCRIPTIONS = {
  made: { title: "Abonnement gemaakt", paragraphs: ["Typ “abonnementen” om te zien wat er loopt."] },
  already: (number: number, what: string): Message => ({
    title: `Dat abonnement is er al: nummer ${number}`,
    paragraphs: [`${what}. Er is niets veranderd.`],
  }),
  tooMany: (most: number): Message => ({
    title: `Hier lopen al ${most} abonnementen`,
    paragraphs: ["Stop er eerst één. Typ “abonnementen” om ze te zien."],
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

/** Dates that come near. */
export const REMINDERS = {
  /** "Nog 7 dagen: verzoek indienen 2026"; what stands behind a comma is the date itself. */
  title: (label: string, year: number, howFar: string) => {
    const [what = ""] = label.split(",");
    return howFar === "voorbij"
      ? `${what} ${year} is voorbij`
      : `${capital(howFar)}: ${what.charAt(0).toLowerCase()}${what.slice(1)} ${year}`;
  },
  titleOfMore: (many: number, passed: boolean) => `${many} termijnen ${passed ? "zijn voorbij" : "naderen"}`,
  none: (day: string): Message => ({
    title: "Geen herinnering",
    paragraphs: [`Op ${date(day)} is er geen termijn die over 60, 30, 7 of 1 dag komt.`],
  }),
  ofYear: (label: string, year: number) => `${label}, budgetjaar ${year}`,
  noRulesYet: (year: number) => `Regels van ${year} zijn nog niet bekend; de datum is als in eerdere jaren`,
  /** On the request: the day that is safe. On the last day itself the title says so. */
  request: (daysLeft: number): string[] => {
    if (daysLeft <= 0) return [];
    if (daysLeft === 1) return ["Dien vandaag in: 15 augustus is de laatste dag."];
    return ["Dien uiterlijk op de 14e in: de commissie zegt “uiterlijk op” 15 augustus, de notitie “vóór”."];
  },
};

/** Figures that changed. */
export const CHANGES = {
  title: (many: number) => (many === 1 ? "Een cijfer dat hier stond is gewijzigd" : `${many} cijfers die hier stonden zijn gewijzigd`),
  was: (print: string, source: string) => `Nu volgens ${source}. Was ${print}`,
  more: (many: number) => (many === 1 ? "En 1 ander cijfer" : `En ${many} andere cijfers`),
  none: { title: "Geen gewijzigde cijfers", paragraphs: ["Alle cijfers die hier zijn getoond, zijn nog hetzelfde."] },
};
