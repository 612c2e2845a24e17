import type { Said } from "../line/said.ts";
import type { Around, Reader } from "../reader.ts";
import type { Reading } from "../reading.ts";
import { onlyHome, type Who, whoIn, yearsSaid } from "../slots.ts";
import { readFigures } from "./figures/figures.ts";
import { readVangnet } from "./read-vangnet.ts";

function asVangnet(said: Said, around: Around): Reading {
  const short = said.has("cijfer") ? { years: [] } : yearsSaid(said);
  const figures = readFigures(said);
  const who = withRegion(whoIn(said, around), said, around);
  said.take("vraagwoord", "wat", "hoe", "hoeveel", "wie", "welke");
  const [year] = short.years;
  const reading = readVangnet(figures, who, around.today);
  if (!short.isShort || year === undefined || reading.kind === "trouble" || reading.question.kind !== "vangnet") return reading;
  return { kind: "trouble", trouble: { kind: "which-year", choices: [{ value: year, question: { ...reading.question, jaar: year } }] } };
}

/** "welke gemeenten halen het vangnet": those of the asker's region. */
function withRegion(who: Who, said: Said, around: Around): Who {
  const region = onlyHome(around);
  const asksAll = said.has("vraagwoord", "wie", "welke") && who.ids.length === 0 && !who.typed && !who.isOwn;
  return asksAll && region !== null ? { ...who, ids: [region] } : who;
}

/** "vangnet", or what it is asked by: "halen wij de drempel". */
export const readVangnetWord: Reader = {
  rank: "command",
  read: (said, around) => (said.take("vangnet").length > 0 ? asVangnet(said, around) : undefined),
};

/** Figures of the asker's own, of a municipality that is named or meant. */
export const readOwnFigures: Reader = {
  rank: "figure",
  read: (said, around) => {
    if (said.has("vangnet") || !said.has("cijfer") || !hasAmount(said)) return undefined;
    const reading = asVangnet(said, around);
    const isOwn = reading.kind === "trouble" || (reading.question.kind === "vangnet" && Object.keys(reading.question.eigen).length > 0);
    return isOwn ? reading : undefined;
  },
};

const hasAmount = ({ tokens }: Said): boolean =>
  tokens.some((token) => (token.kind === "amount" && token.year === undefined) || token.kind === "percent");

/** A municipality and nothing else that means something is asked for its vangnet. */
export const readBareName: Reader = {
  rank: "name",
  read: (said, around) => {
    const asksOther =
      said.has("vraagwoord", "wie", "wat", "waarom", "wanneer") ||
      said.line.weights.includes(1) ||
      said.has("opdracht") ||
      said.has("onderwerp");
    return said.line.names.length > 0 && !asksOther && !said.has("cijfer") ? asVangnet(said, around) : undefined;
  },
};
