import type { Button, Card } from "./card.ts";
import { renderCard } from "./render.ts";
import type { Message } from "./texts/troubles.ts";

interface Parts {
  notes?: string[];
  groups?: { title: string; lines: string[] }[];
  footnotes?: string[];
  buttons?: Button[];
}

/** Teams shows six actions at most. */
const MOST_BUTTONS = 6;

/** A card of words: a question back, a refusal, help. */
export function messageCard({ title, paragraphs }: Message, { notes = [], groups = [], footnotes = [], buttons = [] }: Parts = {}): Card {
  return renderCard(
    "bericht",
    {
      titel: title,
      meldingen: notes.map((text) => ({ text })),
      alineas: paragraphs.map((text) => ({ text })),
      groepen: groups.map((group) => ({ titel: group.title, regels: group.lines.map((text) => ({ text })) })),
      voetnoten: footnotes.map((text) => ({ text })),
      knoppen: buttons.slice(0, MOST_BUTTONS),
    },
    title,
  );
}
