import type { Said } from "../line/said.ts";
import type { PlainQuestion, Question } from "../question.ts";
import type { Around, Reader } from "../reader.ts";
import { question } from "../reading.ts";
import { filled, type Slots } from "../slots.ts";

/** "dossier Gemert-Bakel 2025", "dossier Deurne 2025 voor de wethouder"; after a verdict "maak er een dossier van". */
export const readDossier: Reader = {
  rank: "command",
  read: (said, around) => {
    // A number of files is another question.
    if (!said.has("stuk") || said.has("dossierstap")) return undefined;
    const asked = (["controle", "wethouder"] as const).filter((form) => said.take("stukvorm", form).length > 0);
    const vorm = asked[0] !== undefined ? { vorm: asked[0] } : {};
    const eigen = said.take("cijfer").length > 0 && said.amounts().length > 0 ? ({ eigenGenoemd: true } as const) : {};
    return ofWhom(said, around, ({ wie, jaar }) => ({ v: 1, kind: "dossier", wie, jaar, ...vorm, ...eigen }));
  },
};

/** Who and which year are said, or those of the answer before. */
export function ofWhom(said: Said, around: Around, make: (slots: Slots) => PlainQuestion) {
  said.take("stuk");
  said.take("vangnet");
  said.take("dossiers");
  said.take("vraagwoord");
  const before = said.line.names.length === 0 && !said.has("eigen") ? aboutOf(around.lastQuestion) : undefined;
  const reading = filled(said, around, make);
  if (!before || reading.kind !== "question" || !("jaar" in reading.question) || !("wie" in reading.question)) return reading;
  const { wie, jaar } = reading.question as Slots;
  return wie === null ? question(make({ wie: before.wie, jaar: jaar ?? before.jaar }), reading.notes) : reading;
}

/** Whom and which year an answer was about. */
function aboutOf(last: Question | undefined): Slots | undefined {
  if (last === undefined) return undefined;
  if ("vraag" in last) return aboutOf(last.vraag as Question);
  const { wie, jaar } = last as { wie?: unknown; jaar?: unknown };
  return typeof wie === "string" ? { wie, jaar: typeof jaar === "number" ? jaar : null } : undefined;
}
