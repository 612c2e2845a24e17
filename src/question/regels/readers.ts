import { STEP_IDS } from "../../domain/vangnet/rules.ts";
import type { Said } from "../line/said.ts";
import type { Token } from "../line/tokens.ts";
import type { Reader } from "../reader.ts";
import { question, unusedIn } from "../reading.ts";
import { filled } from "../slots.ts";
import { vangnetQuestion } from "../vangnet/shapes.ts";

/** "welke drempel geldt in 2018", "wat zijn de voorwaarden voor het vangnet": of nobody in particular, so of the rules themselves. */
export const readRegels: Reader = {
  rank: "prose",
  read: (said, around) => {
    // "hoeveel van het tekort tussen 7,5% en 12,5% wordt vergoed" asks for the rule; with an amount it is computed.
    const isRate = said.has("regel", "vergoeding") && said.line.names.length === 0 && said.tokens.every(({ kind }) => kind !== "amount");
    if ((!isRate && said.tokens.some(isSum)) || isDefinitionOnly(said)) return undefined;
    if (isRate) said.takeAt(said.tokens.flatMap((token, place) => (isSum(token) ? [place] : [])));
    const words = said.take("regel");
    const steps = new Set(words.flatMap(({ id }) => STEP_IDS.find((step) => step === id) ?? []));
    const [over] = steps;
    const isOrdered = said.has("regel", "wijziging", "naast-elkaar", "alles");
    if (!isOrdered && over === undefined) return undefined;
    // "voorwaarden", "verandert" are words of other things too: of the vangnet when it is named, or nothing else is.
    const isVangnet = said.take("vangnet").length > 0;
    said.take("onderwerp", "recht-op-vangnet");
    said.take("begrip", "uitgebreid-vangnet");
    said.take("vraagwoord");
    said.take("vorm");
    if (over === "verklaring-maatregelen") said.take("opdracht", "maatregelen");
    // "verzoek te laat" of somebody is what is known of the form, and is computed with.
    // Who may ask is the same for all: "mag Senzer namens de zeven gemeenten het verzoek doen".
    const isWho = over === "verzoek-op-tijd" && said.line.names.every(({ ids }) => ids.every((id) => around.names.membersOf(id)));
    if (isWho) said.names();
    const isOfSomebody = said.has("eigen") || (said.line.names.length > 0 && !isWho);
    if (isOfSomebody && said.has("gedaan", "te-laat")) return undefined;
    if (isOfSomebody) return filled(said, around, vangnetQuestion);
    if (said.has("vraagwoord") || said.has("vorm")) {
      for (const soort of ["formeel", "gedaan", "ontkenning"]) said.take(soort);
      said.take("opdracht", "moment");
    }
    const years = said.years();
    // Of more years all are shown.
    const jaar = years.length === 1 ? years[0] : undefined;
    if (over === "vergoeding") said.take("cijfer", "tekort");
    if ((years.length > 1 && steps.size !== 1) || (!isVangnet && unusedIn(said).length > 0)) return undefined;
    const toon = said.has("regel", "wijziging")
      ? "wijziging"
      : said.has("regel", "naast-elkaar") && !over && !jaar
        ? "naast-elkaar"
        : undefined;
    return question({
      v: 1,
      kind: "regels",
      ...(jaar !== undefined && { jaar }),
      ...(over && steps.size === 1 && { over }),
      ...(toon && { toon }),
    });
  },
};

const isSum = (token: Token): boolean => token.kind === "percent" || (token.kind === "amount" && token.year === undefined);

/** "wat is een aanhoudend tekort" is a word explained, with its rule. */
const isDefinitionOnly = (said: Said): boolean =>
  said.marks("begrip").some(({ at }) => isDefinition(said, at[0] ?? 0) && said.tokens.length === (at.at(-1) ?? 0) + 1);

/** "wat is BUIG", "wat betekent b": the word alone, and nothing of anybody. */
export const readBegrip: Reader = {
  rank: "prose",
  read: (said) => {
    const [longest] = said
      .marks("begrip")
      .filter(({ slip }) => slip === undefined)
      .sort((a, b) => b.at.length - a.at.length);
    if (!longest || said.tokens.some(({ kind }) => kind !== "word")) return undefined;
    const [first = 0] = longest.at;
    const isAsked = said.take("begrip-vraag").length > 0 || said.marks("vraagwoord").some(({ at }) => at.includes(first));
    if (!isAsked && !isDefinition(said, first)) return undefined;
    said.takeAt(longest.at);
    said.take("vraagwoord");
    said.take("vorm");
    const others = said.tokens.filter((_, place) => !said.isTaken(place) && (said.line.weights[place] ?? 0) >= 1);
    return others.length > 0 ? undefined : question({ v: 1, kind: "begrip", begrip: longest.id });
  },
};

/** "wat is BUIG", "wat is een nugger"; "wat is het saldo" asks for the figure. */
function isDefinition({ tokens, marks }: Said, at: number): boolean {
  // "wat is een …" is all that may stand before it.
  if (at > 3) return false;
  const before = tokens.slice(0, at).flatMap((token) => (token.kind === "word" ? [token.key] : []));
  const [what, is, article] = before;
  if ((what !== "wat" && what !== "wie") || !(is === "is" || is === "zijn" || is === "was")) return false;
  const isFigure = marks("cijfer")
    .concat(marks("onderwerp"))
    .some((mark) => mark.at.includes(at));
  return article === undefined || article === "een" || !isFigure;
}
