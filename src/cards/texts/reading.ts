import type { ChoiceLabel, ReadingNote } from "../../question/reading.ts";
import { capital, clockTime, date, echo, euroOfCents, inUnits } from "../format.ts";
import { KIND, scheduleText } from "./abonnementen.ts";
import { ABSENCE } from "./documenten/vondsten.ts";
import { FIELD_NAME } from "./troubles.ts";

/** What is told of how a line was read, and what can be chosen where it was unclear. */

export function noteText(note: ReadingNote, nameOf: (id: string) => string): string {
  switch (note.kind) {
    case "understood-as":
      return `Begrepen als ${nameOf(note.wie)} (u typte “${echo(note.typed)}”)`;
    case "kern":
      return `${capital(echo(note.typed))} hoort bij ${nameOf(note.wie)}`;
    case "not-used":
      return `Niet gebruikt: ${echo(note.words.join(", "))}`;
    case "absent":
      return ABSENCE.absent(note.words).replace(/\.$/, "");
    case "usual-time":
      return "Geen tijd genoemd: het wordt 9.00 uur";
  }
}

export const CHOICE = {
  loose: { uitgaven: "Het zijn de uitgaven", budget: "Het is het budget", tekort: "Het is het tekort" },
  without: "Zonder die woorden",
  fillIn: "Cijfers invullen",
  thisOne: "Dit",
  scaled: (factor: number) => `Ja, ${inUnits(factor)}`,
  asTyped: (cents: number) => `Nee, ${euroOfCents(cents)}`,
  result: (cents: number) => (cents < 0 ? `Tekort ${euroOfCents(-cents)}` : `Overschot ${euroOfCents(cents)}`),
};

const SAID: Record<(ChoiceLabel & { is: "said" })["what"], string> = {
  tekort: "Een tekort",
  overschot: "Een overschot",
  "no-baten": "Er zijn geen baten",
  "new-subscription": "Nieuw abonnement",
  subscriptions: "Abonnementen",
  "post-now": "Nu plaatsen",
  "subscribe-here": "Hier abonneren",
  "other-moment": "Andere dag of tijd",
};

/** What a button says of a choice. */
export function choiceTitle(label: ChoiceLabel): string {
  switch (label.is) {
    case "name":
      return label.name;
    case "amount":
      return euroOfCents(label.cents);
    case "subject":
      return KIND[label.wat].title;
    case "schedule":
      return capital(scheduleText(label.rooster).replace(" om ", " "));
    case "time":
      return clockTime(label.tijd);
    case "said":
      return SAID[label.what];
    case "share":
      return capital(label.what);
    case "figures":
      // Two amounts fit on a button without their signs.
      return capital(label.cents.map(({ field, cents }) => `${FIELD_NAME[field]} ${euroOfCents(cents).replace(/€\s/, "")}`).join(", "));
    case "day":
      return date(label.day);
  }
}
