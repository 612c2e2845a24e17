import { atHome } from "./line/sentence.ts";
import type { Token } from "./line/tokens.ts";
import { findName } from "./names/find-name.ts";
import type { Question } from "./question.ts";
import type { ReadingContext } from "./reader.ts";
import { notesOf, question, type Reading, trouble } from "./reading.ts";
import { readFigures } from "./vangnet/figures.ts";
import { fieldOf } from "./vangnet/words.ts";

/**
 * "en Deurne?", "en 2021?", "en in 2,5 mln?", "wat als de uitgaven 5,9 mln worden": the last question with only that changed.
 * Undefined when the line says anything else: then it is a question of its own.
 */
export function readFollowUp(
  tokens: readonly Token[],
  { lastQuestion, names, home, grammar, vocabulary }: ReadingContext,
): Reading | undefined {
  if (!lastQuestion) return undefined;
  const said = afterLead(tokens);
  if (!said) return undefined;
  const { rest, isWhatIf } = said;
  const figures = readFigures(rest);
  const name = atHome(findName(figures.rest, names), names, home);
  const hasFigures = Object.keys(figures.own).length > 0;
  // Of a municipality that is named it is a question of its own.
  if (isWhatIf && (name.ids.length > 0 || name.typed || !hasFigures)) return undefined;
  // "en saldo Helmond": a figure's name without an amount asks for that figure.
  const asksFigure = !hasFigures && rest.some((token) => token.kind === "word" && fieldOf(token.key) !== undefined);
  if (asksFigure || name.unused.length > 0 || figures.unreadable || figures.twice || figures.oddSign || figures.years.length > 1)
    return undefined;

  const change = (wie: string | undefined) => grammar.follow(lastQuestion, { figures, wie, isWhatIf, vocabulary });
  const isNamed = name.ids.length === 1 || !name.typed;
  if (!isNamed) return whichName(name.ids.length > 1 ? name.ids : name.suggestions, name, change);
  const changed = change(name.ids[0]);
  if (!changed || JSON.stringify(changed) === JSON.stringify(lastQuestion)) return undefined;
  const wrong = grammar.check(changed);
  return wrong ? trouble(wrong) : question(changed, notesOf(name));
}

/** What stands behind "en", or behind "wat als". */
function afterLead([first, ...behind]: readonly Token[]): { rest: readonly Token[]; isWhatIf: boolean } | undefined {
  if (first?.kind !== "word" || behind.length === 0) return undefined;
  if (first.key === "en") return { rest: behind, isWhatIf: false };
  const [second] = behind;
  return first.key === "wat" && second?.kind === "word" && second.key === "als" ? { rest: behind.slice(1), isWhatIf: true } : undefined;
}

/** More than one name, or a word that may be a misspelt one; without a likely one the line is a question of its own. */
function whichName(
  ids: readonly string[],
  name: { ids: readonly string[]; typed: string },
  change: (wie: string) => Question | undefined,
): Reading | undefined {
  const choices = ids.flatMap((wie) => {
    const changed = change(wie);
    return changed ? [{ value: wie, question: changed }] : [];
  });
  if (choices.length === 0) return undefined;
  return trouble({ kind: name.ids.length > 1 ? "which-name" : "unknown-name", typed: name.typed, choices });
}
