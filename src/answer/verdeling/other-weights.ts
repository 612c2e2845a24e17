import { cijferText } from "../../cards/cijfer.ts";
import { SHARE } from "../../cards/texts/verdeling.ts";
import { type Key, otherWeights } from "../../facts/keys.ts";

/** Where a municipality weighs other than the document prints, it is said: every share of that key is another. */
export const otherWeightNotes = (keys: readonly Key[]): string[] =>
  keys.flatMap((key) =>
    otherWeights(key).map((row) => SHARE.otherWeight(key.sleutel.kort, row.subject, cijferText(row), row.under && cijferText(row.under))),
  );
