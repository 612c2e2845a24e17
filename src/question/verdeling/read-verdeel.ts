import type { Said } from "../line/said.ts";
import type { PlainQuestion } from "../question.ts";
import type { Reader } from "../reader.ts";
import { byName, choose, type Reading } from "../reading.ts";
import { regionIn } from "../slots.ts";
import { withAmount } from "./amount.ts";

/** Those of the asker's region; of no region in particular those of all. */
function keysAtHome<K extends { regio: string }>(keys: readonly K[], home: readonly string[]): K[] {
  const own = keys.filter(({ regio }) => home.includes(regio));
  return (own.length > 0 ? own : keys).slice(0, MOST_KEYS);
}

const MOST_KEYS = 6;
const BY = new Set(["over", "naar", "op", "volgens", "via", "basis"]);

/** "verdeel 2,2 mln over dossiers": the key is the longest alias that stands in the line. */
export const readVerdeel: Reader = {
  rank: "command",
  read: (said, around) => {
    if (said.take("opdracht", "verdeel").length === 0) return undefined;
    said.take("vraagwoord");
    said.take("vangnet");
    const region = regionIn(said, around);
    const key = keyIn(said);
    const make =
      (sleutel: string | undefined) =>
      (cents: number): PlainQuestion => ({ v: 1, kind: "verdeel", ...region, cents, ...(sleutel && { sleutel }) });
    return (key === undefined ? unknownKey(said, around, make) : undefined) ?? withAmount(said, make(key));
  },
};

/** The key with the longest name. */
function keyIn(said: Said): string | undefined {
  const [first, ...others] = said.marks("sleutel").sort((a, b) => b.at.length - a.at.length);
  if (!first) return undefined;
  said.takeAt([first, ...others.filter(({ id }) => id === first.id)].flatMap(({ at }) => at));
  return first.id;
}

/** "over inwoners", "gelijk", "over Helmond en Deurne": something is named to divide by, and it is no key. */
function unknownKey(
  said: Said,
  { vocabulary: { keys }, home }: Parameters<Reader["read"]>[1],
  make: (sleutel: string) => (cents: number) => PlainQuestion,
): Reading | undefined {
  const [amount] = said.tokens.flatMap((token) => (token.kind === "amount" && token.year === undefined ? [token] : []));
  const by = said.tokens.findIndex((token) => token.kind === "word" && BY.has(token.key));
  const isNamed = (place: number) => (said.line.weights[place] ?? 0) >= 1 && !said.isTaken(place) && said.tokens[place]?.kind === "word";
  const named = said.tokens.flatMap((token, place) =>
    isNamed(place) && (place > by || said.line.weights[place] === 1) ? [{ text: token.text, place }] : [],
  );
  if (!amount || named.length === 0 || amount.cents <= 0) return undefined;
  said.amounts();
  said.takeAt(named.map(({ place }) => place));
  return choose(
    "key",
    keysAtHome(keys, home).map(({ id, kort }) => byName(kort, make(id)(amount.cents))),
    named.map(({ text }) => text).join(" "),
  );
}
