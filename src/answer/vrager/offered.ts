import type { Offer } from "../../cards/offers.ts";
import { toKey } from "../../question/line/normalise.ts";
import type { Question } from "../../question/question.ts";
import type { AnswerContext } from "../context.ts";

/** Longer than what stands on a button. */
const SHORT_TEXT = 60;
const ORDINALS = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde"];
const YES = new Set(["ja", "jazeker", "klopt", "graag", "jagraag", "doemaar"]);
const NO = new Set(["nee", "neen"]);

/** What was typed is what stands on a button of the last answer ("Directie", "2020", "de tweede", "ja"), or asks for the question before it ("terug"). */
export function offeredQuestion(text: string, { offers = [], questionBefore, grammar, commands }: AnswerContext): Question | undefined {
  if (text.length > SHORT_TEXT) return undefined;
  const key = toKey(text);
  if (key === "") return undefined;
  if (key === "terug") return questionBefore;
  const picked = offers.find(({ title }) => toKey(title) === key) ?? ordinal(key, offers) ?? yesOrNo(key, offers);
  const question = picked && grammar.readQuestion(picked.question);
  return question && commands.isAskable(question) ? question : undefined;
}

function ordinal(key: string, offers: readonly Offer[]): Offer | undefined {
  const at = ORDINALS.indexOf(key.replace(/^de/, ""));
  return key === "delaatste" ? offers.at(-1) : at < 0 ? undefined : offers[at];
}

/** "ja" is the button that says so, or the only one there is. */
function yesOrNo(key: string, offers: readonly Offer[]): Offer | undefined {
  const starting = (word: string) => offers.find(({ title }) => toKey(title.split(/[ ,]/)[0] ?? "") === word);
  if (YES.has(key)) return starting("ja") ?? (offers.length === 1 ? offers[0] : undefined);
  return NO.has(key) ? starting("nee") : undefined;
}
