/** What a person writes with a post. */
export const LONGEST_NOTE = 280;

/** An address in any form that a client makes a link of, and a mention. */
const LINK =
  /:\/\/|\bwww\.|\bmailto:|\]\(|@|\b[\p{L}\d-]+\.(?:nl|com|net|org|eu|io|be|de|fr|uk|info|biz|app|dev|link|ly|gov|edu|online|site|xyz|me)\b/iu;
/** Characters that are not seen: of control and of direction, and what has no width. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/**
 * What a person typed to stand with a post: plain words on one line. Quotation marks in it become single ones, so that it cannot end the
 * quotation that it stands in. Empty is none.
 */
export function readNote(typed: string): { note: string } | { wrong: "long" | "link" } {
  const note = typed
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(UNSEEN, "")
    .replace(/["“”„«»]/g, "’")
    .trim();
  if (LINK.test(note)) return { wrong: "link" };
  return note.length > LONGEST_NOTE ? { wrong: "long" } : { note };
}
