import { count, list } from "../../format.ts";
import type { Message } from "../message.ts";

/** What many months of one figure become. */
interface ManyMonths {
  set: number;
  gone: number;
  replaced: number;
  told: string;
}

/** Every sentence on entering figures by month. */
export const MONTHS_ENTRY = {
  advances: (names: readonly string[]): Message => ({
    title: "Zijn dit voorschotten?",
    paragraphs: [
      `De maanden van ${list(names)} zijn steeds hetzelfde bedrag, of een twaalfde van het budget. Uitkeringskosten zijn dat zelden.`,
      "Voorschotten bewaar ik wel, maar ze tellen niet mee in een prognose.",
    ],
  }),
  advanceButton: { voorschot: "Ja, voorschotten", realisatie: "Nee, echte kosten" },
  unfinished: (month: string) => `Let op: ${month} is nog niet voorbij. Klopt het dat dit de hele periode is?`,
  many: (label: string, first: string, last: string, { set, gone, replaced, told }: ManyMonths): string =>
    `${label} ${first === last ? first : `${first} t/m ${last}`}: ${[
      ...(set > 0 ? [`${count(set)} cijfers, ${told}`] : []),
      ...(replaced > 0 ? [`${count(replaced)} in de plaats van een ander cijfer`] : []),
      ...(gone > 0 ? [`${count(gone)} vervallen`] : []),
    ].join("; ")}`,
  enteredFrom: (isDraft: boolean, by: string, bron: string) => `Maanden: ${isDraft ? "concept" : "vastgesteld"}${by} – ${bron}`,
  sum: (amount: string) => `samen ${amount}`,
  range: (least: string, most: string) => (least === most ? `steeds ${least}` : `van ${least} tot ${most}`),
};
