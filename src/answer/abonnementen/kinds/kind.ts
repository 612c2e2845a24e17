import type { AbonneerQuestion } from "../../../question/abonnementen/shapes.ts";
import type { Question } from "../../../question/question.ts";
import type { Payload } from "../../../store/records.ts";
import type { AnswerContext } from "../../context.ts";

type Kept = Payload<"subscription">;

/** All that a kind of subscription is, beside its words (question/abonnementen/kinds.ts, cards/texts/abonnementen.ts) and how it becomes due (post). */
export interface SubscriptionKind {
  /** Posts the same question on days that are chosen: without days they are asked, and what cannot be answered now is not taken on. */
  isRegular?: true;
  /** About nobody in particular: no region is asked. */
  ofNobody?: true;
  /** What can be asked once, where nothing can be posted. */
  once: (question: AbonneerQuestion) => Question;
  /** What is kept beside its place and who made it. */
  kept: (question: AbonneerQuestion, context: AnswerContext) => Pick<Kept, "vraag" | "rooster" | "alleenBijWijziging" | "regio">;
  /** What was asked, of what was kept. */
  asked: (kept: Kept, context: AnswerContext) => Pick<AbonneerQuestion, "wie" | "jaar" | "alleen" | "afstand">;
  /** Its moments in a time; none where the figures decide. */
  moments: (kept: Kept, since: Date, until: Date, context: AnswerContext) => Date[];
  next: (kept: Kept, now: Date, context: AnswerContext) => Date | undefined;
}
