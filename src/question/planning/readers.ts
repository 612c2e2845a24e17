import type { Said } from "../line/said.ts";
import type { Reader } from "../reader.ts";
import type { Reading } from "../reading.ts";
import { filled } from "../slots.ts";

const planningOf = (said: Said, around: Parameters<Reader["read"]>[1]): Reading =>
  filled(said, { ...around, names: around.names }, ({ jaar }) => ({ v: 1, kind: "planning", jaar }));

/** "planning 2026" */
export const readPlanning: Reader = {
  rank: "command",
  read: (said, around) => {
    if (said.take("opdracht", "planning").length === 0) return undefined;
    said.take("vraagwoord");
    said.take("vangnet");
    return withoutWho(said, around);
  },
};

/** "wanneer krijgen we het geld over 2024", "wanneer moet het verzoek de deur uit" */
export const readWhen: Reader = {
  rank: "command",
  read: (said, around) => {
    if (said.take("vraagwoord", "wanneer").length === 0 || said.take("opdracht", "moment", "planning").length === 0) return undefined;
    said.take("vangnet");
    said.take("formeel");
    said.take("cijfer");
    said.take("eigen");
    return withoutWho(said, around);
  },
};

/** The dates are the same for all: a name is left aside, and told. */
function withoutWho(said: Said, around: Parameters<Reader["read"]>[1]): Reading {
  said.take("eigen");
  const untold = { ...said, names: () => [] };
  return planningOf(untold, around);
}
