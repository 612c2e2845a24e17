import type { Button } from "../cards/card.ts";
import { vangnetQuestion } from "../question/question.ts";

/** What runs here by itself. */
export const SUBSCRIPTIONS_BUTTON: Button = { title: "Abonnementen", question: { v: 1, kind: "abonnementen" } };

/** Buttons for someone who does not know what to ask yet. */
export const exampleButtons = (): Button[] => [
  { title: "Vangnet Gemert-Bakel 2020", question: vangnetQuestion({ wie: "GM1652", jaar: 2020 }) },
  { title: "Help", question: { v: 1, kind: "help" } },
];
