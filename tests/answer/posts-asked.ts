import type { Answer } from "../../src/answer/answer.ts";
import type { NewRecord } from "../../src/store/records.ts";
import { PERSONAL } from "../post-cards.ts";

/** A Sunday. */
export const NOW = "2026-11-22T12:00:00.000Z";
/** Somebody else than who made the posts. */
export const BOB = { id: "bob", role: "asker", name: "Bob", place: { ...PERSONAL, conversationId: "a:bob", person: "29:bob" } } as const;

/** The records that an answer asks to store. */
export const stored = ({ effects }: Answer): NewRecord[] => effects.flatMap((effect) => (effect.kind === "store" ? [effect.record] : []));
