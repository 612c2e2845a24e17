import { answered } from "../../../src/answer/answer.ts";
import { command } from "../../../src/answer/command.ts";
import { saidWho, withoutFigures } from "../../../src/answer/follow.ts";
import { withGemeente } from "../../../src/answer/gemeente.ts";
import { messageCard } from "../../../src/cards/message-card.ts";
import type { Reader } from "../../../src/question/reader.ts";
import { filled } from "../../../src/question/slots.ts";
import { cbsCode as shape } from "./shape.ts";
import { CODE } from "./texts.ts";

const readCode: Reader = {
  rank: "command",
  read: (said, around) => {
    const at = said.tokens.flatMap((token, place) => (token.kind === "word" && ["cbs", "code"].includes(token.key) ? [place] : []));
    said.takeAt(at);
    return at.length > 0 ? filled(said, around, ({ wie }) => ({ v: 1, kind: "cbs-code", wie }), { jaar: false }) : undefined;
  },
};

/** "cbs code Asten": a command that the product does not have, to show what one takes. */
export const cbsCode = command({
  kind: "cbs-code",
  shape,
  readers: [readCode],
  share: "button",
  follow: withoutFigures((last, change) => ({ ...last, ...saidWho(change) })),
  help: {
    ...CODE.help,
    audience: "iedereen",
    examples: ({ derde }) => [{ text: `cbs code ${derde.naam}`, question: { v: 1, kind: "cbs-code", wie: derde.id } }],
  },
  answer: (question, context, notes) =>
    withGemeente(
      question.wie,
      question,
      context,
      (gemeente) => answered(messageCard(CODE.is(context.names.nameOf(gemeente), gemeente), { notes })),
      notes,
    ),
});
