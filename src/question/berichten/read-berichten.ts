import { proposed, type Reader } from "../reader.ts";

const SENT = ["berichten", "bericht", "geplaatst", "geplaatste", "verzonden", "verstuurd", "verstuurde"];

/** "berichten", "wat is er geplaatst": the posts that were sent. */
export const readBerichten: Reader = {
  rank: "word",
  read: (sentence) =>
    sentence.has(...SENT) && sentence.rest(...SENT).length === 0 ? proposed(sentence, { v: 1, kind: "berichten" }) : undefined,
};
