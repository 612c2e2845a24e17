import { VANGNET } from "../../cards/texts/vangnet/answer.ts";
import { readBerekening, readHowComputed } from "../../question/vangnet/read-berekening.ts";
import { berekening as shape } from "../../question/vangnet/shapes.ts";
import { command } from "../command.ts";
import { answerQuestion } from "../respond.ts";

/** "berekening Gemert-Bakel 2020": the official form line by line, with what stands beside it. */
export const berekening = command({
  kind: "berekening",
  shape,
  readers: [readBerekening, readHowComputed],
  share: "in-words",
  showsOwn: ({ vraag }, showsOwn) => showsOwn(vraag),
  follow: ({ vraag, ...rest }, change, follow) => {
    const inner = follow(vraag);
    return change.cijfer === undefined && inner?.kind === "vangnet" ? { ...rest, vraag: inner } : undefined;
  },
  help: {
    ...VANGNET.calculationHelp,
    audience: "beleid",
    examples: ({ gemeente, jaar }) => [
      {
        text: `berekening ${gemeente.naam} ${jaar}`,
        question: { v: 1, kind: "berekening", vraag: { v: 1, kind: "vangnet", wie: gemeente.id, jaar, eigen: {} } },
      },
    ],
  },
  answer: ({ vraag }, context, notes) => {
    const { calculation, ...inner } = answerQuestion(vraag, context, notes);
    // A region, a range and what is not known say all that there is to compute themselves.
    return calculation ? { ...inner, cards: [calculation()], asked: { v: 1, kind: "berekening", vraag } } : inner;
  },
});
