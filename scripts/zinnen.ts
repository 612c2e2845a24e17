import fc from "fast-check";
import { parseText } from "../src/question/read.ts";
import { sentence } from "../tests/question/sentences.ts";
import { toRead } from "../tests/support.ts";

/** Reads 200.000 random sentences with own figures (or as many as are given), and texts of the longest size: how many were read wrong, and the slowest. */
const many = Number(process.argv[2] ?? 200_000);
const context = toRead();

let wrong = 0;
let asked = 0;
let slowest = { ms: 0, text: "" };
const timed = (text: string) => {
  const start = performance.now();
  const reading = parseText(text, context);
  const ms = performance.now() - start;
  if (ms > slowest.ms) slowest = { ms, text };
  return reading;
};
const same = (one: unknown, two: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(two));
const sorted = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, part]) => [key, sorted(part)]),
      )
    : value;

// What is compiled while the first sentences are read counts for none of them.
for (const { text } of fc.sample(sentence, 500)) parseText(text, context);
for (let left = many; left > 0; left -= 10_000)
  for (const { text, meant } of fc.sample(sentence, Math.min(left, 10_000))) {
    const reading = timed(text);
    if (reading.kind === "trouble") asked += 1;
    else if (!same(reading.question, meant)) {
      wrong += 1;
      console.log(`Wrong: ${text}\n  ${JSON.stringify(reading.question)}`);
    }
  }
console.log(`${many} sentences: ${wrong} wrong, ${asked} asked back. Slowest ${slowest.ms.toFixed(1)} ms: ${slowest.text}`);

slowest = { ms: 0, text: "" };
const piece = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("vangnet", "uitgaven", "krijgen", "niet", "2020", "5,9", "mln", "<", "(", "1.000"),
);
for (const pieces of fc.sample(fc.array(piece, { minLength: 400, maxLength: 900, size: "max" }), 200))
  timed(pieces.join(" ").slice(0, 2_000));
for (const one of ["<", "1 ", "a ", "budget ", "uitgaven 1 ", "gemertbakel ", "vangnett ", "xyzabcdef "])
  timed(one.repeat(2_000).slice(0, 2_000));
console.log(`Texts of 2.000 characters: slowest ${slowest.ms.toFixed(1)} ms: ${slowest.text.slice(0, 60)}`);
process.exitCode = wrong > 0 ? 1 : 0;
