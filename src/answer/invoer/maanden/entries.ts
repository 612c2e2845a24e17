import { date, plainName } from "../../../cards/format.ts";
import { MOST_OTHERS } from "../../../cards/limits.ts";
import { INVOER } from "../../../cards/texts/invoer/invoer.ts";
import { MONTHS_ENTRY } from "../../../cards/texts/invoer/maanden.ts";
import { ORIGIN } from "../../../cards/texts/vangnet/card.ts";
import type { YearMonths } from "../../../facts/maanden/months.ts";
import { dayInAmsterdam } from "../../../time/day.ts";

/** Who entered the months of a year, when, from which source, and whether it is a draft; the last ones, for all of them are in the history. */
export const entryRemarks = ({ entries }: YearMonths): string[] =>
  [
    ...new Set(
      entries.map(({ number, at, isDraft, data: { bron, door } }) => {
        const by = ORIGIN.enteredBy(door === undefined ? undefined : plainName(door), date(dayInAmsterdam(new Date(at))), number);
        return MONTHS_ENTRY.enteredFrom(isDraft, by, bron);
      }),
    ),
  ].slice(-MOST_OTHERS);

/** What is told where months are drafts, which only editors get. */
export const draftMonthNotes = ({ entries }: YearMonths): string[] => (entries.some(({ isDraft }) => isDraft) ? [INVOER.draftNote] : []);
