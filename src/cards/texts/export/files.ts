import type { Message } from "../message.ts";

/** What is said of files that come and go. */

/** Why a file did not come: as the transport tells it. */
type Failure = "other-place" | "gone" | "too-large" | "no-answer";

const NOT_FETCHED: Record<Failure, string[]> = {
  "other-place": ["Het bestand staat niet in uw eigen OneDrive of SharePoint.", "Stuur het bestand zelf in deze chat, niet een link."],
  gone: ["Teams geeft het bestand niet meer.", "Stuur het nog eens."],
  "too-large": ["Het bestand is groter dan 5 MB.", "Stuur alleen het blad met de cijfers."],
  "no-answer": ["Teams gaf het bestand niet op tijd.", "Stuur het over een paar minuten nog eens."],
};

export const FILES = {
  unnamed: "het bestand",
  oneAtATime: "Ik lees één bestand tegelijk: dit is het eerste. Stuur de andere daarna",
  notFetched: (failure: Failure): Message => ({ title: "Ik kreeg het bestand niet", paragraphs: NOT_FETCHED[failure] }),
  consent: "Een bestand met dit antwoord, voor in uw eigen bestanden.",
  consentFor: (name: string) => `Mag ik u ${name} geven?`,
  sent: (name: string) => `${name} staat in uw bestanden`,
  declined: { title: "Er is geen bestand gemaakt", paragraphs: ["Het antwoord staat nog in deze chat."] } satisfies Message,
  outdated: { title: "Dit bestand kan ik niet meer maken", paragraphs: ["Stel de vraag opnieuw."] } satisfies Message,
  notSent: {
    title: "Het bestand is niet aangekomen",
    paragraphs: ["Teams nam het niet aan. Er is niets verloren gegaan: stel de vraag opnieuw, dan krijgt u het alsnog."],
  } satisfies Message,
  inOwnChat: "Het bestand krijgt u in uw eigen chat met mij: stel de vraag daar",
};
