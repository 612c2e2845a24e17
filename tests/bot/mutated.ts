import fc from "fast-check";
import { readQuestion } from "../support.ts";

/** Activities, presses and forms with parts of them changed at random. */

const anything = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e21, "", "<".repeat(500), "\u0000", "\ud800", [], {}, [[]], "__proto__", "constructor"),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);

/** A value with one place in it replaced, left out or added to. */
function mutated(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== "object" || value === null) return anything;
  const keys = Object.keys(value);
  if (keys.length === 0) return anything;
  return fc.constantFrom(...keys).chain((key) =>
    fc.oneof(
      mutated((value as Record<string, unknown>)[key]).map((part) => put(value, key, part)),
      anything.map((part) => put(value, key, part)),
      fc.constant(without(value, key)),
      anything.map((part) => put(value, "meer", part)),
    ),
  );
}
const put = (value: object, key: string, part: unknown) =>
  Array.isArray(value) ? value.map((one, at) => (String(at) === key ? part : one)) : { ...value, [key]: part };
const without = (value: object, key: string) =>
  Array.isArray(value)
    ? value.filter((_, at) => String(at) !== key)
    : Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

const QUESTIONS = [
  { v: 1, kind: "vangnet", wie: "GM1652", jaar: 2020, eigen: { 2020: { uitgaven: 600000000, verschil: { budget: { cents: 100 } } } } },
  { v: 1, kind: "onderwerp", onderwerp: "klachten", wie: "GM0762", vanaf: 0 },
  { v: 1, kind: "plaats", vraag: { v: 1, kind: "samenvatting", wie: null, jaar: 2020 }, naar: "Directie" },
  { v: 1, kind: "gewijzigd", cijfers: [{ cijfer: "a", was: "b", is: "c" }] },
  { v: 1, kind: "geplaatst", post: "x" },
  { v: 1, kind: "stop-abonnement", id: "x" },
  { v: 1, kind: "formulier", velden: "cijfers", vraag: { v: 1, kind: "vangnet", wie: "GM0344", jaar: 2024, eigen: {} } },
  { v: 1, kind: "trap", aantallen: [400, 390] },
  { v: 1, kind: "bron", vraag: { v: 1, kind: "aandeel", wie: null, cents: 100 } },
];
/** Every one of them is a question as it stands: what is changed is changed from something right. */
if (!QUESTIONS.every((question) => readQuestion(question))) throw new Error("A question of the mutations is none");

const press = fc
  .constantFrom(...QUESTIONS)
  .chain((vraag) => mutated({ action: { type: "Action.Execute", verb: "vraag", data: { vraag } } }));
const form = fc.record({ budget: anything, uitgaven: anything, resultaat: anything }).map((typed) => ({
  action: {
    type: "Action.Execute",
    verb: "vraag",
    data: { formulier: QUESTIONS[6], "budget-2024": typed.budget, "uitgaven-2024": typed.uitgaven, "resultaat-2023": typed.resultaat },
  },
}));

/** @param base an activity as Teams sends it */
export const activityLike = (base: Record<string, unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    mutated(base),
    fc.oneof(press, form).map((value) => ({ ...base, type: "invoke", name: "adaptiveCard/action", text: undefined, value })),
    anything.map((text) => ({ ...base, text })),
  );
