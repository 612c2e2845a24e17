import { toKey } from "../line/normalise.ts";
import { isNoise } from "../line/words.ts";
import type { PlainQuestion } from "../question.ts";
import { explained, type Reader, regionIn } from "../reader.ts";
import { byName, choose } from "../reading.ts";
import { withAmount } from "./readers.ts";

/** Those of the asker's region; of no region in particular those of all. */
function keysAtHome<K extends { regio: string }>(keys: readonly K[], home: readonly string[]): K[] {
  const own = keys.filter(({ regio }) => home.includes(regio));
  return (own.length > 0 ? own : keys).slice(0, MOST_KEYS);
}

const SHARE = ["verdeel", "verdeling", "verdelen"];
const MOST_KEYS = 6;

/** "verdeel 2,2 mln over dossiers": the key is the longest alias that stands in the line. */
export const readVerdeel: Reader = {
  rank: "word",
  read: (sentence, { vocabulary: { keys }, home }) => {
    if (!sentence.has(...SHARE)) return undefined;
    const line = sentence.keys.join("");
    const found = keys
      .flatMap(({ id, aliassen }) => aliassen.map((alias) => ({ id, words: alias.split(" ").map(toKey), key: toKey(alias) })))
      .filter(({ key }) => line.includes(key))
      .sort((a, b) => b.key.length - a.key.length)[0];
    const make =
      (sleutel: string | undefined) =>
      (cents: number): PlainQuestion => ({ v: 1, kind: "verdeel", ...regionIn(sentence), cents, ...(sleutel && { sleutel }) });
    // "over inwoners", "over Helmond en Deurne": something is named to divide by, and it is no key.
    const over = sentence.keys.slice(sentence.keys.indexOf("over") + 1).filter((key) => !isNoise(key));
    const isRegion = regionIn(sentence).wie !== undefined;
    const [cents] = sentence.amounts;
    if (!found && sentence.has("over") && over.length > 0 && cents !== undefined && !isRegion)
      return explained(
        sentence,
        choose(
          "key",
          keysAtHome(keys, home).map(({ id, kort }) => byName(kort, make(id)(cents))),
          over.join(" "),
        ),
        over,
      );
    return withAmount(sentence, make(found?.id), [...SHARE, ...(found?.words ?? []), "kosten", "sleutel", "aantal"]);
  },
};
