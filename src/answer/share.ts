import { withButton } from "../cards/posted.ts";
import type { PlaatsQuestion, Question } from "../question/question.ts";
import type { Answer } from "./answer.ts";
import type { AnswerContext } from "./context.ts";

type Postable = PlaatsQuestion["vraag"];

/** Answers that one would share: they get a button for it. */
const SHARED: ReadonlySet<Question["kind"]> = new Set<Postable["kind"]>([
  "vangnet",
  "buig",
  "overzicht",
  "samenvatting",
  "vergelijk",
  "kerncijfers",
  "aandeel",
  "verdeel",
  "sleutels",
  "onderwerp",
  "planning",
  "scenario",
]);
/** These can be posted too, when it is asked for in words. What is about the asker or his posts cannot. */
const ON_REQUEST: ReadonlySet<Question["kind"]> = new Set<Postable["kind"]>(["bron", "bronnen", "maatregelen", "stemmen", "trap", "help"]);

/** Whether figures from the question itself stand on its card: in a channel that is told. */
export const hasOwnFigures = (question: Question): boolean => {
  if (question.kind === "bron") return hasOwnFigures(question.vraag);
  if (question.kind !== "vangnet") return false;
  const { eigen, inwoners, verzoek, geenVerzoek, verklaring, eerder, aanvullend } = question;
  return (
    Object.keys(eigen).length > 0 || [inwoners, verzoek, geenVerzoek, verklaring, eerder, aanvullend].some((told) => told !== undefined)
  );
};

export const isPostable = ({ kind }: Question): boolean => SHARED.has(kind) || ON_REQUEST.has(kind);

const isShared = (question: Question): question is Postable => SHARED.has(question.kind);

/** In a personal chat an answer can be shared: posting starts there (docs/decisions/0006). */
export function withShareButton(answer: Answer, { conversation }: AnswerContext): Answer {
  const { asked, outcome, cards } = answer;
  if (conversation !== "personal" || outcome !== "answer" || !asked || !isShared(asked)) return answer;
  const [card, ...rest] = cards;
  return { ...answer, cards: [withButton(card, { title: "Deel", question: { v: 1, kind: "plaats", vraag: asked } }), ...rest] };
}
