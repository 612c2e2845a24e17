import type { Button } from "../cards/card.ts";
import { euroOfCents } from "../cards/format.ts";
import { messageCard } from "../cards/message-card.ts";
import { EXAMPLES, troubleMessage } from "../cards/texts/troubles.ts";
import type { Trouble } from "../question/reading.ts";
import { type Answer, askedBack, refused } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import { exampleButtons } from "./examples.ts";

const REFUSALS: readonly Trouble["kind"][] = [
  "not-understood",
  "unknown-topic",
  "too-long",
  "out-of-range",
  "unreadable",
  "impossible",
  "future-request",
];

/** A card that says what stands in the way, with buttons that carry the mended question. */
export function troubleAnswer(trouble: Trouble, context: AnswerContext): Answer {
  const buttons = buttonsFor(trouble, context);
  const isHelpless = trouble.kind === "not-understood" || (trouble.kind === "unknown-name" && trouble.choices.length === 0);
  const card = messageCard(troubleMessage(trouble), {
    buttons: buttons.length > 0 ? buttons : exampleButtons(),
    groups: isHelpless ? [{ title: "Bijvoorbeeld", lines: EXAMPLES }] : [],
  });
  return REFUSALS.includes(trouble.kind) || isHelpless ? refused(card) : askedBack(card);
}

const LOOSE = { uitgaven: "Het zijn de uitgaven", budget: "Het is het budget", tekort: "Het is het tekort" } as const;

function buttonsFor(trouble: Trouble, { names, topics }: AnswerContext): Button[] {
  switch (trouble.kind) {
    case "unknown-name":
    case "which-name":
      return trouble.choices.map(({ value, question }) => ({ title: names.nameOf(value), question }));
    case "which-year":
      return trouble.choices.map(({ value, question }) => ({ title: String(value), question }));
    case "given-twice":
      return trouble.choices.map(({ value, question }) => ({ title: euroOfCents(value), question }));
    case "loose-amount":
      return trouble.choices.map(({ value, question }) => ({ title: LOOSE[value], question }));
    case "small-budget":
      return [
        { title: "Ja, × € 1.000", question: trouble.times1000 },
        { title: `Nee, ${euroOfCents(trouble.cents)}`, question: trouble.asTyped },
      ];
    case "choose":
      return trouble.choices.slice(0, 6);
    case "unknown-topic":
      return trouble.nearest.map((id) => ({
        title: topics.labelOf(id),
        question: { v: 1, kind: "onderwerp", onderwerp: id, vanaf: 0, ...trouble.about } as const,
      }));
    case "contradiction":
      return trouble.choices.map(({ value, question }) => ({
        title: value === "given" ? resultTitle(trouble.cents) : resultTitle(trouble.followsCents),
        question,
      }));
    default:
      return [];
  }
}

const resultTitle = (cents: number): string => (cents < 0 ? `Tekort ${euroOfCents(-cents)}` : `Overschot ${euroOfCents(cents)}`);
