import { expect, it } from "vitest";
import { answerQuestion } from "../../src/answer/respond.ts";
import type { Question } from "../../src/question/question.ts";
import { EXAMPLES, someContext, textOf } from "../support.ts";

const NOTE = "Niet gebruikt: iets";

/** What a command answers with something else than its usual card. */
const MORE: Question[] = [
  { v: 1, kind: "trap", aantallen: [] },
  { v: 1, kind: "privacy", wis: true },
  { v: 1, kind: "eigen-gemeente", wie: null },
  { v: 1, kind: "eigen-gemeente", wie: "senzer" },
  { v: 1, kind: "kerncijfers", wie: null, vanaf: 0 },
  { v: 1, kind: "kerncijfers", wie: "GM0344", vanaf: 0 },
  { v: 1, kind: "buig", wie: "GM0344", jaar: 2020, nadruk: "saldo" },
  { v: 1, kind: "aandeel", wie: "GM0344" },
  { v: 1, kind: "verdeel", cents: 100, sleutel: "onbekend" },
  { v: 1, kind: "overzicht", wie: "GM0344", jaar: 2020, sorteer: "naam" },
  { v: 1, kind: "samenvatting", wie: "senzer", jaar: 2012 },
  { v: 1, kind: "samenvatting", wie: "senzer", jaar: 2019 },
  { v: 1, kind: "planning", jaar: 2012 },
  { v: 1, kind: "onderwerp", onderwerp: "onbekend", vanaf: 0 },
  { v: 1, kind: "bron", vraag: { v: 1, kind: "privacy", wis: false } },
  { v: 1, kind: "bron", vraag: { v: 1, kind: "planning", jaar: 2012 } },
];
// Without a name this one asks for the municipality in vangnet.ts.
const examples = EXAMPLES.map(({ question }) => question).filter((question) => question.kind !== "vangnet" || question.wie !== null);

it.each([...examples, ...MORE].map((question) => [JSON.stringify(question), question] as const))(
  "%s tells how it was read",
  (_name, question) => expect(textOf(answerQuestion(question, someContext(), [NOTE]))).toContain(NOTE),
);
