import type { IsoDay } from "../../../domain/dates.ts";
import { date, list } from "../../format.ts";
import type { Message } from "../message.ts";

/** Municipalities that ended, and what they became. */
export const MERGED = {
  /** @param eerste the first day without it */
  note: (naam: string, eerste: IsoDay, opvolgers: readonly string[], isSplit: boolean) =>
    `${naam} bestaat sinds ${date(eerste)} niet meer: ${isSplit ? "verdeeld over" : "nu"} ${list(opvolgers)}`,
  ended: (naam: string, jaar: number, eerste: IsoDay, opvolgers: readonly string[]): Message => ({
    title: `${naam} bestond in ${jaar} niet meer`,
    paragraphs: [`Sinds ${date(eerste)} hoort het gebied bij ${list(opvolgers)}. Vraag het daarvan, of vraag een jaar van vóór die dag.`],
  }),
  predecessors: (voorgangers: readonly { naam: string; jaren: readonly number[] }[]) =>
    `Ontstaan uit andere gemeenten. Voor het meerjarige tekort tellen hun resultaten samen mee: ${list(voorgangers.map(({ naam, jaren }) => `${naam} (${list(jaren)})`))}`,
};
