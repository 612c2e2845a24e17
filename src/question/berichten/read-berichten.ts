import type { Reader } from "../reader.ts";
import { question } from "../reading.ts";

/** "berichten", "wat is er geplaatst": the posts that were sent. */
export const readBerichten: Reader = {
  rank: "command",
  read: (said) => {
    if (said.take("opdracht", "berichten").length === 0) return undefined;
    const isOnly = said.line.weights.every((weight, place) => weight < 1 || said.isTaken(place));
    return isOnly ? question({ v: 1, kind: "berichten" }) : undefined;
  },
};
