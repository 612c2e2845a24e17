import type { Question, VangnetQuestion } from "./question.ts";
import type { Sentence } from "./sentence.ts";

/** "en Deurne?", "en 2021?", "en in 2,5 mln?": the last question with that one thing changed. Undefined when it changes nothing. */
export function readFollowUp(sentence: Sentence, last: Question | undefined): Question | undefined {
  if (!last || sentence.keys[0] !== "en") return undefined;
  const [wie] = sentence.name().ids;
  const [jaar] = sentence.years;
  const [cents] = sentence.amounts;
  const changed = change(last, wie, jaar, cents);
  return JSON.stringify(changed) === JSON.stringify(last) ? undefined : changed;
}

function change(last: Question, wie: string | undefined, jaar: number | undefined, cents: number | undefined): Question {
  switch (last.kind) {
    case "vangnet":
      return changeVangnet(last, wie, jaar, cents);
    case "bron":
      return { ...last, vraag: change(last.vraag, wie, jaar, cents) as typeof last.vraag };
    case "buig":
    case "overzicht":
    case "samenvatting":
      return { ...last, ...(wie && { wie }), ...(jaar !== undefined && { jaar }) };
    case "onderwerp":
      return { ...last, vanaf: 0, ...(wie && { wie }), ...(jaar !== undefined && { jaar }) };
    case "kerncijfers":
      return { ...last, ...(wie && { wie, vanaf: 0 }) };
    case "aandeel":
      return { ...last, ...(wie && { wie }), ...(cents !== undefined && { cents }) };
    case "verdeel":
    case "sleutels":
      return { ...last, ...(cents !== undefined && { cents }) };
    case "vergelijk":
    case "planning":
      return { ...last, ...(jaar !== undefined && { jaar }) };
    case "scenario":
      return { ...last, ...(cents !== undefined && { aantal: Math.round(last.welk === "krachtteam" ? cents : cents / 100) }) };
    default:
      return last;
  }
}

/** Own figures belong to the municipality and year they were given for; an amount alone is other spending. */
function changeVangnet(
  last: VangnetQuestion,
  wie: string | undefined,
  jaar: number | undefined,
  cents: number | undefined,
): VangnetQuestion {
  if (wie || jaar !== undefined) return { v: 1, kind: "vangnet", wie: wie ?? last.wie, jaar: jaar ?? last.jaar, eigen: {} };
  if (cents === undefined || cents < 0) return last;
  const year = last.jaar === null ? "t" : String(last.jaar);
  return { ...last, eigen: { ...last.eigen, [year]: { ...last.eigen[year], uitgaven: cents } } };
}
