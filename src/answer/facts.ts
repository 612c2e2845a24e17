import { parsePrintedNumber } from "../data/numbers.ts";
import { type CijferRow, EUROS_PER_UNIT } from "../data/schema.ts";
import type { Figure, FigureStatus } from "../domain/figures.ts";
import { fromCents, fromEuros } from "../domain/money.ts";
import type { Bestedingen, VangnetFacts, YearFigures } from "../domain/vangnet/facts.ts";
import type { OwnFigures, VangnetQuestion } from "../question/question.ts";
import type { AnswerContext } from "./context.ts";
import { publishedRows } from "./rows.ts";

/** Which published topic is which figure of a year. */
const TOPICS = {
  budget: { topic: "buig-budget", item: "budget" },
  uitgaven: { topic: "uitgaven-buig", item: "verwachte uitgaven" },
} as const;
const SALDO = { topic: "saldo-buig", item: "verwacht saldo per 31-12" } as const;

/** The facts as stored: published figures, with what staff entered on top. */
export function storedFigures(context: AnswerContext, gemeente: string): Map<number, YearFigures> {
  const figures = new Map<number, YearFigures>();
  const put = (year: number, name: "budget" | "uitgaven" | "resultaat", figure: Figure) => {
    const known = figures.get(year) ?? {};
    // Spending and a result say the same: the one that is put last replaces the other.
    const { bestedingen, resultaat, ...without } = known;
    if (name === "budget") figures.set(year, { ...known, budget: figure });
    else if (name === "resultaat") figures.set(year, { ...without, resultaat: figure });
    else figures.set(year, { ...without, bestedingen: { kind: "one-amount", uitgaven: figure } });
  };
  for (const [name, { topic, item }] of Object.entries(TOPICS) as ["budget" | "uitgaven", { topic: string; item: string }][])
    for (const row of rowsOf(context, gemeente, topic, item)) put(Number(row.period), name, toFigure(row, context));
  for (const { data, at } of context.entered.of("figure"))
    if (data.gemeente === gemeente)
      put(data.jaar, data.veld, {
        value: fromCents(data.cents),
        margin: 0n,
        status: data.status,
        layer: "ingevoerd",
        source: { document: "ingevoerd", place: data.bron },
        knownSince: at.slice(0, 10),
      });
  return figures;
}

/** The published rows behind the answers about these municipalities. */
export const figureRows = (gemeenten: readonly string[], context: AnswerContext): CijferRow[] =>
  gemeenten.flatMap((gemeente) => [...Object.values(TOPICS), SALDO].flatMap(({ topic, item }) => rowsOf(context, gemeente, topic, item)));

/** The saldo as published, which is shown where it differs from budget minus spending; never computed with. */
export function publishedSaldo(context: AnswerContext, gemeente: string, year: number): { figure: Figure; row: CijferRow } | undefined {
  const row = rowsOf(context, gemeente, SALDO.topic, SALDO.item).find(({ period }) => period === String(year));
  return row && { figure: toFigure(row, context), row };
}

/** The rows on the saldo of all municipalities together, in the documents that give it for these. */
export function regionSaldoRows(context: AnswerContext, gemeenten: readonly string[], year: number): CijferRow[] {
  const documents = new Set(figureRows(gemeenten, context).map(({ document }) => document));
  const names = new Set([...context.published.gemeenten.values()].map(({ naam }) => naam));
  return publishedRows(context, { topic: SALDO.topic, period: String(year) }).filter(
    ({ document, subject }) => documents.has(document) && !names.has(subject),
  );
}

/** Years for which both a budget and spending are stored, newest first. */
export const yearsWithFigures = (figures: ReadonlyMap<number, YearFigures>): number[] =>
  [...figures]
    .filter(([, { budget, bestedingen }]) => budget && bestedingen)
    .map(([year]) => year)
    .sort((a, b) => b - a);

/** The stored figures of a year with the asker's own in their place. */
export function withOwnFigures(
  stored: ReadonlyMap<number, YearFigures>,
  question: VangnetQuestion,
  year: number,
  today: string,
): Map<number, YearFigures> {
  const figures = new Map(stored);
  for (const [key, own] of Object.entries(question.eigen)) {
    const ownYear = key === "t" ? year : Number(key);
    figures.set(ownYear, replaceWithOwn(figures.get(ownYear) ?? {}, own, today));
  }
  return figures;
}

function replaceWithOwn(known: YearFigures, own: OwnFigures, today: string): YearFigures {
  const ownFigure = (cents: number): Figure => ({
    value: fromCents(cents),
    margin: 0n,
    status: "onbekend",
    layer: "eigen",
    source: { document: "eigen-invoer", place: "" },
    knownSince: today,
  });
  const bestedingen = ownBestedingen(own, known.bestedingen, ownFigure);
  const { resultaat, budget } = own;
  const kept: YearFigures = { ...known };
  // What the asker says of the result replaces what is stored about spending.
  if (resultaat !== undefined && !bestedingen) delete kept.bestedingen;
  if (bestedingen) delete kept.resultaat;
  return {
    ...kept,
    ...(budget !== undefined && { budget: ownFigure(budget) }),
    ...(bestedingen && { bestedingen }),
    ...(resultaat !== undefined && { resultaat: ownFigure(resultaat) }),
  };
}

function ownBestedingen(own: OwnFigures, known: Bestedingen | undefined, figure: (cents: number) => Figure): Bestedingen | undefined {
  const { uitgaven, lasten, baten, onrechtmatig } = own;
  const unlawful = onrechtmatig !== undefined && { onrechtmatig: figure(onrechtmatig) };
  if (lasten !== undefined) return { kind: "accounts", lasten: figure(lasten), baten: figure(baten ?? 0), ...unlawful };
  if (uitgaven !== undefined) return { kind: "one-amount", uitgaven: figure(uitgaven), ...unlawful };
  return known && unlawful ? { ...known, ...unlawful } : undefined;
}

/** Question, figures and formal facts together, ready to be decided on. */
export const toVangnetFacts = (
  question: VangnetQuestion,
  year: number,
  figures: ReadonlyMap<number, YearFigures>,
  today: string,
): VangnetFacts => ({
  year,
  figures,
  today,
  ...(question.inwoners !== undefined && { inwoners: question.inwoners }),
  formaliteiten: {
    ...(question.verzoek !== undefined && { verzoekIngediend: question.verzoek }),
    ...(question.geenVerzoek && { geenVerzoek: true }),
    ...(question.verklaring !== undefined && { verklaringAfgelegd: question.verklaring }),
    ...(question.eerder !== undefined && { eerderToegekend: question.eerder }),
    ...(question.aanvullend !== undefined && { aanvullendeMaatregelen: question.aanvullend }),
  },
});

const rowsOf = (context: AnswerContext, gemeente: string, topic: string, item: string): CijferRow[] => {
  const subject = context.published.gemeenten.get(gemeente)?.naam;
  return subject === undefined ? [] : publishedRows(context, { topic, item, subject });
};

/** A published amount with half its last printed digit as margin. @throws when the row is no amount in euros: a fault in data/. */
export function toFigure(row: CijferRow, { published }: AnswerContext): Figure {
  const number = parsePrintedNumber(row.published);
  const unit = row.unit in EUROS_PER_UNIT ? EUROS_PER_UNIT[row.unit as keyof typeof EUROS_PER_UNIT] : undefined;
  if (!number || unit === undefined) throw new Error(`${row.document}, ${row.topic} ${row.subject} ${row.period}: not an amount in euros`);
  const lastDigit = fromEuros(unit) / 10n ** BigInt(number.decimals);
  return {
    value: number.digits * lastDigit,
    margin: unit === 1n ? 0n : lastDigit / 2n,
    status: isFigureStatus(row.status) ? row.status : "onbekend",
    layer: "gepubliceerd",
    source: { document: row.document, place: row.place },
    knownSince: published.bronnen.get(row.document)?.bekendVanaf ?? "",
    ...(row.remark !== undefined && { remark: row.remark }),
  };
}

const STATUSES: readonly string[] = [
  "definitief",
  "nader voorlopig",
  "voorlopig",
  "prognose",
  "realisatie",
  "begroting",
  "aanname",
] satisfies FigureStatus[];
const isFigureStatus = (status: string): status is FigureStatus => STATUSES.includes(status);
