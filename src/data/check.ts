import { byKey, DataError } from "./error.ts";
import { wholeNumber } from "./numbers.ts";
import type { Published } from "./published.ts";
import { type CijferRow, isMoneyUnit } from "./shapes/cijfers.ts";
import type { RowRef } from "./shapes/common.ts";
import type { RowsRef } from "./shapes/figuren.ts";

/** What one file names must stand in the other. @throws DataError */
export function checkReferences(published: Published): void {
  checkRegios(published);
  checkRegels(published);
  checkCijfers(published);
  checkSleutels(published);
  checkScenarios(published);
  for (const { id, topic, item } of Object.values(published.figuren)) checkRow(published, "figuren.json", id, { topic, item });
  for (const ref of published.termijnbronnen) checkRow(published, "figuren.json", "termijnbronnen", ref);
  checkMaatregelen(published);
  checkOnderwerpen(published);
  checkBevindingen(published);
  checkItems(published);
  checkBegrippen(published);
  checkWoordvormen(published);
  checkTegenspraken(published);
}

/** A row that a file counts on must be there. */
function checkRow(
  { byTopic }: Published,
  file: string,
  place: string,
  { topic, item, period }: RowsRef & { period?: string | undefined },
): void {
  const isMeant = (row: CijferRow) => (item === undefined || row.item === item) && (period === undefined || row.period === period);
  if (!(byTopic.get(topic) ?? []).some(isMeant))
    throw new DataError(file, place, `no figure "${item ?? ""}" under ${topic}${period ? ` for ${period}` : ""}`);
}

/** And be a whole number: nobody has half a vote. */
function checkWholeRow(published: Published, file: string, place: string, ref: RowRef): void {
  checkRow(published, file, place, ref);
  const rows = (published.byTopic.get(ref.topic) ?? []).filter(({ item }) => item === ref.item);
  const other = rows.find(({ number }) => wholeNumber(number) === undefined);
  if (other) throw new DataError(file, place, `"${ref.item}" of ${other.subject} is not a whole number`);
}

function checkRegios(published: Published): void {
  const { gemeenten, regios, sleutels, onderwerpen } = published;
  byKey([...gemeenten.values()], ({ naam }) => naam, "gemeenten.json");
  for (const { id, gemeenten: members, voorbeeld, sleutel, stemmen, trap, begroting } of regios) {
    for (const code of members) if (!gemeenten.has(code)) throw new DataError("regios.json", id, `unknown municipality ${code}`);
    for (const code of voorbeeld.gemeenten)
      if (!members.includes(code)) throw new DataError("regios.json", `${id}, voorbeeld`, `${code} is no member`);
    if (sleutel !== undefined && !sleutels.some((known) => known.id === sleutel && known.regio === id))
      throw new DataError("regios.json", id, `no key "${sleutel}" of this region in sleutels.json`);
    for (const ref of [stemmen?.leden, stemmen?.nodig, trap?.band]) if (ref) checkWholeRow(published, "regios.json", id, ref);
    if (begroting && !onderwerpen.has(begroting.topic)) throw new DataError("regios.json", id, `unknown topic "${begroting.topic}"`);
  }
}

/** Every year between the first and the last has rules. */
function checkRegels({ bronnen, regels }: Published): void {
  const seen = new Set<string>();
  for (const { year, route, entry, multiYear, tiers, remarks, verzoek, verklaring, aanhoudend, aanwijzing } of regels) {
    const place = `${year} ${route}`;
    if (seen.has(place)) throw new DataError("regels.json", place, "stands there twice");
    seen.add(place);
    if (multiYear.kind === "sum" && multiYear.years.at(-1) !== year)
      throw new DataError("regels.json", place, "the years of a sum must end with the year itself");
    if (multiYear.kind === "count" && multiYear.years.some((other) => other >= year))
      throw new DataError("regels.json", place, "the years of a count must lie before the year itself");
    if (multiYear.kind === "count" && multiYear.atLeast > multiYear.years.length)
      throw new DataError("regels.json", place, "atLeast is more than there are years");
    if (tiers && tiers.lower >= tiers.upper) throw new DataError("regels.json", place, "lower must be below upper");
    const provisions = [entry, multiYear, verzoek, verklaring, aanhoudend, aanwijzing, ...(tiers ? [tiers] : []), ...remarks];
    const sources = provisions.flatMap((provision) => provision.sources);
    for (const { document } of sources)
      if (!bronnen.has(document)) throw new DataError("regels.json", place, `unknown source "${document}"`);
  }
  const years = regels.map(({ year }) => year);
  for (let year = Math.min(...years); year <= Math.max(...years); year++)
    if (!seen.has(`${year} regulier`)) throw new DataError("regels.json", String(year), "no regular route for this year");
}

function checkCijfers({ bronnen, onderwerpen, cijfers }: Published): void {
  for (const { document, topic } of cijfers) {
    if (!bronnen.has(document)) throw new DataError(`cijfers/${document}.json`, "document", `unknown source "${document}"`);
    if (!onderwerpen.has(topic)) throw new DataError(`cijfers/${document}.json`, topic, "a topic that onderwerpen.json does not have");
  }
  // One figure for one question: which of two would it be?
  byKey(cijfers, ({ topic, item, subject, period }) => [topic, item, subject, period].join(" · "), "cijfers/");
  for (const [item, rows] of Map.groupBy(cijfers, (row) => `${row.topic} · ${row.item}`)) {
    const [first] = rows;
    const isOther = ({ unit }: CijferRow) =>
      first && isMoneyUnit(unit) !== isMoneyUnit(first.unit) && unit !== "tekst" && first.unit !== "tekst";
    const other = rows.find(isOther);
    if (other)
      throw new DataError(
        `cijfers/${other.document}.json`,
        `${item} · ${other.subject}`,
        "money among figures that are not, or the other way round",
      );
  }
}

/** Every municipality of the region that a key divides over has a weight above zero, all in one unit. */
function checkSleutels({ regios, gemeenten, cijfers, sleutels }: Published): void {
  for (const { id, regio, topic, item, period } of sleutels) {
    const members = regios.find((known) => known.id === regio)?.gemeenten;
    if (!members) throw new DataError("sleutels.json", id, `unknown region "${regio}"`);
    const rows = cijfers.filter((row) => row.topic === topic && row.item === item && row.period === period);
    const weights = members.map((code) => rows.find(({ subject }) => subject === gemeenten.get(code)?.naam));
    for (const [at, row] of weights.entries())
      if (!row?.number || row.number.digits <= 0n)
        throw new DataError("sleutels.json", id, `no figure above zero for ${gemeenten.get(members[at] ?? "")?.naam}`);
    if (new Set(weights.map((row) => row?.unit)).size > 1) throw new DataError("sleutels.json", id, "figures in more than one unit");
  }
}

function checkScenarios(published: Published): void {
  for (const { id, regio, rijen } of published.scenarios) {
    if (!published.regios.some((known) => known.id === regio)) throw new DataError("scenarios.json", id, `unknown region "${regio}"`);
    for (const ref of Object.values<RowRef>(rijen)) checkRow(published, "scenarios.json", id, ref);
  }
}

function checkMaatregelen({ bronnen, regios, maatregelen }: Published): void {
  for (const { regio, jaar, document, voorbeeld, maatregelen: all } of maatregelen) {
    const place = `${regio} ${jaar}`;
    if (!bronnen.has(document)) throw new DataError("maatregelen.json", place, `unknown source "${document}"`);
    if (!regios.some(({ id }) => id === regio)) throw new DataError("maatregelen.json", place, `unknown region "${regio}"`);
    if (!all.some(({ groep }) => groep === voorbeeld)) throw new DataError("maatregelen.json", place, `no group "${voorbeeld}"`);
  }
  byKey(maatregelen, ({ regio, jaar }) => `${regio} ${jaar}`, "maatregelen.json");
}

function checkOnderwerpen({ onderwerpen }: Published): void {
  for (const { id, perGemeente } of onderwerpen.values())
    if (perGemeente !== undefined && !onderwerpen.has(perGemeente))
      throw new DataError("onderwerpen.json", id, `unknown topic "${perGemeente}"`);
}

/** What stands first, and items with other words, are items of the topic. */
function checkItems({ onderwerpen, byTopic }: Published): void {
  for (const { id, eerst, items = {} } of onderwerpen.values()) {
    const known = new Set((byTopic.get(id) ?? []).map(({ item }) => item));
    const unknown = [...Object.keys(items), ...(eerst === undefined ? [] : [eerst])].find((item) => !known.has(item));
    if (unknown !== undefined) throw new DataError("onderwerpen.json", id, `an item that it does not have: "${unknown}"`);
  }
}

function checkBevindingen({ bronnen, onderwerpen, bevindingen, themas }: Published): void {
  for (const { id, document, over } of bevindingen) {
    const file = `bevindingen/${document}.json`;
    if (!bronnen.has(document)) throw new DataError(file, "document", `unknown source "${document}"`);
    const unknown = over.find((thema) => !themas.has(thema));
    if (unknown) throw new DataError(file, id, `a theme that themas.json does not have: "${unknown}"`);
  }
  for (const { id, onderwerp } of themas.values())
    if (onderwerp !== undefined && !onderwerpen.has(onderwerp)) throw new DataError("themas.json", id, `unknown topic "${onderwerp}"`);
}

function checkWoordvormen({ bronnen, woordvormen }: Published): void {
  const unknown = [...woordvormen.values()].flat().find(({ document }) => !bronnen.has(document));
  if (unknown) throw new DataError("woordvormen.json", "plaatsen", `unknown source "${unknown.document}"`);
}

function checkTegenspraken(published: Published): void {
  for (const { id, lezingen, raakt } of published.tegenspraken) {
    const unknown = lezingen.find(({ document }) => document !== undefined && !published.bronnen.has(document));
    if (unknown) throw new DataError("tegenspraken.json", id, `unknown source "${unknown.document}"`);
    for (const { topic, item, subject } of raakt) {
      checkRow(published, "tegenspraken.json", id, { topic, item });
      const rows = published.byTopic.get(topic) ?? [];
      if (subject !== undefined && !rows.some((row) => row.subject === subject))
        throw new DataError("tegenspraken.json", id, `no figure of "${subject}" under ${topic}`);
    }
  }
}

/** One word explains one thing. */
function checkBegrippen({ bronnen, onderwerpen, begrippen }: Published): void {
  const seen = new Map<string, string>();
  for (const { id, aliases, bron, onderwerp } of begrippen.values()) {
    const fail = (reason: string) => new DataError("begrippen.json", id, reason);
    for (const alias of aliases) {
      if (seen.has(alias)) throw fail(`"${alias}" stands under ${seen.get(alias)} already`);
      seen.set(alias, id);
    }
    if (bron && !bronnen.has(bron.document)) throw fail(`unknown source "${bron.document}"`);
    if (onderwerp !== undefined && !onderwerpen.has(onderwerp)) throw fail(`unknown topic "${onderwerp}"`);
  }
}
