import type { PlainQuestion, Question } from "../question.ts";
import type { Reader } from "../reader.ts";
import { question } from "../reading.ts";
import { takeAllBut } from "../slots.ts";

const EXPORT: ReadonlySet<string> = new Set(["export", "exporteer", "excel", "xlsx", "csv"]);
const FORM: ReadonlySet<string> = new Set([
  "csv",
  "excel",
  "xlsx",
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

/** "export vangnet Gemert-Bakel 2020", "export csv saldo Helmond", "excel" after an answer; "export 2020" is the summary of that year. */
export const readExport: Reader = {
  rank: "order",
  read: (said, { lower, lastQuestion, home }) => {
    const [first, ...others] = said.tokens;
    if (first?.kind !== "word" || !EXPORT.has(first.key)) return undefined;
    takeAllBut(said);
    const start = others.findIndex((token) => token.kind !== "word" || !FORM.has(token.key));
    const rest = start < 0 ? [] : others.slice(start);
    const isCsv = [first, ...others.slice(0, start < 0 ? others.length : start)].some(
      (token) => token.kind === "word" && token.key === "csv",
    );
    const vorm = isCsv ? "csv" : "xlsx";
    if (rest.length === 0) return lastQuestion && question(exported(lastQuestion, vorm));
    const [only, ...more] = rest;
    if (only?.kind === "amount" && only.year !== undefined && more.length === 0)
      return question({ v: 1, kind: "export", vorm, vraag: { v: 1, kind: "samenvatting", wie: home[0] ?? null, jaar: only.year } });
    const inner = lower(rest);
    return inner.kind === "question" ? { ...inner, question: exported(inner.question, vorm) } : inner;
  },
};

const exported = (asked: Question, vorm: "xlsx" | "csv"): Question =>
  asked.kind === "export"
    ? { ...asked, vorm }
    : { v: 1, kind: "export", vorm, vraag: ("vraag" in asked ? asked.vraag : asked) as PlainQuestion };
