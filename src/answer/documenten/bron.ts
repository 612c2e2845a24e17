import { ROWS_PER_CARD } from "../../cards/limits.ts";
import { tableCard } from "../../cards/table-card.ts";
import { SOURCE } from "../../cards/texts/documenten/documenten.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { rulesOfYear } from "../../domain/vangnet/rules.ts";
import { aboutYears } from "../../facts/rows.ts";
import { yearsBehind } from "../../facts/year.ts";
import { readBron, readWhereFrom } from "../../question/documenten/read-bron.ts";
import { bron as shape } from "../../question/documenten/shapes.ts";
import { type Answer, answered, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { answerQuestion } from "../respond.ts";
import { viewOf } from "../view.ts";
import { figureBlocks, placeBlocks, ruleBlocks, withUnder } from "./source-blocks.ts";
import { pageOf } from "./topic-rows.ts";

/** "bron saldo Deurne 2020": document, chapter, table and the literal figure behind any answer. */
export const bron = command({
  kind: "bron",
  shape,
  readers: [readBron, readWhereFrom],
  share: "in-words",
  showsOwn: ({ vraag }, showsOwn) => showsOwn(vraag),
  follow: ({ vraag, ...rest }, change, follow) => {
    // "en hun budget?" asks for the figure itself.
    const inner = change.isWhatIf || change.cijfer !== undefined ? undefined : follow(vraag);
    return inner && { ...rest, vraag: inner };
  },
  help: {
    ...SOURCE.help,
    audience: "beleid",
    examples: ({ andere, jaar }) => [
      {
        text: `bron saldo ${andere.naam} ${jaar}`,
        question: { v: 1, kind: "bron", vraag: { v: 1, kind: "buig", wie: andere.id, jaar, nadruk: "saldo" } },
      },
    ],
  },
  answer: ({ vraag }, context, notes) => {
    const inner = answerQuestion(vraag, context, notes);
    if (inner.outcome !== "answer") return inner;
    const { rulesYear } = inner;
    const rules = rulesYear === undefined ? [] : rulesOfYear(context.published.regels, rulesYear);
    const all = inner.rows ?? [];
    const rows = rulesYear === undefined ? all : aboutYears(all, yearsBehind(rulesYear, rules));
    // What the answer itself shows in pages has its sources in the same pages.
    const { page, next } = "vanaf" in vraag ? pageOf(rows, vraag.vanaf) : { page: rows, next: undefined };
    const blocks = [
      ...figureBlocks(withUnder(page), page.length > ROWS_PER_CARD, context),
      ...placeBlocks(inner.places ?? [], context),
      ...ruleBlocks(rules, context),
    ];
    if (blocks.length === 0) return noSource(context, notes);
    const more = next !== undefined && "vanaf" in vraag && { ...vraag, vanaf: next };
    return answeredFrom(
      page,
      tableCard(
        {
          title: SOURCE.title(inner.cards[0].summary),
          paragraphs: context.commands.showsOwn(vraag) ? [SOURCE.own] : [],
          blocks,
          rows: [],
          buttons: [
            ...(more ? [{ title: BUTTON.more(), question: { v: 1, kind: "bron", vraag: more } as const }] : []),
            { title: BUTTON.answer, question: vraag },
            { title: BUTTON.documenten, question: { v: 1, kind: "bronnen" } },
          ],
        },
        viewOf(context, notes),
      ),
    );
  },
});

const noSource = (context: AnswerContext, notes: string[]): Answer =>
  answered(
    tableCard(
      {
        ...SOURCE.none,
        blocks: [],
        rows: [],
        buttons: [{ title: BUTTON.documenten, question: { v: 1, kind: "bronnen" } }],
      },
      viewOf(context, notes),
    ),
  );
