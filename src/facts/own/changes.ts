import { type Estimate, minus } from "../../domain/figures.ts";
import { type Amount, fromCents, roundToCents, shareOf } from "../../domain/money.ts";
import { relevanteBestedingen, type YearFigures } from "../../domain/vangnet/facts.ts";

/** So much more or less: whole cents, or hundredths of a per cent of what it was; of a tekort or overschot its size. */
export type Step = ({ cents: number } | { honderdsten: number }) & { van?: "tekort" | "overschot" | undefined };
export type ChangedField = "budget" | "uitgaven" | "lasten" | "baten" | "resultaat";
export type Steps = { readonly [field in ChangedField]?: Step | undefined };

/** A figure that is changed: what it was, the step, and what it becomes, as exact amounts; a tekort is below zero. */
export interface Change {
  field: ChangedField;
  was: Estimate;
  step: Amount;
  wordt: Amount;
  van?: "tekort" | "overschot" | undefined;
}

/** Why there is nothing to change: no figure, a result of the other sign, or less than nothing left. */
export interface NoChange {
  field: ChangedField | "tekort" | "overschot";
  why: "no-base" | "other-sign" | "below-zero";
}

/** What steps make of the figures of a year; the first that cannot be made is returned instead. */
export function changesOf(figures: YearFigures, steps: Steps): Change[] | NoChange {
  const changes: Change[] = [];
  for (const [field, step] of Object.entries(steps) as [ChangedField, Step][]) {
    const change = changeOf(field, step, figures);
    if ("why" in change) return change;
    changes.push(change);
  }
  return changes;
}

function changeOf(field: ChangedField, step: Step, figures: YearFigures): Change | NoChange {
  const was = baseOf(field, figures);
  if (!was) return { field: step.van ?? field, why: "no-base" };
  const direction = step.van === "tekort" ? -1n : 1n;
  const size = was.value * direction;
  if (step.van && size <= 0n) return { field: step.van, why: "other-sign" };
  const by = "cents" in step ? fromCents(step.cents) : roundToCents(shareOf(size < 0n ? -size : size, step.honderdsten));
  const wordt = (size + by) * direction;
  if (size + by < 0n && (step.van || field !== "resultaat")) return { field: step.van ?? field, why: "below-zero" };
  return { field, was, step: by, wordt, ...(step.van && { van: step.van }) };
}

function baseOf(field: ChangedField, figures: YearFigures): Estimate | undefined {
  const { budget, bestedingen, resultaat } = figures;
  if (field === "budget") return budget;
  if (field === "uitgaven") return relevanteBestedingen(figures);
  if (field === "lasten") return bestedingen?.kind === "accounts" ? bestedingen.lasten : undefined;
  if (field === "baten") return bestedingen?.kind === "accounts" ? bestedingen.baten : undefined;
  const spent = relevanteBestedingen(figures);
  return resultaat ?? (budget && spent && minus(budget, spent));
}
