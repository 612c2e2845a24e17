import type { Said } from "../line/said.ts";
import type { PlainQuestion } from "../question.ts";
import type { Around, Reader } from "../reader.ts";
import { question } from "../reading.ts";
import { filled, onlyHome, takeAllBut } from "../slots.ts";

const wordAt = ({ tokens }: Said, place: number): string => {
  const token = tokens[place];
  return token?.kind === "word" ? token.key : "";
};

/** A whole number that stands there by itself. */
function numberAt({ tokens }: Said, place: number): number | undefined {
  const token = tokens[place];
  const number = token?.kind === "amount" && token.bare ? token.cents / 100 : 0;
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** "geschiedenis Gemert-Bakel 2021" */
export const readGeschiedenis: Reader = {
  rank: "order",
  read: (said, around) => {
    if (!["geschiedenis", "historie"].includes(wordAt(said, 0))) return undefined;
    said.takeAt([0]);
    const reading = filled(said, around, ({ wie, jaar }) => ({ v: 1, kind: "geschiedenis", wie, jaar, vanaf: 0 }));
    takeAllBut(said);
    return reading;
  },
};

/** "herstel 17", "herstel nr. 17", "draai 17 terug" */
export const readHerstel: Reader = {
  rank: "order",
  read: (said) => {
    const isOrder =
      wordAt(said, 0) === "herstel" || (wordAt(said, 0) === "draai" && said.tokens.some((_, at) => wordAt(said, at) === "terug"));
    const nummer = isOrder ? [1, 2].map((place) => numberAt(said, place)).find(Boolean) : undefined;
    if (nummer === undefined) return undefined;
    takeAllBut(said);
    return question({ v: 1, kind: "herstel", nummer });
  },
};

/** "stel 17 vast", "vaststellen 17" */
export const readVaststellen: Reader = {
  rank: "order",
  read: (said) => {
    const isOrder =
      wordAt(said, 0) === "vaststellen" || (wordAt(said, 0) === "stel" && said.tokens.some((_, at) => wordAt(said, at) === "vast"));
    const nummer = isOrder ? [1, 2].map((place) => numberAt(said, place)).find(Boolean) : undefined;
    if (nummer === undefined) return undefined;
    takeAllBut(said);
    return question({ v: 1, kind: "vaststellen", nummer });
  },
};

/** "stand 1 maart 2021 vangnet Deurne 2020", "bekend op 1 maart 2021: vangnet Deurne 2020" */
export const readStand: Reader = {
  rank: "order",
  read: (said, { lower, lastQuestion }) => {
    const wijze = wordAt(said, 0) === "stand" ? "stand" : wordAt(said, 0) === "bekend" ? "bekend" : undefined;
    const at = [1, 2].find((place) => said.tokens[place]?.kind === "day");
    const day = at === undefined ? undefined : said.tokens[at];
    if (wijze === undefined || at === undefined || day?.kind !== "day") return undefined;
    takeAllBut(said);
    const rest = said.tokens.slice(at + 1);
    const inner = rest.length > 0 ? lower(rest) : lastQuestion && question(lastQuestion);
    if (inner?.kind !== "question") return inner;
    const asked = "vraag" in inner.question ? inner.question.vraag : inner.question;
    return { ...inner, question: { v: 1, kind: "stand", dag: day.day, wijze, vraag: asked as PlainQuestion } };
  },
};

/** Whether nothing but names, years and words that carry nothing stand beside these: then the line can be nothing else. */
function isOnlyAbout(said: Said, { words }: Pick<Around, "words">, beside: ReadonlySet<string>): boolean {
  return said.tokens.every((token, place) => {
    if (said.line.names.some(({ from, to }) => place >= from && place < to)) return true;
    if (token.kind === "amount") return token.year !== undefined;
    return token.kind === "word" && (beside.has(token.key) || words.isLight(token.key));
  });
}

/** These words are no name. */
const takeWords = (said: Said, words: ReadonlySet<string>): void =>
  said.takeAt(said.tokens.flatMap((_, place) => (words.has(wordAt(said, place)) ? [place] : [])));

const MISSING: ReadonlySet<string> = new Set(["ontbreken", "ontbreekt", "ontbrekende", "missen", "mist"]);
const ABOUT_MISSING: ReadonlySet<string> = new Set([...MISSING, "cijfers", "cijfer", "nog", "invoer", "gegevens", "voor", "over"]);

/** "welke cijfers ontbreken 2025", "wat ontbreekt er nog over 2025?" */
export const readOntbreekt: Reader = {
  rank: "order",
  read: (said, around) => {
    const asks = said.tokens.some((token) => token.kind === "word" && MISSING.has(token.key));
    if (!asks || !isOnlyAbout(said, around, ABOUT_MISSING)) return undefined;
    takeWords(said, ABOUT_MISSING);
    const reading = filled(said, around, ({ wie, jaar }) => ({ v: 1, kind: "ontbreekt", wie: wie ?? onlyHome(around), jaar }));
    takeAllBut(said);
    return reading;
  },
};

const CHECK: ReadonlySet<string> = new Set(["controle", "controleer"]);
const ABOUT_CHECK: ReadonlySet<string> = new Set([...CHECK, "cijfers", "invoer", "van", "over", "voor", "eens"]);

/** "controle 2025", "controleer de cijfers van Deurne 2025" */
export const readControle: Reader = {
  rank: "order",
  read: (said, around) => {
    if (!CHECK.has(wordAt(said, 0)) || !isOnlyAbout(said, around, ABOUT_CHECK)) return undefined;
    takeWords(said, ABOUT_CHECK);
    const reading = filled(said, around, ({ wie, jaar }) => ({ v: 1, kind: "controle", wie: wie ?? onlyHome(around), jaar }));
    takeAllBut(said);
    return reading;
  },
};

const TEMPLATE: ReadonlySet<string> = new Set(["sjabloon", "invulsjabloon", "invulformulier"]);
const BY_MONTH: ReadonlySet<string> = new Set(["maand", "maanden", "maandcijfers", "maandelijks"]);
const ABOUT_TEMPLATE: ReadonlySet<string> = new Set([
  ...TEMPLATE,
  ...BY_MONTH,
  "per",
  "met",
  "van",
  "voor",
  "om",
  "in",
  "te",
  "vullen",
  "excel",
  "invoer",
]);

/** "sjabloon 2025", "sjabloon voor Deurne 2026" */
export const readSjabloon: Reader = {
  rank: "order",
  read: (said, around) => {
    if (!TEMPLATE.has(wordAt(said, 0)) || !isOnlyAbout(said, around, ABOUT_TEMPLATE)) return undefined;
    const isByMonth = said.tokens.some((token) => token.kind === "word" && BY_MONTH.has(token.key));
    takeWords(said, ABOUT_TEMPLATE);
    const reading = filled(said, around, ({ wie, jaar }) => ({
      v: 1,
      kind: "sjabloon",
      wie,
      jaar,
      ...(isByMonth && { maanden: true as const }),
    }));
    takeAllBut(said);
    return reading;
  },
};
