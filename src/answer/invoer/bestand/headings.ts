import type { Invoerveld, Invoervelden } from "../../../data/shapes/invoer.ts";

/** What a column holds. */
export type Column =
  | { is: keyof Invoervelden["kolommen"] }
  | { is: "veld"; veld: Invoerveld; min?: true; status?: string; jaar?: number; duizend?: true };

/** "× € 1.000", "in duizenden euro's" */
const THOUSANDS = /[x×*]\s*(?:€\s*)?1[.\s]?000|€\s*[x×*]\s*1[.\s]?000|in duizenden|(?:bedragen )?in k€/iu;
export const saysThousands = (text: string): boolean => THOUSANDS.test(text);

/** A heading in lower case, without accents, units, signs and what stands between brackets. */
export const headingKey = (text: string): string =>
  text
    .replace(THOUSANDS, " ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\([^)]*\)/g, " ")
    .replace(/\bin euro'?s?\b|\beuro'?s?\b/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** What a column of this heading holds; undefined when it is not known. A year and a status in it are of every amount below. */
export function columnOf(heading: string, invoer: Invoervelden): Column | undefined {
  const key = headingKey(heading);
  const other = (Object.keys(invoer.kolommen) as (keyof Invoervelden["kolommen"])[]).find((is) => invoer.kolommen[is].includes(key));
  if (other) return { is: other };
  const year = /\b(20\d\d)\b/.exec(key)?.[1];
  const withoutYear = key
    .replace(/\b20\d\d\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const exact = fieldOf(withoutYear, invoer.velden);
  const { rest, status, lijst } = exact ? { rest: withoutYear, status: undefined, lijst: undefined } : withoutStatus(withoutYear, invoer);
  const found = exact ?? fieldOf(rest, invoer.velden);
  if (!found || (lijst !== undefined && found.veld.status !== lijst)) return undefined;
  return {
    is: "veld",
    ...found,
    ...(status !== undefined && { status }),
    ...(year !== undefined && { jaar: Number(year) }),
    ...(saysThousands(heading) && { duizend: true as const }),
  };
}

function fieldOf(key: string, velden: Invoervelden["velden"]): { veld: Invoerveld; min?: true } | undefined {
  for (const veld of velden.values()) {
    if (headingKey(veld.label) === key || veld.koppen.some((kop) => headingKey(kop) === key)) return { veld };
    if (veld.koppenMin.some((kop) => headingKey(kop) === key)) return { veld, min: true };
  }
  return undefined;
}

/** "prognose uitgaven": the status, and the heading without it. */
function withoutStatus(key: string, { statussen }: Invoervelden): { rest: string; status?: string; lijst?: "budget" | "bestedingen" } {
  for (const lijst of ["budget", "bestedingen"] as const)
    for (const { id, woorden } of statussen[lijst]) {
      const word = woorden.map(headingKey).find((one) => ` ${key} `.includes(` ${one} `));
      if (word !== undefined) return { rest: ` ${key} `.replace(` ${word} `, " ").trim(), status: id, lijst };
    }
  return { rest: key };
}

/** A status as it stands in a cell. */
export function statusIn(text: string, lijst: "budget" | "bestedingen", { statussen }: Invoervelden): string | undefined {
  const key = headingKey(text);
  return statussen[lijst].find(({ id, woorden }) => headingKey(id) === key || woorden.some((word) => headingKey(word) === key))?.id;
}
