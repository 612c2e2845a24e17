import type { Said } from "../line/said.ts";
import type { Around, Reader } from "../reader.ts";
import { question } from "../reading.ts";
import { filled } from "../slots.ts";
import type { PrognoseQuestion } from "./shapes.ts";

/** "prognose Gemert-Bakel 2026", "prognose Deurne met 20 dossiers minder vanaf september" */
export const readPrognose: Reader = {
  rank: "command",
  read: (said, around) => {
    // A verdict, or a figure that is expected, is another question.
    if (!said.has("verwachting") || said.has("vangnet", "vangnet") || said.has("terugblik") || said.has("cijfer")) return undefined;
    said.take("verwachting");
    said.take("vraagwoord");
    const stap = stepIn(said, around);
    return filled(said, around, ({ wie, jaar }) => ({ v: 1, kind: "prognose", wie, jaar, ...(stap && { stap }) }));
  },
};

/** "hoe goed was de prognose Gemert-Bakel 2025" */
export const readTerugblik: Reader = {
  rank: "command",
  read: (said, around) => {
    if (said.take("terugblik").length === 0) return undefined;
    said.take("verwachting");
    said.take("vraagwoord");
    return filled(said, around, ({ wie, jaar }) => ({ v: 1, kind: "terugblik", wie, jaar }));
  },
};

/** "wat als 20 dossiers minder vanaf september": goes on from an expectation, or is one of the asker's own municipality or who is named. */
export const readStap: Reader = {
  rank: "follow-up",
  read: (said, around) => {
    if (said.has("verwachting") || said.has("vangnet", "vangnet")) return undefined;
    const stap = stepIn(said, around);
    if (!stap) return undefined;
    said.take("vraagwoord");
    const { lastQuestion: last } = around;
    if (said.line.names.length === 0 && last?.kind === "prognose") return question({ ...last, stap });
    return filled(said, around, ({ wie, jaar }) => ({ v: 1, kind: "prognose", wie, jaar, stap }));
  },
};

/** "20 dossiers minder vanaf september": a whole number of files, in which direction, and from which month; taken when all of it is there. */
function stepIn(said: Said, { invoer }: Pick<Around, "invoer">): PrognoseQuestion["stap"] {
  const [step] = said.marks("dossierstap");
  const at = said.tokens.findIndex((token) => token.kind === "amount" && token.bare && token.year === undefined);
  const token = said.tokens[at];
  const files = token?.kind === "amount" ? token.cents / 100 : 0;
  if (!step || !said.has("dossiers") || !Number.isInteger(files) || files <= 0) return undefined;
  said.take("dossiers");
  said.take("dossierstap");
  said.take("vanaf");
  said.takeAt([at]);
  const month = said.tokens.findIndex((_, place) => place !== at && invoer.periodAt(said.tokens, place) !== undefined);
  const period = month < 0 ? undefined : invoer.periodAt(said.tokens, month);
  if (period) said.takeAt(Array.from({ length: period.length }, (_, index) => month + index));
  const vanaf = period && period.periode.van <= 12 ? { vanaf: period.periode.van } : {};
  return { dossiers: step.id === "minder" ? -files : files, ...vanaf };
}
