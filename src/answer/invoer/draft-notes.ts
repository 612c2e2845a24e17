import { INVOER } from "../../cards/texts/invoer/invoer.ts";
import type { Figure } from "../../domain/figures.ts";

/** What is told where an answer rests on drafts, which only editors get. */
export const draftNotes = (figures: readonly Figure[]): string[] => (figures.some(({ entry }) => entry?.draft) ? [INVOER.draftNote] : []);
