import { periodText, printedText } from "../../cards/cijfer.ts";
import { capital } from "../../cards/format.ts";
import { type TableBlock, tableCard } from "../../cards/table-card.ts";
import { CERTAINTY } from "../../cards/texts/labels.ts";
import { ROUTE_NAME } from "../../cards/texts/verdict.ts";
import { sourceText } from "../../cards/view.ts";
import { rulesOfYear } from "../../domain/vangnet/rules.ts";
import { answered, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { publishedRows } from "../rows.ts";
import { pageOf } from "../topic-rows.ts";
import { viewOf } from "../view.ts";

/** "bron saldo Deurne 2020": document, chapter, table and the literal figure behind any answer. */
export const bron = command({
  kind: "bron",
  help: {
    audience: "beleid",
    title: "Waar een cijfer vandaan komt",
    examples: [
      {
        text: "bron saldo Deurne 2020",
        question: { v: 1, kind: "bron", vraag: { v: 1, kind: "buig", wie: "GM0762", jaar: 2020, nadruk: "saldo" } },
      },
    ],
  },
  answer: ({ vraag }, context, notes, commands) => {
    const inner = commands.answer(vraag, context);
    const from = "vanaf" in vraag ? vraag.vanaf : 0;
    const { page, next } = pageOf(inner.rows ?? [], from);
    const title = `Bronnen bij: ${inner.cards[0].summary.split(":")[0]}`;
    if (page.length === 0)
      return answered(
        tableCard(
          {
            title,
            paragraphs: ["Dit antwoord rust niet op een gepubliceerd cijfer uit de documenten."],
            blocks: [],
            rows: [],
            buttons: [{ title: "Documenten", question: { v: 1, kind: "bronnen" } }],
          },
          viewOf(context, notes),
        ),
      );
    const blocks = [
      ...Map.groupBy(page, ({ document, place }) => `${context.published.bronnen.get(document)?.titel ?? document}, ${place}`),
    ].map(([place, rows]) => ({
      title: place,
      rows: rows.map((row) => {
        const printed = printedText(row);
        const isLong = printed.length > 26;
        return {
          label: `${capital(row.item)} · ${row.subject}`,
          ...(!isLong && { value: printed }),
          note: [isLong ? printed : "", [periodText(row.period), row.status].filter(Boolean).join(", "), row.remark ?? ""]
            .filter(Boolean)
            .join(". "),
        };
      }),
    }));
    return answeredFrom(
      page,
      tableCard(
        {
          title,
          blocks: vraag.kind === "vangnet" ? [...blocks, ...ruleBlocks(vraag.jaar, context)] : blocks,
          rows: [],
          buttons: [
            ...(next !== undefined && "vanaf" in vraag
              ? [{ title: "Meer", question: { v: 1, kind: "bron", vraag: { ...vraag, vanaf: next } } as const }]
              : []),
            { title: "Het antwoord", question: vraag },
            { title: "Documenten", question: { v: 1, kind: "bronnen" } },
          ],
        },
        viewOf(context, notes),
      ),
    );
  },
});

/** The rules of a year, each condition with its source; of every year with figures when none was asked. */
function ruleBlocks(year: number | null, context: AnswerContext): TableBlock[] {
  return rulesOfYear(context.published.regels, year ?? latestYearWithFigures(context)).map(
    ({ year: of, route, entry, multiYear, tiers }) => ({
      title: `Regels ${of}: ${ROUTE_NAME[route].toLowerCase()}`,
      rows: (
        [
          ["a. Tekort", entry],
          ["b. Meerjarig", multiYear],
          ["Vergoeding", tiers],
        ] as const
      ).map(([label, provision]) => ({
        label,
        note: provision
          ? `${provision.sources.map((source) => sourceText(viewOf(context, []), source)).join("; ")}: ${CERTAINTY[provision.certainty]}`
          : CERTAINTY["?"],
      })),
    }),
  );
}

const latestYearWithFigures = (context: AnswerContext): number =>
  Math.max(...publishedRows(context, { topic: "buig-budget" }).map(({ period }) => Number(period)));

/** "bronnen": the documents and rules that everything comes from. */
export const bronnen = command({
  kind: "bronnen",
  help: { audience: "iedereen", title: "Alle documenten", examples: [{ text: "bronnen", question: { v: 1, kind: "bronnen" } }] },
  answer: (_question, context, notes) => {
    const known = [...context.published.bronnen.values()].filter(({ bekendVanaf }) => bekendVanaf <= context.asOf.slice(0, 10));
    const block = (title: string, soort: string) => ({
      title,
      rows: known
        .filter((source) => source.soort === soort)
        .map(({ titel, uitgever, datum, opmerking }) => ({
          label: titel,
          note: [[uitgever, datum].filter(Boolean).join(", "), opmerking ?? ""].filter(Boolean).join(". "),
        })),
    });
    return answered(
      tableCard(
        { title: "Bronnen", blocks: [block("Documenten", "document"), block("Regels", "regeling")], rows: [] },
        viewOf(context, notes),
      ),
    );
  },
});
