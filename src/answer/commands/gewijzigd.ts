import { messageCard } from "../../cards/message-card.ts";
import { tableCard } from "../../cards/table-card.ts";
import { CHANGES } from "../../cards/texts/posts.ts";
import { answered, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { shownFigure } from "../figures-shown.ts";
import { viewOf } from "../view.ts";

/** More changes at once are counted. */
const MOST_SHOWN = 16;

/** What a subscription to changes posts: every figure that was shown there and is another now, with what it was. */
export const gewijzigd = command({
  kind: "gewijzigd",
  answer: ({ cijfers }, context, notes) => {
    if (cijfers.length === 0) return answered(messageCard(CHANGES.none, { notes }));
    const changed = cijfers.map(({ cijfer, was, is }) => {
      const figure = shownFigure(cijfer, context);
      const asText = figure?.asText ?? ((print: string) => print);
      return {
        row: figure?.row,
        line: { label: figure?.label ?? cijfer, value: asText(is), note: CHANGES.was(asText(was), figure?.source ?? "") },
      };
    });
    const rows = changed.slice(0, MOST_SHOWN).flatMap(({ row }) => row ?? []);
    const more = changed.length - MOST_SHOWN;
    return answeredFrom(
      rows,
      tableCard(
        {
          title: CHANGES.title(cijfers.length),
          blocks: [
            { rows: [...changed.slice(0, MOST_SHOWN).map(({ line }) => line), ...(more > 0 ? [{ label: CHANGES.more(more) }] : [])] },
          ],
          rows,
          buttons: [
            { title: "Samenvatting", question: { v: 1, kind: "samenvatting", wie: "senzer", jaar: null } },
            { title: "Documenten", question: { v: 1, kind: "bronnen" } },
          ],
        },
        viewOf(context, notes),
      ),
    );
  },
});
