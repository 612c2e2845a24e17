import fc from "fast-check";
import { expect, test } from "vitest";
import { parseText } from "../../src/question/read.ts";
import { toRead } from "../support.ts";
import { sentence } from "./sentences.ts";

const context = toRead();

test("of own figures in any notation is read what was meant, or it is asked back", () => {
  let asked = 0;
  fc.assert(
    fc.property(sentence, ({ text, meant }) => {
      const reading = parseText(text, context);
      if (reading.kind === "trouble") asked += 1;
      else expect(reading.question, text).toEqual(meant);
    }),
    { numRuns: 5_000 },
  );
  // Asking everything back would be no reading.
  expect(asked).toBeLessThan(250);
});

test("whatever is typed is read without a crash, and what is read a button can carry", () => {
  const piece = fc.oneof(
    sentence.map(({ text }) => text),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "vangnet",
      "en",
      "van",
      "€",
      "-",
      "(",
      "<",
      "2020",
      "5,9",
      "mln",
      "%",
      "niet",
      "meer",
      "x 1.000",
      "bron",
      "plaats",
      "'20",
      ".",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const reading = parseText(pieces.join(" "), context);
      if (reading.kind === "question") expect(context.grammar.readQuestion(reading.question)).toBeDefined();
    }),
    { numRuns: 1_000 },
  );
});
