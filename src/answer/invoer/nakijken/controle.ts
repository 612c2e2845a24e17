import { messageCard } from "../../../cards/message-card.ts";
import { CHECKS } from "../../../cards/texts/invoer/gaps.ts";
import { yearOf } from "../../../domain/dates.ts";
import { suspicionsOf } from "../../../facts/invoer/suspect.ts";
import { readControle } from "../../../question/invoer/readers.ts";
import { controle as shape } from "../../../question/invoer/shapes.ts";
import { answered } from "../../answer.ts";
import { command } from "../../command.ts";
import { withMembers } from "./members.ts";

/** "controle 2025": what looks wrong in the figures of a year, for each municipality of a region. */
export const controle = command({
  kind: "controle",
  shape,
  readers: [readControle],
  ofRegion: true,
  answer: (question, context, notes) =>
    withMembers(question, context, (wie, members) => {
      const { names, published, today } = context;
      const year = question.jaar ?? yearOf(today);
      const labelOf = (veld: string) => published.invoer.velden.get(veld)?.label ?? veld;
      const found = members.flatMap((code) => {
        const lines = suspicionsOf(context, code, year, today).map((suspicion) => CHECKS.text(suspicion, labelOf));
        return lines.length > 0 ? [{ title: names.nameOf(code), lines }] : [];
      });
      const name = names.nameOf(wie);
      if (found.length === 0) return answered(messageCard(CHECKS.fine(name, year), { notes }));
      return answered(messageCard({ title: CHECKS.title(name, year), paragraphs: CHECKS.some }, { notes, groups: found }));
    }),
});
