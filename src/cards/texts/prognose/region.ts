import type { Together } from "../../../forecast/together.ts";
import { MONTHS as MONTH_NAMES } from "../../../time/day.ts";
import { countWord, euroAbout, list } from "../../format.ts";
import type { Message } from "../message.ts";

const monthName = (month: number): string => MONTH_NAMES[month - 1] ?? "";

/** Every sentence on where the year of a region ends. */
export const PROGNOSE_REGION = {
  lead: (known: number, all: number, near: readonly string[]): string => {
    const of = known === all ? "" : ` (${countWord(known)} van de ${countWord(all)} gemeenten)`;
    if (near.length === 0) return `Niemand zit dicht bij de grens voor vangnet${of}`;
    return `${list(near)} ${near.length === 1 ? "zit" : "zitten"} dicht bij de grens voor vangnet${of}`;
  },
  sum: (total: bigint, low: bigint, high: bigint) => `Samen ongeveer ${euroAbout(total)}, tussen ${euroAbout(low)} en ${euroAbout(high)}`,
  how: ({ basis, held }: Together): string =>
    basis === "measured"
      ? `Het bereik van de som is gemeten aan de som: in ${held.years} van de ${held.of} eerdere jaren viel die erbinnen`
      : "Te weinig jaren om te meten hoe fouten elkaar opheffen: dit zijn de uitersten bij elkaar opgeteld",
  missing: (names: readonly string[]) => `Zonder maanden, dus niet meegeteld: ${list(names)}.`,
  member: (low: bigint, high: bigint, chance: string) => `Tussen ${euroAbout(low)} en ${euroAbout(high)} · ${chance}`,
  memberAlt: (name: string, low: bigint, high: bigint, line: bigint | undefined) =>
    `${name}: tussen ${euroAbout(low)} en ${euroAbout(high)}${line === undefined ? "" : `, streep bij ${euroAbout(line)}`}`,
  chance: {
    always: "vangnet",
    perhaps: "misschien vangnet",
    never: "geen vangnet",
    unknown: "vangnet niet te bepalen",
    noBudget: "budget niet bekend",
    noRules: "geen regels van dit jaar",
  },
  picture: "Rood is tussen laag en hoog, van nul af en naar het eigen budget. De streep is waar vangnet begint.",
  noStep: "Een verandering in dossiers reken ik per gemeente. Die is hier niet meegerekend.",
  foot: (months: readonly number[]): string => {
    const [first, last] = [Math.min(...months), Math.max(...months)];
    const until = first === last ? `t/m ${monthName(last)}` : `t/m ${monthName(first)} tot ${monthName(last)}`;
    return `Cijfers ${until}, zoals ingevoerd · een verwachting, geen besluit`;
  },
  none: (name: string, jaar: number): Message => ({
    title: `Van ${name} ${jaar} zijn nog geen maanden bekend`,
    paragraphs: ["Zonder maanden kan ik geen prognose maken. Wie invoert, kan ze per gemeente geven, of in één spreadsheet."],
  }),
};
