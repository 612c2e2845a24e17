import type { Button } from "../../cards/card.ts";
import { messageCard } from "../../cards/message-card.ts";
import { POSTS } from "../../cards/texts/berichten.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { type Answer, refused } from "../answer.ts";

/** To the list of what was posted. */
export const POSTS_BUTTON: Button = { title: BUTTON.berichten, question: { v: 1, kind: "berichten" } };

export const unknownPost = (notes: string[]): Answer => refused(messageCard(POSTS.unknown, { notes, buttons: [POSTS_BUTTON] }));
