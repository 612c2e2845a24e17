import type { NameIndex } from "../names/names.ts";
import type { QuestionOf } from "../question.ts";
import type { Reader } from "../reader.ts";
import { choose, notesOf, question } from "../reading.ts";
import { allIn, filled, onlyHome, whoIn, yearsSaid } from "../slots.ts";
import { MOST_COMPARED } from "./shapes.ts";

const BUIG: Record<string, QuestionOf<"buig">["nadruk"]> = {
  budget: "budget",
  uitgaven: "uitgaven",
  resultaat: "saldo",
  tekort: "saldo",
  overschot: "saldo",
  lasten: "uitgaven",
  baten: "uitgaven",
};

/** "saldo Helmond 2020": a figure's name without an amount. */
export const readBuig: Reader = {
  rank: "figure",
  read: (said, around) => {
    said.take("document", ...around.vocabulary.printBudgets);
    const nadruk = said.take("cijfer").flatMap(({ id }) => BUIG[id] ?? [])[0];
    if (!nadruk) return undefined;
    said.take("vraagwoord");
    return filled(said, around, ({ wie, jaar }) => ({ v: 1, kind: "buig", wie, jaar, nadruk }));
  },
};

/** What of a budget year a figure's name asks for. */
export const emphasisOn = (cijfer: string | undefined): { nadruk?: QuestionOf<"buig">["nadruk"] } => {
  const nadruk = BUIG[cijfer ?? ""];
  return nadruk ? { nadruk } : {};
};

/** "vergelijk Asten Someren 2020", "asten vs someren" */
export const readVergelijk: Reader = {
  rank: "command",
  read: (said, around) => {
    if (said.take("opdracht", "vergelijk").length === 0) return undefined;
    said.take("vangnet");
    const [jaar = null, ...others] = yearsSaid(said).years;
    const { ids: named, notes } = allIn(said, around);
    const ids = said.take("rest").length > 0 ? withOthers(named, around.names) : named;
    if (ids.length < 2) return choose("second-name");
    const wie = ids.slice(0, MOST_COMPARED);
    const make = (year: number | null) => ({ v: 1, kind: "vergelijk", wie, jaar: year }) as const;
    if (others.length > 0)
      return {
        kind: "trouble",
        trouble: { kind: "which-year", choices: [jaar ?? 0, ...others].map((value) => ({ value, question: make(value) })) },
      };
    return question(make(jaar), notes.flatMap(notesOf));
  },
};

/** "vergelijk Helmond met de rest": with the others of its region. */
function withOthers(ids: readonly string[], names: NameIndex): string[] {
  const [region] = names.regionsOf(ids[0] ?? "");
  return [...new Set([...ids, ...(names.membersOf(region ?? "") ?? [])])];
}

const SORTED_BY: Record<string, QuestionOf<"overzicht">["sorteer"]> = {
  tekort: "tekort",
  overschot: "saldo",
  resultaat: "saldo",
  budget: "budget",
  uitgaven: "uitgaven",
  lasten: "uitgaven",
};

/** In which order a table stands by a figure's name. */
export const sortedBy = (cijfer: string | undefined): { sorteer?: QuestionOf<"overzicht">["sorteer"] } => {
  const sorteer = SORTED_BY[cijfer ?? ""];
  return sorteer ? { sorteer } : {};
};

/** "overzicht 2020", "wie heeft het grootste tekort", "welke gemeente doet het het slechtst" */
export const readOverzicht: Reader = {
  rank: "command",
  read: (said, around) => {
    const asked = said.take("opdracht", "overzicht");
    const field = said.marks("cijfer").map(({ id }) => id)[0];
    const worst = said.marks("slechtst").map(({ id }) => id)[0] as "tekort" | "saldo" | undefined;
    const isWho = said.has("vraagwoord", "wie", "welke");
    const isRanked = said.has("rangschik") && (field !== undefined || (isWho && worst !== undefined));
    const isRed = isWho && field !== undefined && said.line.names.length === 0 && !said.has("eigen");
    if (asked.length === 0 && !isRanked && !(isWho && worst !== undefined) && !isRed) return undefined;
    said.take("document", ...around.vocabulary.printBudgets);
    const low = said.take("rangschik", "laag").length > 0;
    said.take("rangschik");
    said.take("slechtst");
    said.take("cijfer");
    said.take("vraagwoord");
    const sorteer = (field !== undefined ? SORTED_BY[field] : undefined) ?? worst ?? "naam";
    return filled(said, around, ({ wie, jaar }) => ({
      v: 1,
      kind: "overzicht",
      wie: wie ?? onlyHome(around),
      jaar,
      sorteer,
      ...(low && field !== undefined && { oplopend: true as const }),
    }));
  },
};

/** "samenvatting 2020", misspelt too: it is the one that is posted. */
export const readSamenvatting: Reader = {
  rank: "command",
  read: (said, around) => {
    if (said.take("opdracht", "samenvatting").length === 0) return undefined;
    const years = yearsSaid(said);
    const who = whoIn(said, around, { onlySure: true });
    const make = (jaar: number | null) => ({ v: 1, kind: "samenvatting", wie: who.ids[0] ?? onlyHome(around), jaar }) as const;
    if (years.years.length > 1 || years.isShort)
      return { kind: "trouble", trouble: { kind: "which-year", choices: years.years.map((value) => ({ value, question: make(value) })) } };
    return question(make(years.years[0] ?? null), notesOf(who));
  },
};
