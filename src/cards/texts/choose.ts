import type { Unclear } from "../../question/reading.ts";
import { countWord } from "../format.ts";
import type { Message } from "./message.ts";

/** What is asked back where a line leaves something out, or can be read in more ways. */

const SUBSCRIBE = "abonneer samenvatting elke maandag 9:00";

export const CHOOSE: Record<Unclear, (typed: string, many: number) => Message> = {
  topic: (typed) => ({ title: "Welk onderwerp bedoelt u?", paragraphs: [`“${typed}” kan meer dan één onderwerp zijn.`] }),
  scenario: (_typed, many) => ({
    title: "Welk scenario?",
    paragraphs: [many === 0 ? "Ik ken geen scenario's uit de documenten." : `Ik ken deze ${countWord(many)} scenario's uit de documenten.`],
  }),
  amount: () => ({ title: "Welk bedrag?", paragraphs: ["Zet het bedrag in de vraag. Bijvoorbeeld: verdeel 2,2 mln over dossiers."] }),
  "which-amount": () => ({ title: "Welk bedrag?", paragraphs: ["U noemt meer dan één bedrag. Welk wilt u verdelen?"] }),
  key: (typed) => ({
    title: "Welke sleutel?",
    paragraphs: [`Een sleutel “${typed}” ken ik niet. Ik verdeel over alle gemeenten van de regio, met één van deze sleutels:`],
  }),
  counts: () => ({
    title: "Welke aantallen?",
    paragraphs: [
      "Geef per maand een heel aantal dossiers boven nul, hoogstens 60 maanden. Bijvoorbeeld: trap op trap af 400 390 385 379 378.",
    ],
  }),
  "whole-number": () => ({
    title: "Welk aantal?",
    paragraphs: ["Geef een heel aantal van nul of meer. Bijvoorbeeld: scenario beschut 60."],
  }),
  figures: (_typed, many) => ({
    title: "Welk bedrag hoort waarbij?",
    paragraphs: [
      many === 1
        ? "Ik lees het zo. Klopt dat? Zet anders bij elk bedrag wat het is."
        : "Dat staat er niet bij. Kies, of zet bij elk bedrag wat het is.",
    ],
  }),
  "request-day": (_typed, many) => ({
    title: "Op welke dag is het verzoek ingediend?",
    paragraphs: [many > 0 ? "U noemt geen jaar. Bedoelt u:" : "Of het op tijd was, volgt uit de dag. Typ bijvoorbeeld: verzoek 10-8-2021."],
  }),
  sign: () => ({
    title: "Een tekort of een overschot?",
    paragraphs: ["Bij een tekort of overschot verwacht ik een bedrag zonder min. Wat is het?"],
  }),
  baten: () => ({
    title: "Hoeveel baten zijn er?",
    paragraphs: ["De netto lasten zijn lasten min baten. Noem de baten erbij. Bijvoorbeeld: lasten 112 mln baten 3 mln."],
  }),
  share: () => ({
    title: "Wat wilt u delen?",
    paragraphs: [
      "Delen kan met een antwoord op een vraag. Stel die eerst, of zet hem erbij. Typ bijvoorbeeld: plaats samenvatting 2020 in Directie.",
    ],
  }),
  "regular-post": () => ({
    title: "Eén keer, of vanzelf?",
    paragraphs: [
      `Plaatsen doe ik één keer, zodra u akkoord bent. Vanzelf plaatsen kan ook: typ dan in het kanaal zelf: @Vangnetwijzer ${SUBSCRIBE}.`,
    ],
  }),
  subscription: () => ({
    title: "Waarop wilt u een abonnement?",
    paragraphs: [
      "Samenvatting en prognose komen op vaste dagen. Signaal: als de prognose omslaat of dicht bij de grens komt. Termijnen: 60, 30, 7 en 1 dag vóór elke termijn. Wijzigingen: als een cijfer dat hier is getoond, anders wordt.",
    ],
  }),
  "other-channel": (typed) => ({
    title: `Een abonnement voor “${typed}” maakt u daar`,
    paragraphs: [`Er is nog niets gemaakt. Typ de opdracht in dat kanaal zelf. Bijvoorbeeld: @Vangnetwijzer ${SUBSCRIBE}.`],
  }),
  change: () => ({
    title: "Een abonnement wijzigen kan niet",
    paragraphs: [`Stop het abonnement en maak een nieuw. Typ bijvoorbeeld: stop abonnement 1. En daarna: ${SUBSCRIBE}.`],
  }),
  schedule: () => ({
    title: "Op welke dagen?",
    paragraphs: [`Kies hieronder, of typ de hele opdracht. Typ bijvoorbeeld: ${SUBSCRIBE}.`],
  }),
  days: (typed) => ({
    title: `“${typed}” kan ik niet plannen`,
    paragraphs: [
      `Ik plaats op vaste dagen van de week, of op één dag van de maand: de 1e tot en met de 28e. Kies hieronder, of typ bijvoorbeeld: ${SUBSCRIBE}.`,
    ],
  }),
  time: (typed) => ({
    title: `“${typed}” is geen tijd`,
    paragraphs: [`Schrijf de tijd zo: 9:00 of 14:30. Kies hieronder, of typ bijvoorbeeld: ${SUBSCRIBE}.`],
  }),
  "part-of-day": () => ({ title: "’s Nachts of ’s middags?", paragraphs: ["Deze tijd kan allebei zijn. Welke bedoelt u?"] }),
  "one-time": () => ({
    title: "Welke tijd?",
    paragraphs: ["U noemt meer dan één tijd. Een abonnement heeft er één; voor een tweede tijd maakt u een tweede abonnement."],
  }),
  "second-name": () => ({
    title: "Welke gemeenten?",
    paragraphs: ["Noem er ten minste twee. Bijvoorbeeld: vergelijk Asten Someren 2020."],
  }),
};
