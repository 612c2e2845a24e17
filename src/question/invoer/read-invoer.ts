import { periodId } from "../../data/shapes/perioden.ts";
import { toKey } from "../line/normalise.ts";
import type { Said } from "../line/said.ts";
import type { Token } from "../line/tokens.ts";
import type { Around, Reader } from "../reader.ts";
import { question, type Reading, trouble } from "../reading.ts";
import { takeAllBut } from "../slots.ts";
import { readTail } from "./read-tail.ts";
import { readValues } from "./read-values.ts";
import { invoerQuestion } from "./shapes.ts";

/** What an entry begins with; of a verb in two parts the other part stands behind it. */
const BEGINS: Readonly<Record<string, string | undefined>> = {
  invoer: "",
  invoeren: "",
  corrigeer: "",
  correctie: "",
  noteer: "",
  voer: "in",
  vul: "in",
  leg: "vast",
};
const BEHIND: ReadonlySet<string> = new Set(["bron", "opmerking", "toelichting"]);

/** "invoer Deurne 2025 budget 7,1 mln voorlopig bron Rijksbegroting". Strict: a word that is not understood is asked back, for it will be kept. */
export const readInvoer: Reader = {
  rank: "order",
  read: (said, around) => {
    const start = startOf(said.tokens, around.invoer);
    if (start === undefined) return undefined;
    const behind = said.tokens.findIndex((token, place) => place >= start && token.kind === "word" && BEHIND.has(token.key));
    const end = behind < 0 ? said.tokens.length : behind;
    const reading = readEntry(said, start, end, around);
    takeAllBut(said);
    return reading;
  },
};

/** Verbs that change other things too: an entry where a figure and an amount are named. */
const CHANGES: ReadonlySet<string> = new Set(["wijzig", "verander", "pas"]);

/** Where the entry begins, behind its verb; undefined when the line is none. */
function startOf(tokens: readonly Token[], invoer: Around["invoer"]): number | undefined {
  const [first] = tokens;
  if (first?.kind === "word" && CHANGES.has(first.key)) return changesFigure(tokens, invoer) ? 1 : undefined;
  if (first?.kind !== "word" || !Object.hasOwn(BEGINS, first.key)) return undefined;
  const part = BEGINS[first.key];
  if (!part) return 1;
  return tokens.some((token, place) => place > 0 && token.kind === "word" && token.key === part) ? 1 : undefined;
}

function changesFigure(tokens: readonly Token[], invoer: Around["invoer"]): boolean {
  const isField = tokens.some((_, place) => invoer.at(tokens, place)?.meanings.some(({ is }) => is === "veld"));
  return isField && tokens.some((token) => token.kind === "amount" && token.year === undefined);
}

function readEntry(said: Said, start: number, end: number, around: Around): Reading {
  const entry = readValues(said, start, end, around);
  const tail = readTail(said.line.typed ?? "");
  const [wie = null, ...others] = entry.who;
  const [jaar = null, ...years] = entry.years;
  const periode = entry.periode && periodId(entry.periode);
  const asked = invoerQuestion({ wie, jaar, waarden: entry.waarden, ...(periode !== undefined && { periode }), ...tail });
  if (others.length > 0)
    return trouble({
      kind: "which-name",
      typed: entry.who.map((id) => around.names.nameOf(id)).join(", "),
      choices: entry.who.map((value) => ({ value, question: { ...asked, wie: value } })),
    });
  if (years.length > 0)
    return trouble({ kind: "which-year", choices: entry.years.map((value) => ({ value, question: { ...asked, jaar: value } })) });
  if (entry.unread.length === 0) return question(asked);
  const misspelt = wie === null ? misspeltIn(entry.unread, around) : undefined;
  if (misspelt && entry.unread.length === 1) return question({ ...asked, wie: misspelt.wie }, [{ kind: "understood-as", ...misspelt }]);
  return trouble({ kind: "unsure", words: entry.unread, questions: [asked] });
}

/** A word that is not understood and can only be one name. */
function misspeltIn(words: readonly string[], { names }: Around): { typed: string; wie: string } | undefined {
  for (const typed of words) {
    const { candidates, sure } = names.suggest(toKey(typed));
    if (sure && candidates[0] !== undefined) return { typed, wie: candidates[0] };
  }
  return undefined;
}
