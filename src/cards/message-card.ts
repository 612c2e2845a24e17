import type { Button, Card } from "./card.ts";
import { fitting } from "./format.ts";
import { inGroups, MOST_ACTIONS, MOST_CHOICES, TITLES_IN_A_ROW } from "./limits.ts";
import { renderCard } from "./render.ts";
import type { Message } from "./texts/message.ts";

export interface MessageGroup {
  title: string;
  lines?: string[];
  /**
   * Lines that can be pressed, with a word of explanation. Without a fallback for clients that do not know Action.Execute: for a pressed
   * line the renderer does not look at it, and the line is what one would type.
   */
  examples?: PressLine[];
}

interface PressLine {
  button: Button;
  explanation?: string | readonly string[];
}

interface Parts {
  notes?: string[];
  groups?: MessageGroup[];
  footnotes?: string[];
  buttons?: Button[];
  /** Pages to open, before the buttons. */
  links?: Link[];
}

/** What opens a page. */
export interface Link {
  title: string;
  url: string;
}

const onButton = ({ title, question }: Button): Button => ({ title: fitting(title), question });

/** More buttons than one row of actions takes go into rows of their own in the card. */
function spread(buttons: readonly Button[]): { knoppen: Button[]; knoppenrijen: { knoppen: Button[] }[] } {
  if (buttons.length <= MOST_ACTIONS) return { knoppen: [...buttons], knoppenrijen: [] };
  return { knoppen: [], knoppenrijen: inGroups(buttons, TITLES_IN_A_ROW).map((knoppen) => ({ knoppen })) };
}

const pressLine = ({ button, explanation = [] }: PressLine) => ({ ...button, uitleg: [explanation].flat().map((text) => ({ text })) });

/** A card of words: a question back, a refusal, help. */
export function messageCard(
  { title, paragraphs }: Message,
  { notes = [], groups = [], footnotes = [], buttons = [], links = [] }: Parts = {},
): Card {
  return renderCard(
    "bericht",
    {
      titel: title,
      meldingen: notes.map((text) => ({ text })),
      alineas: paragraphs.map((text) => ({ text })),
      groepen: groups.map((group) => ({
        titel: group.title,
        regels: (group.lines ?? []).map((text) => ({ text })),
        drukregels: (group.examples ?? []).map(pressLine),
      })),
      voetnoten: footnotes.map((text) => ({ text })),
      koppelingen: links,
      ...spread(buttons.slice(0, MOST_CHOICES).map(onButton)),
    },
    title,
  );
}
