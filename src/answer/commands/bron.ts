import { itemText, periodText, printedText } from "../../cards/cijfer.ts";
import { type Place, type TableBlock, tableCard } from "../../cards/table-card.ts";
import { CERTAINTY } from "../../cards/texts/labels.ts";
import { STEP_NAME } from "../../cards/texts/steps.ts";
import { ROUTE_NAME } from "../../cards/texts/verdict.ts";
import { provisionText, sourcesText } from "../../cards/view.ts";
import type { CijferRow } from "../../data/schema.ts";
import { rulesOfYear, type VangnetRule } from "../../domain/vangnet/rules.ts";
import type { AskableQuestion } from "../../question/question.ts";
import { type Answer, answered, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { storedFigures } from "../facts.ts";
import { aboutYears } from "../rows.ts";
import { pageOf, ROWS_PER_CARD } from "../topic-rows.ts";
import { viewOf } from "../view.ts";
import { pickYear, yearsBehind } from "../year.ts";

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
    const inner = commands.answer(vraag, context, notes);
    if (inner.outcome !== "answer") return inner;
    const rulesYear = yearOfRules(vraag, context);
    const rules = rulesYear === undefined ? [] : rulesOfYear(context.published.regels, rulesYear);
    const all = inner.rows ?? [];
    const rows = rulesYear === undefined ? all : aboutYears(all, yearsBehind(rulesYear, rules));
    // What the answer itself shows in pages has its sources in the same pages.
    const { page, next } = "vanaf" in vraag ? pageOf(rows, vraag.vanaf) : { page: rows, next: undefined };
    const blocks = [
      ...figureBlocks(page, page.length > ROWS_PER_CARD, context),
      ...placeBlocks(inner.places ?? [], context),
      ...ruleBlocks(rules, context),
    ];
    if (blocks.length === 0) return noSource(context, notes);
    const hasOwn = vraag.kind === "vangnet" && Object.keys(vraag.eigen).length > 0;
    return answeredFrom(
      page,
      tableCard(
        {
          title: `Bronnen bij: ${inner.cards[0].summary.split(":")[0]}`,
          paragraphs: hasOwn ? ["De cijfers uit uw vraag zijn eigen invoer: die hebben hier geen bron."] : [],
          blocks,
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

const noSource = (context: AnswerContext, notes: string[]): Answer =>
  answered(
    tableCard(
      {
        title: "Geen gepubliceerd cijfer",
        paragraphs: ["Dit antwoord rust niet op een gepubliceerd cijfer uit de documenten."],
        blocks: [],
        rows: [],
        buttons: [{ title: "Documenten", question: { v: 1, kind: "bronnen" } }],
      },
      viewOf(context, notes),
    ),
  );

/** The budget year whose rules an answer rests on: found as that answer found it. */
function yearOfRules(vraag: AskableQuestion, context: AnswerContext): number | undefined {
  if (vraag.kind !== "vangnet" && vraag.kind !== "samenvatting") return undefined;
  const wie = vraag.wie ?? context.ownGemeente ?? "";
  return pickYear(vraag, storedFigures(context, context.names.membersOf(wie)?.[0] ?? wie), context).year;
}

/** A block per place, with what stands there; of a long list only the figures. */
const figureBlocks = (rows: readonly CijferRow[], compact: boolean, context: AnswerContext): TableBlock[] =>
  [...Map.groupBy(rows, ({ document, place }) => `${titleOf(document, context)}, ${place}`)].map(([title, found]) => ({
    title,
    compact,
    rows: found.map((row) => {
      const printed = printedText(row);
      const isLong = printed.length > 26;
      const when = periodText(row.period);
      const label = `${itemText(row.item)} · ${row.subject}`;
      if (compact) return { label, value: when ? `${printed} (${when})` : printed };
      return {
        label,
        ...(!isLong && { value: printed }),
        note: [isLong ? printed : "", [when, row.status].filter(Boolean).join(", "), row.remark ?? ""].filter(Boolean).join(". "),
      };
    }),
  }));

const placeBlocks = (places: readonly Place[], context: AnswerContext): TableBlock[] =>
  [...Map.groupBy(places, ({ document }) => document)].map(([document, found]) => ({
    title: titleOf(document, context),
    rows: found.map(({ what, place }) => ({ label: what, ...(place && { note: place }) })),
  }));

const titleOf = (document: string, { published }: AnswerContext): string => published.bronnen.get(document)?.titel ?? document;

/** The rules of a year: each condition with its source and certainty, then what is said about them. */
function ruleBlocks(rules: readonly VangnetRule[], context: AnswerContext): TableBlock[] {
  const view = viewOf(context, []);
  return rules.map(({ year, route, entry, multiYear, tiers, remarks }) => ({
    title: `Regels ${year}: ${ROUTE_NAME[route].toLowerCase()}`,
    rows: [
      { label: "a. Tekort, c. Verzoek en d. Verklaring", note: provisionText(view, entry) },
      { label: "b. Meerjarig", note: provisionText(view, multiYear) },
      { label: "Vergoeding", note: tiers ? provisionText(view, tiers) : CERTAINTY["?"] },
      ...remarks.map(({ step, text, sources }) => ({ label: STEP_NAME[step], note: `${text} (${sourcesText(view, sources)})` })),
    ],
  }));
}

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
