/**
 * A question is data: text, buttons, forms and the terminal all produce this one shape. Amounts are whole cents as JSON numbers (exact up to
 * 90 biljoen euro).
 *
 * Every kind of question by its name: each subject adds its own, with its shape (`declare module "../question.ts"`), and no list has to follow.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the subjects
export interface Questions {}

/** Kinds of question that hold another: where it comes from, that it waits for a municipality, that it is to be posted. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the subjects
export interface HoldingQuestions {}

/** A question that can be held by another. */
export type PlainQuestion = Questions[keyof Questions];
export type Question = PlainQuestion | HoldingQuestions[keyof HoldingQuestions];
export type Kind = keyof Questions | keyof HoldingQuestions;
export type QuestionOf<K extends Kind> = (Questions & HoldingQuestions)[K];
