import { FEW, ROWS_PER_CARD } from "../../cards/limits.ts";
import { messageCard } from "../../cards/message-card.ts";
import { tableCard } from "../../cards/table-card.ts";
import { CHANGES } from "../../cards/texts/abonnementen.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { gewijzigd as shape } from "../../question/abonnementen/shapes.ts";
import { vangnetQuestion } from "../../question/vangnet/shapes.ts";
import { answered, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { viewOf } from "../view.ts";
import { shownFigure } from "./figures-shown.ts";

/** What a subscription to changes posts: every figure that was shown there and is another now, with what it was. */
export const gewijzigd = command({
  kind: "gewijzigd",
  shape,
  onlyPosted: true,
  answer: ({ cijfers }, context, notes) => {
    if (cijfers.length === 0) return answered(messageCard(CHANGES.none, { notes }));
    const changed = cijfers.map(({ cijfer, was, is }) => {
      const figure = shownFigure(cijfer, context);
      return { figure, line: { label: figure?.label ?? cijfer, value: is, note: CHANGES.was(was, figure?.source ?? "") } };
    });
    const shown = changed.slice(0, ROWS_PER_CARD).flatMap(({ figure }) => figure ?? []);
    const rows = shown.map(({ row }) => row);
    const vangnet = new Map(shown.flatMap(({ vangnet: of }) => (of ? [[`${of.wie} ${of.jaar}`, of] as const] : [])));
    const more = changed.length - ROWS_PER_CARD;
    return answeredFrom(
      rows,
      tableCard(
        {
          title: CHANGES.title(cijfers.length),
          blocks: [
            { rows: [...changed.slice(0, ROWS_PER_CARD).map(({ line }) => line), ...(more > 0 ? [{ label: CHANGES.more(more) }] : [])] },
          ],
          rows,
          buttons: [
            { title: BUTTON.samenvatting, question: { v: 1, kind: "samenvatting", wie: null, jaar: null } },
            ...[...vangnet.values()].slice(0, FEW).map(({ wie, jaar }) => ({
              title: BUTTON.vangnetOf(context.names.nameOf(wie), jaar),
              question: vangnetQuestion({ wie, jaar }),
            })),
            ...(vangnet.size === 0 ? [{ title: BUTTON.documenten, question: { v: 1, kind: "bronnen" } as const }] : []),
          ],
        },
        viewOf(context, notes),
      ),
    );
  },
});
