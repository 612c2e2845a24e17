import type { Place } from "../cards/table-card.ts";
import type { CijferRow } from "../data/schema.ts";
import type { AnswerContext } from "./context.ts";
import { publishedRows } from "./rows.ts";

/** What the note says on the request itself; its other conditions are no dates. */
const REQUEST_ITEMS = ["c: verzoek indienen vóór", "jaar waarin de aanvraag over 2020 wordt voorbereid"];

/** The published rows that the dates of BUIG and vangnet rest on. */
export const termijnSources = (context: AnswerContext): CijferRow[] => [
  ...publishedRows(context, { topic: "vaststelling-macrobudget" }),
  ...REQUEST_ITEMS.flatMap((item) => publishedRows(context, { topic: "voorwaarden-vangnet", item })),
];

/** And those of the budget cycle of Senzer. */
export const cyclusSources = (context: AnswerContext): CijferRow[] => publishedRows(context, { topic: "begrotingscyclus" });

/** Two sources, two days: the earlier one is safe. */
export const REQUEST_REMARK = "De commissie zegt “uiterlijk op” 15 augustus, de notitie “vóór”: reken op de 14e.";

/** Publications of the commission, which give the request and what follows (domain §3); in which part of them is not recorded. */
export function commissionPlaces(year: number, { published }: AnswerContext): Place[] {
  const from = (document: string, of: number, what: string) => ({
    document,
    place: "",
    what: of === year ? what : `${what}. Dat dit ook voor ${year} zo is, nemen wij aan`,
  });
  const ofYear = published.bronnen.has(`voorwaarden-${year}`) ? year : 2024;
  return [
    from(`voorwaarden-${ofYear}`, ofYear, "Verzoek uiterlijk op 15 augustus"),
    from("berekening-2024", 2024, "Advies, besluit en betaling"),
  ];
}
