import { clock, moment } from "../format.ts";
import type { Message } from "./message.ts";

/** Every sentence on what became of a post. */

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
  "not-member": "Degene die het plaatste, is geen lid meer van dat team.",
  "not-removed": "Verwijderen lukte niet: Teams liet het niet toe.",
};
const why = (reason: string | undefined): string => WHY[reason ?? ""] ?? "De reden is niet bekend.";

/** What one can do about it. */
const WHAT_NOW: Record<string, string> = {
  gone: "Voeg mij weer toe, of kies een ander kanaal.",
  "not-member": "Wie er wel bij is, kan het plaatsen.",
  refused: "Probeer het later nog eens, of vraag uw beheerder of ik daar mag plaatsen.",
  broken: "Stel de vraag eerst zelf. Krijgt u daar een antwoord, plaats het dan opnieuw.",
};
const whatNow = (reason: string | undefined): string => WHAT_NOW[reason ?? ""] ?? "U kunt het opnieuw versturen.";

/** Where a post stands, as the ledger knows it. */
export interface Standing {
  state: "waiting" | "attempt" | "again" | "sent" | "failed" | "uncertain" | "removing" | "removed" | "skipped";
  reason?: string;
  at: string;
  notBefore?: string;
}

/** The same state for who waits: what is being sent, is waiting. */
export const isUnderWay = ({ state }: Standing): boolean => ["waiting", "attempt", "again", "removing"].includes(state);

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
      if (reason === "not-removed")
        return { title: `✔ Geplaatst in ${label}`, paragraphs: [`${why(reason)} Het bericht staat er nog. Verwijder het in Teams zelf.`] };
      return { title: `✔ Geplaatst in ${label}`, paragraphs: [`Het bericht is${once} geplaatst, ${moment(at)}.`] };
    case "skipped":
      return {
        title: `Niet geplaatst in ${label}: niets veranderd`,
        paragraphs: ["De cijfers zijn die van de vorige keer, en u vroeg om alleen wat verandert. U kunt het toch versturen."],
      };
    case "removing":
      return { title: `Wordt verwijderd uit ${label}`, paragraphs: ["Dit duurt meestal een paar tellen."] };
    case "removed":
      if (reason === "called-off")
        return { title: `Niet geplaatst in ${label}: afgezegd`, paragraphs: [`Afgezegd op ${moment(at)}. Er is niets verstuurd.`] };
      return { title: `✔ Verwijderd uit ${label}`, paragraphs: [`Het bericht is verwijderd, ${moment(at)}. Niemand ziet het daar nog.`] };
    case "failed":
      return { title: `✘ Niet geplaatst in ${label}`, paragraphs: [`${why(reason)} ${whatNow(reason)}`] };
    case "uncertain":
      return {
        title: `? Onzeker of het bericht in ${label} is aangekomen`,
        paragraphs: [`${why(reason)} Kijk eerst in het kanaal of de chat zelf. Staat het er niet, verstuur het dan opnieuw.`],
      };
    default:
      if (state === "waiting" && notBefore)
        return { title: `Komt in ${label}`, paragraphs: [`Ik plaats het ${moment(notBefore)}, met de cijfers van dat moment.`] };
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
export function outcomeInShort({ state, reason, notBefore }: Standing): string {
  switch (state) {
    case "sent":
      return "✔\u00a0geplaatst";
    case "skipped":
      return "overgeslagen: niets veranderd";
    case "removing":
      return "wordt verwijderd";
    case "removed":
      return reason === "called-off" ? "afgezegd" : "verwijderd";
    case "failed":
      return `✘\u00a0niet gelukt: ${lower(why(reason))}`;
    case "uncertain":
      return "?\u00a0onzeker of het is aangekomen";
    default:
      return state === "waiting" && notBefore ? "komt dan" : "wordt geplaatst";
  }
}

/** A sentence as the end of another; a name keeps its capital. */
const lower = (sentence: string): string => sentence.replace(/^(?!Teams)./, (first) => first.toLowerCase()).replace(/\.$/, "");
