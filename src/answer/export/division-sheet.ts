import { EXPORT } from "../../cards/texts/export/export.ts";
import { verdeel } from "../../domain/verdeling/verdeel.ts";
import type { Key } from "../../facts/keys.ts";
import { addressOf, type BookCell, type BookSheet } from "../../sheets/workbook.ts";

/** Places of the columns, and of the row of the amount and of the first municipality. */
const [WEIGHT, REST, FLOOR, RANK, PART] = [2, 3, 4, 5, 6];
const [AMOUNT_ROW, FIRST] = [1, 3];
/** Beyond this a product of whole numbers is no whole number in a spreadsheet. */
const LARGEST = 9_007_199_254_740_991n;

/**
 * Cents divided under a key as the domain divides them: whole cents first, what is left to the largest remainders, equal ones in the order of
 * codes. Weights are brought down to their smallest whole numbers, so that every product is exact.
 */
export function divisionSheet(whole: number, { sleutel, weights }: Key, nameOf: (code: string) => string): BookSheet {
  const ordered = [...weights].sort((a, b) => (a.gemeente < b.gemeente ? -1 : 1));
  const common = ordered.map(({ weight }) => weight).reduce(greatestCommon, 0n) || 1n;
  const small = ordered.map(({ gemeente, weight }) => ({ gemeente, weight: weight / common }));
  const total = small.reduce((sum, { weight }) => sum + weight, 0n);
  const parts = verdeel(BigInt(whole), small);
  const size = BigInt(Math.abs(whole));
  const isExact = size * total < LARGEST;
  const last = FIRST + small.length - 1;
  const all = (column: number) => `${fixed(column, FIRST)}:${fixed(column, last)}`;
  const [amount, sum] = [fixed(1, AMOUNT_ROW), `SUM(${all(WEIGHT)})`];
  const rows = small.map(({ gemeente, weight }, index): BookCell[] => {
    const row = FIRST + index;
    const at = (column: number) => addressOf(column, row);
    const cents = Number(parts[index]?.cents ?? 0n);
    const [rest, floor] = [(size * weight) % total, (size * weight) / total];
    const sign = whole < 0 ? "-" : "";
    const before = `COUNTIF(${fixed(REST, FIRST)}:${at(REST)},${at(REST)})`;
    const counted: BookCell[] = isExact
      ? [
          { formula: `MOD(ABS(${amount})*${at(WEIGHT)},${sum})`, gives: Number(rest), look: "cent" },
          { formula: `(ABS(${amount})*${at(WEIGHT)}-${at(REST)})/${sum}`, gives: Number(floor), look: "cent" },
          { formula: `COUNTIF(${all(REST)},">"&${at(REST)})+${before}`, gives: rankOf(index, small, size, total), look: "cent" },
          { formula: `${sign}(${at(FLOOR)}+IF(${at(RANK)}<=ABS(${amount})-SUM(${all(FLOOR)}),1,0))`, gives: cents, look: "cent" },
        ]
      : [null, null, null, { value: cents, look: "cent" }];
    return [
      nameOf(gemeente),
      gemeente,
      { value: Number(weight), look: "cent" },
      ...counted,
      { formula: `${at(PART)}/100`, gives: cents / 100, look: "euro" },
    ];
  });
  const euros = { formula: `${addressOf(PART, last + 1)}/100`, gives: whole / 100, look: "euro" } as const;
  return {
    name: `${EXPORT.division} ${sleutel.kort}`,
    above: FIRST - 1,
    widths: [22, 14, 16, 18, 16, 18, 16, 18],
    rows: [
      [EXPORT.what, sleutel.label],
      [EXPORT.amount, { value: whole, look: "cent" }],
      EXPORT.columns.division,
      ...rows,
      [
        EXPORT.total,
        null,
        { formula: sum, gives: Number(total), look: "cent" },
        null,
        null,
        null,
        { formula: `SUM(${all(PART)})`, gives: whole, look: "cent" },
        euros,
      ],
    ],
  };
}

const fixed = (column: number, row: number): string => `$${addressOf(column, row).replace(/(\d+)$/, "$$$1")}`;

/** Which remainder it is, the largest first. */
function rankOf(index: number, weights: readonly { weight: bigint }[], size: bigint, total: bigint): number {
  const rests = weights.map(({ weight }) => (size * weight) % total);
  const own = rests[index] ?? 0n;
  return rests.filter((rest) => rest > own).length + rests.slice(0, index + 1).filter((rest) => rest === own).length;
}

const greatestCommon = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommon(b, a % b));
