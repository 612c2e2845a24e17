import type { View } from "../cards/view.ts";
import type { AnswerContext } from "./context.ts";

export const viewOf = ({ published, contact }: AnswerContext, notes: string[]): View => ({
  rulesVersion: published.regelsVersie,
  sources: published.bronnen,
  contact,
  notes,
});
