import type { IsoDay } from "../domain/dates.ts";
import { type ReadFigures, readFigures } from "./figures.ts";
import { type FoundName, findName } from "./find-name.ts";
import type { NameIndex } from "./names.ts";
import type { Question, VangnetQuestion } from "./question.ts";
import { notesOf, type Reading } from "./reading.ts";
import { checkOwnFigures } from "./sanity.ts";
import type { Token } from "./tokens.ts";
import { fieldOf } from "./words.ts";

/** These have nothing that a name, a year or an amount would change. */
const UNCHANGING: ReadonlySet<Question["kind"]> = new Set(["bronnen", "maatregelen", "trap"]);

/**
 * "en Deurne?", "en 2021?", "en in 2,5 mln?", "wat als de uitgaven 5,9 mln worden": the last question with only that changed.
 * Undefined when the line says anything else: then it is a question of its own.
 */
export function readFollowUp(
  tokens: readonly Token[],
  last: Question,
  { names }: { names: NameIndex; today: IsoDay },
): Reading | undefined {
  const [first, ...behind] = tokens;
  if (first?.kind !== "word" || behind.length === 0) return undefined;
  const isWhatIf = last.kind === "vangnet" && first.key === "wat" && behind[0]?.kind === "word" && behind[0].key === "als";
  if (first.key !== "en" && !isWhatIf) return undefined;
  if (UNCHANGING.has(last.kind === "bron" ? last.vraag.kind : last.kind)) return undefined;
  const rest = isWhatIf ? behind.slice(1) : behind;
  const figures = readFigures(rest);
  const name = findName(figures.rest, names);
  // Of a municipality that is named it is a question of its own.
  if (isWhatIf && (name.ids.length > 0 || name.typed || Object.keys(figures.own).length === 0)) return undefined;
  const takesFigures = last.kind === "vangnet" || (last.kind === "bron" && last.vraag.kind === "vangnet");
  // "en saldo Helmond": a figure's name without an amount asks for that figure.
  const asksFigure =
    Object.keys(figures.own).length === 0 && rest.some((token) => token.kind === "word" && fieldOf(token.key) !== undefined);
  const saysMore = asksFigure || name.unused.length > 0 || (!takesFigures && Object.keys(figures.own).length > 0);
  if (saysMore || figures.unreadable || figures.twice || figures.oddSign || figures.years.length > 1) return undefined;
  if (name.ids.length > 1)
    return {
      kind: "trouble",
      trouble: {
        kind: "which-name",
        typed: name.typed,
        choices: name.ids.map((wie) => ({ value: wie, question: change(last, figures, wie) })),
      },
    };
  if (name.ids.length === 0 && name.typed) return unknownName(last, figures, name);
  const changed = change(last, figures, name.ids[0]);
  if (JSON.stringify(changed) === JSON.stringify(last)) return undefined;
  const trouble = changed.kind === "vangnet" ? checkOwnFigures(changed) : undefined;
  return trouble ? { kind: "trouble", trouble } : { kind: "question", question: changed, notes: notesOf(name) };
}

/** A word that may be a misspelt name; without a likely one the line is a question of its own. */
const unknownName = (last: Question, figures: ReadFigures, name: FoundName): Reading | undefined =>
  name.suggestions.length === 0
    ? undefined
    : {
        kind: "trouble",
        trouble: {
          kind: "unknown-name",
          typed: name.typed,
          choices: name.suggestions.map((wie) => ({ value: wie, question: change(last, figures, wie) })),
        },
      };

function change(last: Question, figures: ReadFigures, wie: string | undefined): Question {
  const [jaar] = figures.years;
  const cents = figures.loose;
  switch (last.kind) {
    case "vangnet":
      return changeVangnet(last, figures, wie);
    case "bron":
      return { ...last, vraag: change(last.vraag, figures, wie) as typeof last.vraag };
    case "buig":
    case "overzicht":
    case "samenvatting":
      return { ...last, ...(wie && { wie }), ...(jaar !== undefined && { jaar }) };
    case "onderwerp":
      return { ...last, vanaf: 0, ...(wie && { wie }), ...(jaar !== undefined && { jaar }) };
    case "kerncijfers":
      return { ...last, ...(wie && { wie, vanaf: 0 }) };
    case "aandeel":
      return { ...last, ...(wie && { wie }), ...(cents !== undefined && { cents }) };
    case "verdeel":
    case "sleutels":
      return { ...last, ...(cents !== undefined && { cents }) };
    case "vergelijk":
    case "planning":
      return { ...last, ...(jaar !== undefined && { jaar }) };
    case "scenario":
      return {
        ...last,
        ...(cents !== undefined && cents >= 0 && { aantal: last.welk === "krachtteam" ? cents : Math.round(cents / 100) }),
      };
    default:
      return last;
  }
}

/** Own figures belong to the municipality and year they were given for; an amount alone is other spending. */
function changeVangnet(last: VangnetQuestion, figures: ReadFigures, wie: string | undefined): VangnetQuestion {
  const jaar = figures.years[0] ?? last.jaar;
  const isSame = wie === undefined && jaar === last.jaar;
  const base: VangnetQuestion = isSame ? last : { v: 1, kind: "vangnet", wie: wie ?? last.wie, jaar, eigen: {} };
  const year = jaar === null ? "t" : String(jaar);
  const given = { ...figures.own };
  if (figures.loose !== undefined) given[year] = { ...given[year], uitgaven: figures.loose };
  if (given.t && year !== "t") {
    given[year] = { ...given.t, ...given[year] };
    delete given.t;
  }
  const eigen = { ...base.eigen };
  for (const [at, own] of Object.entries(given)) eigen[at] = { ...withoutReplaced(eigen[at] ?? {}, own), ...own };
  return { ...base, ...figures.formal, eigen };
}

/** What was said of a year's spending or result before gives way to what is said now. */
function withoutReplaced(known: VangnetQuestion["eigen"][string], own: VangnetQuestion["eigen"][string]): VangnetQuestion["eigen"][string] {
  if (own.uitgaven === undefined && own.lasten === undefined && own.resultaat === undefined) return known;
  const { uitgaven, uitgavenTot, lasten, baten, onrechtmatig, resultaat, ...rest } = known;
  return rest;
}
