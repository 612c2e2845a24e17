import { lineOf } from "../line/read-line.ts";
import { toSaid } from "../line/said.ts";
import { type Token, tokenise } from "../line/tokens.ts";
import type { ReadingContext } from "../reader.ts";
import { notesOf, question, type Reading, unusedIn } from "../reading.ts";
import { unknownName, whichName, whoIn } from "../slots.ts";
import type { AbonneerQuestion } from "./shapes.ts";
import { aboutSubscriptions, isKind, isWish } from "./words.ts";

/** What a signal is of: with "waarschuw ons als" these say that it is one. */
const WATCHED = new Set(
  "prognose prognoses verwachting drempel drempels grens vangnet band tekort budget omslaat nadert dichtbij overschrijdt trap".split(" "),
);
/** Words that stand around it, and name no municipality. */
const AROUND = new Set(
  (
    "als wanneer zodra ons mij mijn onze hier voor van de het een er in op af uit te bij over onder boven rond aan komt gaat raakt wordt is verandert wijzigt dicht binnen minder dan " +
    "afstand oordeel kanaal chat team bericht stuur geef regio gemeente gemeenten cijfers laat later zijn zijn s en of met graag kun kunt u je jij euro abonnement"
  ).split(" "),
);

/** Whether a line that warns is about what is expected of the year: "waarschuw ons als Deurne over de drempel gaat". */
export const warns = (keys: readonly string[]): boolean =>
  keys.some((key) => key.startsWith("waarschuw")) && keys.some((key) => WATCHED.has(key));

/** "abonneer signaal", "signaal voor Deurne binnen 1%", "waarschuw ons als Deurne binnen € 100.000 van de drempel komt". */
export function readSignal(text: string, around: ReadingContext): Reading {
  const tokens = tokenise(text, (key) => around.names.suggest(key).sure);
  const near = tokens.find(isDistance);
  const left = tokens.filter((token) => token !== near && (token.kind !== "word" || !isAround(token.key)));
  const said = toSaid(lineOf(left, around));
  const afstand = near && { afstand: distanceOf(near) };
  const make = (wie: string | undefined): AbonneerQuestion => ({
    v: 1,
    kind: "abonneer",
    wat: "signaal",
    ...(wie !== undefined && { wie }),
    ...afstand,
  });
  const who = whoIn(said, around);
  if (who.ids.length > 1) return whichName(who.ids, who.typed, make);
  if (who.ids.length === 0 && who.typed) return unknownName(who, make);
  const unused = unusedIn(said);
  return question(make(who.ids[0]), [...notesOf(who), ...(unused.length > 0 ? [{ kind: "not-used" as const, words: unused }] : [])]);
}

const isAround = (key: string): boolean =>
  AROUND.has(key) || WATCHED.has(key) || isWish(key) || aboutSubscriptions(key) !== undefined || isKind(key, "signaal");

type Distance = Extract<Token, { kind: "percent" | "amount" }>;

/** A share of the budget or an amount, above nought; a year is none. */
function isDistance(token: Token): token is Distance {
  if (token.kind === "percent") return token.honderdsten > 0 && token.honderdsten <= 10_000;
  return token.kind === "amount" && token.year === undefined && token.cents > 0;
}

const distanceOf = (token: Distance) => (token.kind === "percent" ? { honderdsten: token.honderdsten } : { cents: token.cents });
