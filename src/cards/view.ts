import type { Bron } from "../data/shapes/documenten.ts";
import type { Figure, SourceRef } from "../domain/figures.ts";
import type { Certainty } from "../domain/vangnet/rules.ts";
import { capital, date, dateShort, link, plainName } from "./format.ts";
import { CERTAINTY, DISCLAIMER, NOT_OFFICIAL, OWN_OVERVIEW, statusLabel } from "./texts/labels.ts";
import { ORIGIN } from "./texts/vangnet/card.ts";

/** What every card of an answer needs beside the decision itself. */
export interface View {
  rulesVersion: string;
  sources: ReadonlyMap<string, Bron>;
  contact: string;
  /** How the text was read, years that were filled in: told at the top. */
  notes: string[];
}

/** "Notitie 2020, hfst. 2, tabel Prognose buigbudget" */
export const sourceText = ({ sources }: View, { document, place }: SourceRef): string => {
  const name = sources.get(document)?.kort ?? document;
  return place ? `${name}, ${place}` : name;
};

/** The same with a link, where the source can be opened. */
export const sourceLink = (view: View, ref: SourceRef): string => {
  const { kort = ref.document, adres } = view.sources.get(ref.document) ?? {};
  if (adres === undefined) return sourceText(view, ref);
  return ref.place ? `${link(kort, adres)}, ${ref.place}` : link(kort, adres);
};

interface Provision {
  sources: readonly SourceRef[];
  certainty: Certainty;
}

/** "letterlijk in een officiële bron" */
export const certaintyText = (view: View, { sources, certainty }: Provision): string => {
  const isOwn = sources.length > 0 && sources.every(({ document }) => view.sources.get(document)?.eigenOverzicht);
  const isRegional =
    certainty === "M" && sources.length > 0 && sources.every(({ document }) => view.sources.get(document)?.soort === "document");
  if (isRegional) return NOT_OFFICIAL;
  return (isOwn ? OWN_OVERVIEW : CERTAINTY)[certainty];
};

/** "Notitie 2020, hfst. 1, voorwaarden – letterlijk in een officiële bron" */
export const provisionText = (view: View, provision: Provision): string =>
  [sourcesText(view, provision.sources), certaintyText(view, provision)].filter(Boolean).join(" – ");

export const sourcesText = (view: View, sources: readonly SourceRef[]): string =>
  sources.map((source) => sourceLink(view, source)).join("; ");

/** Who says so, and how sure it is: "prognose – Notitie 2020, hfst. 2", "realisatie, ingevoerd – jaarrekening", "eigen invoer". */
export const figureSource = (view: View, figure: Figure): string => {
  const { layer, source, entry, knownSince } = figure;
  const label = statusLabel(figure);
  if (layer === "eigen") return label;
  if (layer !== "ingevoerd") return `${label} – ${sourceText(view, source)}`;
  const who = entry ? ORIGIN.enteredBy(entry.by === undefined ? undefined : plainName(entry.by), date(knownSince), entry.number) : "";
  return `${label}${who} – ${source.place}`;
};

/** The documents behind published figures, each with its date: "Notitie 2020 (november 2020)". */
export const documentsOf = (view: View, figures: readonly Figure[]): string[] =>
  publishedIn(view, figures).map(({ kort, datum }) => `${kort} (${datum})`);

const publishedIn = ({ sources }: View, figures: readonly Figure[]): Bron[] => [
  ...new Set(
    figures
      .filter(({ layer }) => layer === "gepubliceerd")
      .map(({ source }) => sources.get(source.document))
      .filter((bron) => bron !== undefined),
  ),
];

/** When figures were entered, by whom and from what: "ingevoerd op 20 november 2026 door Anna de Vries: jaarrekening 2020". */
export function enteredText(figures: readonly Figure[]): string[] {
  const byDay = Map.groupBy(
    figures.filter(({ layer }) => layer === "ingevoerd"),
    ({ knownSince }) => knownSince,
  );
  const days = [...byDay.keys()].sort();
  if (days.length > 2) return [ORIGIN.enteredLately(date(days.at(-1) ?? ""))];
  return days.map((day) => {
    const here = byDay.get(day) ?? [];
    const from = [...new Set(here.map(({ source }) => source.place))];
    const by = [...new Set(here.flatMap(({ entry }) => (entry?.by === undefined ? [] : [plainName(entry.by)])))];
    return ORIGIN.entered(date(day), from, by);
  });
}

/** The small line at the bottom: from when the figures are (`old`: never brought up to date), which rules, what this is. */
export const footer = (view: View, figures: readonly Figure[], old: boolean): string => {
  return [
    ...publishedIn(view, figures).map(({ kort, datum }) => ORIGIN.ofDocument(kort, datum, old ? ORIGIN.notUpdated : "")),
    ...enteredText(figures),
    ORIGIN.rulesOf(dateShort(view.rulesVersion)),
    DISCLAIMER.toLowerCase(),
  ].join(" · ");
};

/** Whom to tell when a figure is wrong. */
export const contactLine = ({ contact }: View): string => ORIGIN.wrongFigure(capital(contact));
