import type { Said } from "../line/said.ts";
import type { PlainQuestion } from "../question.ts";
import type { Reader } from "../reader.ts";
import { byName, choose, question, type Reading, trouble } from "../reading.ts";
import { filled, regionIn } from "../slots.ts";
import { unreadableIn, withAmount } from "./amount.ts";
import { MOST_COUNTS } from "./shapes.ts";

/** "vergelijk sleutels 2,2 mln", "welke verdeelsleutels zijn er" */
export const readSleutels: Reader = {
  rank: "command",
  read: (said, around) => {
    const hasAmount = said.tokens.some((token) => token.kind === "amount" && token.year === undefined);
    const asks = said.has("opdracht", "vergelijk") || said.has("vraagwoord") || hasAmount;
    if (!asks || said.take("opdracht", "sleutels").length === 0) return undefined;
    said.take("opdracht", "vergelijk");
    said.take("vraagwoord");
    const region = regionIn(said, around);
    return withAmount(said, (cents) => ({ v: 1, kind: "sleutels", ...region, cents }));
  },
};

/** "aandeel Deurne 2,2 mln", "hoeveel betaalt Deurne van het tekort van 2,2 mln" */
export const readAandeel: Reader = {
  rank: "command",
  read: (said, around) => {
    const isShare = said.take("opdracht", "aandeel").length > 0;
    const [amount, ...others] = said.tokens.flatMap((token) => (token.kind === "amount" && token.year === undefined ? [token] : []));
    if (!isShare && !(said.has("opdracht", "betalen") && (amount !== undefined || isToRegion(said, around)))) return undefined;
    if (amount === undefined && isOfOtherTopic(said)) return undefined;
    said.take("opdracht", "betalen");
    const wrong = unreadableIn(said);
    if (wrong) return wrong;
    said.take("vraagwoord");
    // What the amount is of: "van het tekort van 2,2 mln", "Senzer komt 2,2 mln tekort".
    said.take("cijfer");
    withoutRegion(said, around);
    const share = (cents: number | undefined) =>
      filled(said, around, ({ wie }) => ({ v: 1, kind: "aandeel", wie, ...(cents !== undefined && { cents }) }), { jaar: false });
    if (others.length === 0) {
      said.amounts();
      return amount && amount.cents <= 0 ? trouble({ kind: "impossible", field: "uitgaven", cents: amount.cents }) : share(amount?.cents);
    }
    const [wie = null] = said.names().flatMap(({ ids }) => ids);
    return withAmount(said, (cents) => ({ v: 1, kind: "aandeel", wie, cents }));
  },
};

/** "wat betaalt Laarbeek aan Senzer": a municipality and the region that it is in. */
function isToRegion(said: Said, { names }: Parameters<Reader["read"]>[1]): boolean {
  const isOfRegion = said.line.names.map(({ ids }) => ids.some((id) => names.membersOf(id)));
  return isOfRegion.includes(true) && (isOfRegion.includes(false) || said.has("eigen"));
}

/** "wat moet Asten bijdragen aan de weerstandscapaciteit": the documents have that share themselves. */
const isOfOtherTopic = (said: Said): boolean =>
  said.marks("onderwerp").some(({ slip, at }) => slip === undefined && !at.some((place) => said.isTaken(place) || isKeyWord(said, place)));
const isKeyWord = ({ line }: Said, place: number): boolean =>
  (line.marksAt.get(place) ?? []).some(
    ({ soort, id }) => soort === "sleutel" || soort === "cijfer" || id === "verdeelsleutel" || id === "bijdragen-gemeenten",
  );

/** "Senzer komt 2,2 mln tekort, wat betalen wij": of whom the amount is, is no one who pays. */
function withoutRegion(said: Said, around: Parameters<Reader["read"]>[1]): void {
  const isRegion = ({ ids }: { ids: readonly string[] }) => ids.some((id) => around.names.membersOf(id));
  const others = said.line.names.filter((name) => !isRegion(name));
  if (others.length > 0 || said.has("eigen")) regionIn(said, around);
}

/** "trap op trap af 400 390 385" */
export const readTrap: Reader = {
  rank: "command",
  read: (said, around) => {
    if (said.take("opdracht", "trap").length === 0) return undefined;
    const region = regionIn(said, around);
    const numbers = countsIn(said);
    const right = numbers.length <= MOST_COUNTS && numbers.every((count) => Number.isInteger(count) && count > 0);
    return right ? question({ v: 1, kind: "trap", ...region, aantallen: numbers }) : choose("counts");
  },
};

/** "trap Deurne 2026", "trap op trap af Asten": of a municipality, without counts, on what was entered; before the topic, which is of no one. */
export const readTrapstand: Reader = {
  rank: "prose",
  read: (said, around) => {
    const isCounts = said.tokens.some((token) => token.kind === "amount" && token.year === undefined);
    const isRegion = said.line.names.some(({ ids }) => ids.some((id) => around.names.membersOf(id)));
    const isOfSomebody = said.line.names.length > 0 || said.has("eigen");
    if (!said.has("opdracht", "trap") || isCounts || isRegion || !isOfSomebody) return undefined;
    said.take("opdracht", "trap");
    return filled(said, around, ({ wie, jaar }) => ({ v: 1, kind: "trapstand", wie, jaar }));
  },
};

/** Every number as it stands, years too; "400 390 380" are three. */
function countsIn(said: Said): number[] {
  const places = said.tokens.flatMap((token, place) => (token.kind === "amount" ? [place] : []));
  said.takeAt(places);
  return places.flatMap((place) => {
    const token = said.tokens[place];
    return token?.kind === "amount" ? (token.parts ?? [token.cents / 100]) : [];
  });
}

/** Of a shortfall one can change the amount; of the others a number. */
export const isInCents = (soort: string | undefined): boolean => soort === "tekort";

/** "scenario beschut 60": by the words of the scenarios of all regions. "wat als we stoppen met vso" */
export const readScenario: Reader = {
  rank: "command",
  read: (said, { vocabulary: { scenarios } }) => {
    const isScenario = said.take("opdracht", "scenario").length > 0;
    const stops = !isScenario && said.has("scenario") && said.take("opdracht", "stoppen").length > 0;
    if (!isScenario && !stops) return undefined;
    const marks = said.take("scenario");
    const found = scenarios.find(({ id }) => marks.some((mark) => mark.id === id));
    said.take("aantal");
    said.take("cijfer");
    return asScenario(found, stops ? [] : numbersIn(said), scenarios);
  },
};

type Scenario = { id: string; soort: string; knop: string };

function numbersIn(said: Said): { number: number; bare: boolean }[] {
  const places = said.tokens.flatMap((token, place) => (token.kind === "amount" ? [place] : []));
  said.takeAt(places);
  return places.flatMap((place) => {
    const token = said.tokens[place];
    return token?.kind === "amount" ? [{ number: token.cents / 100, bare: token.bare }] : [];
  });
}

/** Less than this is no shortfall of a region: then its unit was left out ("2,2"). */
const SMALLEST_SHORTFALL = 1_000;

export function asScenario(
  found: Scenario | undefined,
  numbers: { number: number; bare: boolean }[],
  scenarios: readonly Scenario[],
): Reading {
  const [first] = numbers;
  const number = first?.number;
  const isCents = isInCents(found?.soort);
  if (number !== undefined && (number < 0 || (!isCents && !Number.isInteger(number)))) return choose("whole-number");
  const make = ({ id, soort }: Scenario, given = number): PlainQuestion => {
    const aantal = given === undefined ? undefined : isInCents(soort) ? Math.round(given * 100) : given;
    return { v: 1, kind: "scenario", welk: id, ...(aantal !== undefined && { aantal }) };
  };
  if (!found)
    return choose(
      "scenario",
      scenarios.map((known) => byName(known.knop, make(known))),
    );
  if (isCents && first?.bare && first.number < SMALLEST_SHORTFALL) {
    const mln = first.number * 1e6;
    return choose("which-amount", [{ label: { is: "amount", cents: Math.round(mln * 100) }, question: make(found, mln) }]);
  }
  return question(make(found));
}
