import type { Answer } from "../answer/answer.ts";
import type { AnswerContext } from "../answer/context.ts";
import { answerAsked, readText } from "../answer/respond.ts";
import { spokenIn } from "../bot/context.ts";
import { type Spoken, spokenAfter } from "../bot/memory.ts";
import { offersIn } from "../cards/offers.ts";
import { cardToText } from "../cards/to-text.ts";
import type { Question } from "../question/question.ts";

const OUTCOME = { answer: "antwoord", "question-back": "wedervraag", refusal: "weigering", failure: "fout" } as const;

interface Line {
  vraag: string;
  uitkomst: (typeof OUTCOME)[keyof typeof OUTCOME];
  /** The question as data; null where none was read. */
  gelezen: Question | null;
  meldingen: string[];
  tekst: string;
}

interface Conversation {
  spoken?: Spoken;
  own?: string | undefined;
}

/** Answers lines in order: lines between blank ones follow up on each other. @param start of each conversation */
export function* answerLines(lines: Iterable<string>, start: AnswerContext): Generator<Line> {
  let talk: Conversation = { own: start.ownGemeente };
  for (const line of lines) {
    if (line.trim() === "") {
      talk = { own: start.ownGemeente };
      continue;
    }
    const { ownGemeente: _, ...rest } = start;
    const context = { ...rest, ...spokenIn(talk.spoken), ...(talk.own !== undefined && { ownGemeente: talk.own }) };
    const asked = readText(line, context);
    const answer = answerAsked(asked, context);
    talk = after(talk, answer);
    yield {
      vraag: line,
      uitkomst: OUTCOME[answer.outcome],
      gelezen: "question" in asked ? asked.question : null,
      meldingen: "question" in asked ? asked.notes : [],
      tekst: answer.text ?? answer.cards.map(({ content }) => cardToText(content, { folded: true })).join("\n\n"),
    };
  }
}

/** What a conversation is like after an answer: the own municipality as it would have been stored. */
function after({ spoken, own }: Conversation, answer: Answer): Conversation {
  let gemeente = own;
  for (const effect of answer.effects) {
    if (effect.kind === "forget") gemeente = undefined;
    else if (effect.record.kind === "preference") gemeente = effect.record.data.value;
  }
  return { spoken: spokenAfter(spoken, answer.asked, offersIn(answer.cards[0])), own: gemeente };
}
