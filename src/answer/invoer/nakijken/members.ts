import { GAPS } from "../../../cards/texts/invoer/gaps.ts";
import type { QuestionOf } from "../../../question/question.ts";
import type { Answer } from "../../answer.ts";
import type { AnswerContext } from "../../context.ts";
import { noRows } from "../../documenten/no-rows.ts";
import { withRegion } from "../../region.ts";

/** The municipality that is named, or the members of the region that is named or the asker's own. */
export function withMembers(
  question: QuestionOf<"ontbreekt" | "controle" | "sjabloon">,
  context: AnswerContext,
  answer: (wie: string, members: readonly string[]) => Answer,
): Answer {
  const { wie } = question;
  if (wie !== null && context.names.membersOf(wie) === undefined) return answer(wie, [wie]);
  return withRegion(
    wie,
    (regio) => ({ ...question, wie: regio }),
    context,
    ({ id, gemeenten }) => answer(id, gemeenten),
    () => noRows(GAPS.help.title, [], context, []),
  );
}
