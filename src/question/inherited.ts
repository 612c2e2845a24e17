import type { Line } from "./line/line.ts";
import type { Question } from "./question.ts";
import type { ReadingContext } from "./reader.ts";
import { question, type Reading } from "./reading.ts";

/** Words that mean who was asked about before. */
const POINTING = new Set(["hun", "daar", "die", "deze", "haar"]);

/** "en hun budget?", "en het saldo?": of whom and of which year the last question was, where this one says neither. */
export function inherited(reading: Reading, line: Line, { lastQuestion }: ReadingContext): Reading {
  if (reading.kind === "trouble" || !lastQuestion || !isPointing(line)) return reading;
  const asked = reading.question as Question & { wie?: unknown; jaar?: unknown };
  const last = ("vraag" in lastQuestion ? lastQuestion.vraag : lastQuestion) as Question & { wie?: unknown; jaar?: unknown };
  const wie = asked.wie === null && typeof last.wie === "string" ? { wie: last.wie } : {};
  const isSame = "wie" in wie || asked.kind === last.kind;
  const jaar = isSame && asked.jaar === null && typeof last.jaar === "number" ? { jaar: last.jaar } : {};
  return question({ ...asked, ...wie, ...jaar } as Question, reading.notes);
}

function isPointing({ tokens, marks }: Line): boolean {
  const isOwn = marks.some(({ soort }) => soort === "eigen");
  const keys = tokens.flatMap((token) => (token.kind === "word" ? [token.key] : []));
  return !isOwn && (keys[0] === "en" || keys.some((key) => POINTING.has(key)));
}
