import type { Token } from "../line/tokens.ts";
import type { PlainQuestion, Question } from "../question.ts";
import type { Reader } from "../reader.ts";
import { question } from "../reading.ts";
import { takeAllBut } from "../slots.ts";
import type { ExportQuestion } from "./shapes.ts";

const EXPORT: ReadonlySet<string> = new Set(["export", "exporteer", "excel", "xlsx", "csv"]);
const COPY: ReadonlySet<string> = new Set(["kopieer", "kopie", "kopieren", "tekst"]);
const FORM: ReadonlySet<string> = new Set([
  "csv",
  "excel",
  "xlsx",
  "tekst",
  "als",
  "naar",
  "in",
  "van",
  "een",
  "bestand",
  "het",
  "dit",
  "deze",
  "antwoord",
]);

/**
 * "export vangnet Gemert-Bakel 2020", "export csv saldo Helmond", "excel", "kopieer" or "als tekst" after an answer; "export 2020" is the summary
 * of that year.
 */
export const readExport: Reader = {
  rank: "order",
  read: (said, { lower, lastQuestion, home }) => {
    const [first, ...others] = keyOf(said.tokens[0]) === "als" ? said.tokens.slice(1) : said.tokens;
    const isCopy = COPY.has(keyOf(first));
    if (!isCopy && !EXPORT.has(keyOf(first))) return undefined;
    takeAllBut(said);
    const start = others.findIndex((token) => token.kind !== "word" || !FORM.has(token.key));
    const rest = start < 0 ? [] : others.slice(start);
    const forms = [first, ...others.slice(0, start < 0 ? others.length : start)].map(keyOf);
    const vorm = forms.includes("csv") ? "csv" : isCopy || forms.includes("tekst") ? "tekst" : "xlsx";
    if (rest.length === 0) return lastQuestion && question(exported(lastQuestion, vorm));
    const [only, ...more] = rest;
    if (only?.kind === "amount" && only.year !== undefined && more.length === 0)
      return question({ v: 1, kind: "export", vorm, vraag: { v: 1, kind: "samenvatting", wie: home[0] ?? null, jaar: only.year } });
    const inner = lower(rest);
    return inner.kind === "question" ? { ...inner, question: exported(inner.question, vorm) } : inner;
  },
};

const keyOf = (token: Token | undefined): string => (token?.kind === "word" ? token.key : "");

function exported(asked: Question, vorm: ExportQuestion["vorm"]): Question {
  if (asked.kind === "export") return { ...asked, vorm };
  // To remember a municipality is a deed: of that there is as little of a file as of help.
  if (asked.kind === "eigen-gemeente") return { v: 1, kind: "export", vorm: "xlsx", vraag: { v: 1, kind: "help" } };
  return { v: 1, kind: "export", vorm, vraag: ("vraag" in asked ? asked.vraag : asked) as PlainQuestion };
}
