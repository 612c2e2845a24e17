import { messageCard } from "../../cards/message-card.ts";
import { tableCard } from "../../cards/table-card.ts";
import { CHANGES } from "../../cards/texts/posts.ts";
import { vangnetQuestion } from "../../question/question.ts";
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
      return { figure, line: { label: figure?.label ?? cijfer, value: is, note: CHANGES.was(was, figure?.source ?? "") } };
    });
    const shown = changed.slice(0, MOST_SHOWN).flatMap(({ figure }) => figure ?? []);
    const rows = shown.flatMap(({ row }) => row ?? []);
    const vangnet = new Map(shown.flatMap(({ vangnet: of }) => (of ? [[`${of.wie} ${of.jaar}`, of] as const] : [])));
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
          entered: shown.flatMap(({ entered }) => entered ?? []),
          buttons: [
            { title: "Samenvatting", question: { v: 1, kind: "samenvatting", wie: "senzer", jaar: null } },
            ...[...vangnet.values()].slice(0, 2).map(({ wie, jaar }) => ({
              title: `Vangnet ${context.names.nameOf(wie)} ${jaar}`,
              question: vangnetQuestion({ wie, jaar }),
            })),
            ...(vangnet.size === 0 ? [{ title: "Documenten", question: { v: 1, kind: "bronnen" } as const }] : []),
          ],
        },
        viewOf(context, notes),
      ),
    );
  },
});
