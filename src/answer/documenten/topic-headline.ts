import { cijferText, itemText } from "../../cards/cijfer.ts";
import type { Table } from "../../cards/table-card.ts";
import { TOPIC } from "../../cards/texts/documenten/documenten.ts";
import type { KnownRow } from "../../facts/known-row.ts";
import { aboutText, hasManyRemarks, labelOf } from "./topic-rows.ts";

/** What one would quote of a topic, and the row that it says in full: that need not be said again below it. */
interface Headline {
  lead: NonNullable<Table["lead"]>;
  said?: KnownRow;
  /** The figures that it quotes. */
  quotes: readonly KnownRow[];
  /** What is remarked on the row that is said. */
  remark?: string;
}

/**
 * The figure that a topic begins with: of all together, of the region itself, the latest of several years, the highest of several bodies, or
 * else the first. Words and days are no headline, nor is a place on a list.
 * @param rows in the order of the card, all of them
 * @param usual the bodies that need not be named: those of the region itself
 */
export function headlineOf(rows: readonly KnownRow[], page: readonly KnownRow[], usual: readonly string[]): Headline | undefined {
  const [first] = rows;
  if (!first || !isFigure(first)) return undefined;
  const same = rows.filter((row) => row.item === first.item && row.unit === first.unit && isFigure(row));
  const whole = same.filter(({ subject }) => subject === TOPIC.together || usual.includes(subject));
  if (whole.length > 0) return quoted(latest(whole), page, usual);
  const bodies = new Set(same.map(({ subject }) => subject));
  if (bodies.size === 1) return quoted(latest(same), page, usual);
  return bodies.size === same.length && first.unit !== "cijfer" ? highest(same) : undefined;
}

const isFigure = ({ unit, number }: KnownRow): boolean => number !== undefined && unit !== "tekst" && unit !== "datum";

const latest = (rows: readonly KnownRow[]): KnownRow =>
  rows.reduce((last, row) => (row.period.localeCompare(last.period) > 0 ? row : last));

/** One figure, with when it is of and how sure it is. Where it stands alone in its item it is said in full. */
function quoted(row: KnownRow, page: readonly KnownRow[], usual: readonly string[]): Headline {
  const name = usual.includes(row.subject) ? (row.label ?? itemText(row.item)) : labelOf(row);
  const isAlone = page.filter(({ item }) => item === row.item).length === 1;
  const lead = { value: cijferText(row), lines: [withAbout(name, row)] };
  if (!isAlone) return { lead, quotes: [row] };
  return { lead, quotes: [row], said: row, ...(row.remark && !hasManyRemarks(page) && { remark: row.remark }) };
}

/** The highest of several, and the lowest. */
function highest(rows: readonly KnownRow[]): Headline {
  const [first] = rows as [KnownRow];
  const ordered = rows.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const [most, least] = [ordered[0] ?? first, ordered.at(-1) ?? first];
  const named = (value: number) => rows.filter((row) => sizeOf(row) === value).map(({ subject }) => subject);
  const about = new Set(rows.map(aboutText)).size === 1 ? withAbout(itemText(first.item), first) : itemText(first.item);
  if (sizeOf(most) === sizeOf(least)) {
    return { lead: { value: cijferText(most), lines: [TOPIC.allEqual(about, rows.length)] }, quotes: rows };
  }
  const lines = [TOPIC.highest(about, named(sizeOf(most)), rows.length), TOPIC.lowest(named(sizeOf(least)), cijferText(least))];
  return { lead: { value: cijferText(most), lines }, quotes: rows.filter((row) => sizeOf(row) === sizeOf(most)) };
}

const sizeOf = ({ number }: KnownRow): number => (number ? Number(number.digits) / 10 ** number.decimals : 0);

function withAbout(name: string, row: KnownRow): string {
  const about = aboutText(row);
  return about === "" ? name : `${name} (${about})`;
}
