import type { View } from "../cards/view.ts";
import type { AnswerContext } from "./context.ts";

export const viewOf = ({ today, published, contact }: AnswerContext, notes: string[]): View => ({
  today,
  rulesVersion: published.regelsVersie,
  sources: published.bronnen,
  contact,
  notes,
});
