import { INVOER } from "../../cards/texts/invoer/invoer.ts";
import { headlineOf } from "../../cards/texts/vangnet/verdict.ts";
import { rulesOfYear } from "../../domain/vangnet/rules.ts";
import { assessStored } from "../../facts/assessed.ts";
import { figuresOf, isAnyKnown } from "../../facts/figures.ts";
import type { Known } from "../../facts/known.ts";
import type { Payload, StoredRecord } from "../../store/records.ts";
import type { AnswerContext } from "../context.ts";

/** Later years that look back on this one: conditions b and e go two years back. */
const LOOKS_BACK = 2;

/** What an entry would do to the verdict of its year, and of later years where that changes: "van nog niet zeker naar voldoet niet". */
export function effectLines(data: Payload<"invoer">, context: AnswerContext): string[] {
  const { gemeente, jaar } = data;
  const afterwards = withEntries(context, [data]);
  const years = Array.from({ length: LOOKS_BACK + 1 }, (_, at) => jaar + at);
  const lines = years.flatMap((year) => effectOn(year, gemeente, context, afterwards, year === jaar));
  return lines.length > 0 ? lines : [INVOER.noRules(jaar)];
}

function effectOn(year: number, gemeente: string, before: AnswerContext, afterwards: AnswerContext, always: boolean): string[] {
  if (rulesOfYear(before.published.regels, year).length === 0) return [];
  if (!always && !isAnyKnown(figuresOf(afterwards, gemeente).get(year))) return [];
  const [was, wordt] = [before, afterwards].map((known) => headlineOf(assessStored(known, gemeente, year, before.today).assessment));
  if (!was || !wordt) return [];
  const verdict = (headline: typeof was) => headline.short.slice(2).toLowerCase();
  if (was.short !== wordt.short) return [INVOER.verdictChanges(year, verdict(was), verdict(wordt))];
  if (was.amount !== wordt.amount) return [INVOER.amountChanges(year, verdict(wordt), was.amount, wordt.amount)];
  return always ? [INVOER.verdictStays(year, verdict(wordt))] : [];
}

/** The municipalities of which these entries together would change the verdict of a year, or of a later one. */
export function changedVerdicts(entries: readonly Payload<"invoer">[], context: AnswerContext): Set<string> {
  const afterwards = withEntries(context, entries);
  const verdictOf = (known: AnswerContext, gemeente: string, year: number) =>
    assessStored(known, gemeente, year, context.today).assessment.verdict;
  const changed = new Set<string>();
  for (const { gemeente, jaar } of entries)
    for (let year = jaar; year <= jaar + LOOKS_BACK && !changed.has(gemeente); year += 1) {
      if (rulesOfYear(context.published.regels, year).length === 0) continue;
      if (verdictOf(context, gemeente, year) !== verdictOf(afterwards, gemeente, year)) changed.add(gemeente);
    }
  return changed;
}

/** What would be known once these entries were kept: for a preview. */
function withEntries<K extends Known>(known: K, entries: readonly Payload<"invoer">[]): K {
  const { entered, asOf } = known;
  const records = entries.map(
    ({ partij: _, ...data }, at): StoredRecord<"invoer"> => ({
      id: `voorbeeld|${at}`,
      kind: "invoer",
      v: 1,
      at: asOf,
      actor: "",
      data: { ...data, stand: "vastgesteld" },
    }),
  );
  return {
    ...known,
    entered: {
      has: (kind, id) => entered.has(kind, id),
      of: (kind) => (kind === "invoer" ? ([...entered.of("invoer"), ...records] as never) : entered.of(kind)),
    },
  };
}
