import type { Said } from "../../line/said.ts";
import { type FormalField, readFormal } from "../formal.ts";
import type { OwnFigures, VangnetQuestion } from "../shapes.ts";
import type { Field } from "../words.ts";
import { type Item, itemsOf } from "./items.ts";
import type { Pair } from "./pair.ts";
import { pairsOf } from "./pairs.ts";
import { type Given, givenOf } from "./values.ts";
import { placeYears } from "./years.ts";

/** What a line says of figures, years and formal facts. */
export interface ReadFigures {
  own: VangnetQuestion["eigen"];
  formal: Pick<VangnetQuestion, FormalField>;
  /** Years that stand by themselves, without repeats. */
  years: number[];
  /** One figure given with two values. */
  twice?: { field: Field; year: string; cents: number[] };
  /** A tekort or overschot below zero: the size of it, in cents. */
  oddSign?: { year: string; cents: number };
  /** Amounts that no figure's name goes with, in cents. */
  loose: number[];
  /** With a year each and no name: they can be results. */
  looseResults?: Record<string, number>;
  unreadable?: { text: string };
  /** "uitgaven en budget 6,1 en 5,4 mln": which goes with which is not said. */
  mixed?: { first: OwnFigures; second: OwnFigures };
  /** A request on a day of which the year is not said. */
  requestDay?: { dag: number; maand: number };
  /** "verzoek te laat": whether it was in time follows from its day. */
  asksDay?: boolean;
}

/** Reads the figures of a line, and takes the words that this explains. */
export function readFigures(said: Said): ReadFigures {
  const items = itemsOf(said);
  const formal = readFormal(said);
  const { pairs, isMixed } = pairsOf(items);
  const scale = scaleOf(said);
  for (const { is, at } of items)
    if (is === "field")
      said.takeAt(
        said
          .marks("cijfer")
          .filter((mark) => mark.at[0] === at)
          .flatMap((mark) => mark.at),
      );
  const { years, yearOf, usual } = placeYears(items, pairs);
  said.years();
  const unreadable = said.tokens.find((token) => token.kind === "unreadable");
  const result: ReadFigures = { own: {}, formal: formal.facts, years, loose: [] };
  if (unreadable) result.unreadable = { text: unreadable.text };
  if (formal.requestDay) result.requestDay = formal.requestDay;
  if (formal.asksDay) result.asksDay = true;
  const mixed = isMixed ? mixedOf(items, pairs) : undefined;
  for (const pair of pairs) {
    if (pair.places.some((place) => formal.places.has(place))) continue;
    const given = givenOf(pair, scale);
    if (given === "unclear") continue;
    said.takeAt(pair.places);
    if (given.field === undefined) result.loose.push(given.cents);
    else if (mixed === undefined) collect({ ...given, field: given.field }, String(yearOf(pair) ?? usual), result);
  }
  if (mixed) result.mixed = mixed;
  const dated = pairs.filter((pair) => pair.field === undefined && yearOf(pair) !== undefined);
  if (dated.length > 0 && dated.length === result.loose.length)
    result.looseResults = Object.fromEntries(dated.map((pair, at) => [String(yearOf(pair)), result.loose[at] ?? 0]));
  return result;
}

/** "(x 1.000)" holds for every figure of the sentence. */
function scaleOf(said: Said): number {
  const [mark] = said.take("schaal");
  const at = said.tokens.findIndex((token) => token.kind === "scale");
  const token = said.tokens[at];
  if (token?.kind === "scale") said.takeAt([at]);
  return token?.kind === "scale" ? token.factor : mark ? Number(mark.id) : 1;
}

/** The two figures both ways round. */
function mixedOf(items: readonly Item[], pairs: readonly Pair[]): ReadFigures["mixed"] {
  const fields = items.flatMap((item) =>
    item.is === "field" && (item.field === "budget" || item.field === "uitgaven") ? [item.field] : [],
  );
  const [one, two] = fields;
  const values = pairs.flatMap(({ value, other }) => (other ? [value, other.value] : [value]));
  const [low, high] = values;
  if (one === undefined || two === undefined || one === two || low === undefined || high === undefined || values.length > 2)
    return undefined;
  return { first: { [one]: low, [two]: high }, second: { [one]: high, [two]: low } };
}

function collect(given: Given & { field: Field }, key: string, result: ReadFigures): void {
  const { field, cents, upTo, or, verschil } = given;
  if (field === "inwoners") {
    result.formal.inwoners = Math.round(cents / 100);
    return;
  }
  const own = result.own[key];
  if (verschil) {
    result.own[key] = { ...own, ...verschil(own) };
    return;
  }
  const [name, value] =
    field === "tekort"
      ? (["resultaat", -cents] as const)
      : field === "overschot"
        ? (["resultaat", cents] as const)
        : ([field, cents] as const);
  // "tekort -700.000": is it a tekort, or does the minus say that it is none?
  if (cents < 0 && (field === "tekort" || field === "overschot")) result.oddSign ??= { year: key, cents: -cents };
  const known = own?.[name];
  if (known !== undefined && known !== value) result.twice ??= { field: name, year: key, cents: [known, value] };
  const second = upTo ?? or;
  const range: OwnFigures = upTo !== undefined && name === "uitgaven" ? { uitgavenTot: upTo } : {};
  // Only spending can be a range; of another figure one end must be chosen.
  if (second !== undefined && range.uitgavenTot === undefined)
    result.twice ??= { field: name, year: key, cents: [value, field === "tekort" ? -second : second] };
  result.own[key] = { ...own, [name]: value, ...range };
}
