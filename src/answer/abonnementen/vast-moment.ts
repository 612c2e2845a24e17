import { type FormField, formCard } from "../../cards/form-card.ts";
import { FIXED_MOMENT, KIND } from "../../cards/texts/abonnementen.ts";
import { vastMoment as shape, type VastMomentQuestion } from "../../question/abonnementen/shapes.ts";
import type { Days } from "../../question/when/schedule.ts";
import { type Answer, answered } from "../answer.ts";
import { command } from "../command.ts";
import { SUBSCRIPTIONS_BUTTON } from "../examples.ts";

/** Days that one can choose: of the week, together, and of the month. */
const DAYS: readonly (readonly [value: string, days: Days])[] = [
  ...[1, 2, 3, 4, 5, 6, 7].map((day): [string, Days] => [`week-${day}`, { dagen: [day] }]),
  ["werkdagen", { dagen: [1, 2, 3, 4, 5] }],
  ["elke-dag", { dagen: [1, 2, 3, 4, 5, 6, 7] }],
  ["maand-1", { dagVanMaand: 1 }],
  ["maand-15", { dagVanMaand: 15 }],
];
const USUAL = { dag: "week-1", tijd: "09:00" };

/** Asks when a subscription posts, and whether only what changed. */
export const vastMoment = command({
  kind: "vast-moment",
  shape,
  // The subscription is made where it is asked.
  isPersonal: false,
  answer: (question, _context, notes) => form(question, {}, {}, notes),
  complete: (question, typed) => {
    const days = new Map(DAYS).get(typed.dag ?? "");
    const rooster = days && shape.shape.vraag.shape.rooster.safeParse({ ...days, tijd: typed.tijd }).data;
    if (!days) return form(question, typed, { dag: FIXED_MOMENT.errors.day });
    if (!rooster) return form(question, typed, { tijd: FIXED_MOMENT.errors.time });
    const { alleen: _, ...vraag } = question.vraag;
    return { ...vraag, rooster, ...(typed.alleen === "ja" && { alleen: "wijziging" as const }) };
  },
});

function form(question: VastMomentQuestion, typed: Record<string, string>, errors: Record<string, string>, notes: string[] = []): Answer {
  const field = (id: "dag" | "tijd", label: string, more: Partial<FormField>): FormField => ({
    id,
    label,
    hint: "",
    value: typed[id] ?? { ...USUAL, ...(question.tijd && { tijd: question.tijd }) }[id],
    ...(errors[id] && { error: errors[id] }),
    ...more,
  });
  const choices = DAYS.map(([value, days]) => ({ value, title: FIXED_MOMENT.choice(days) }));
  return answered(
    formCard({
      title: FIXED_MOMENT.title(KIND[question.vraag.wat].name),
      paragraphs: [],
      notes,
      sections: [
        {
          fields: [
            field("dag", FIXED_MOMENT.day, { choices }),
            field("tijd", FIXED_MOMENT.time, { native: "time" }),
            {
              id: "alleen",
              label: FIXED_MOMENT.onlyChanged,
              hint: "",
              value: typed.alleen ?? (question.vraag.alleen ? "ja" : "nee"),
              native: "toggle",
            },
          ],
        },
      ],
      send: FIXED_MOMENT.send,
      question,
      buttons: [SUBSCRIPTIONS_BUTTON],
    }),
  );
}
