import { z } from "zod";
import type { Kind, PlainQuestion, Question } from "./question.ts";

/** The shape of one kind of question; of a kind that holds another, given the shape of what it can hold. */
export type Shape = z.ZodType<Question> | ((plain: z.ZodType<PlainQuestion>) => z.ZodType<Question>);

/** Checks of kinds of question, compiled once: reads what came from outside, undefined when it is no question of these. */
export function checkOf(shapes: ReadonlyMap<Kind, Shape>): (value: unknown) => Question | undefined {
  const plainShapes = [...shapes.values()].filter((shape) => typeof shape !== "function");
  // Every shape is an object with its own literal kind: the compiler cannot see that of a list.
  const plain = z.discriminatedUnion("kind", plainShapes as unknown as [z.ZodObject]) as unknown as z.ZodType<PlainQuestion>;
  const checks = new Map<string, z.ZodType<Question>>(
    [...shapes].map(([kind, shape]) => [kind, typeof shape === "function" ? shape(plain) : shape]),
  );
  return (value) => {
    const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
    return typeof kind === "string" ? checks.get(kind)?.safeParse(value).data : undefined;
  };
}
