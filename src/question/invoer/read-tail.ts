import { LONGEST_REMARK, LONGEST_SOURCE } from "../../data/shapes/waarde.ts";
import { dayAt } from "../line/days.ts";
import type { InvoerQuestion } from "./shapes.ts";

/** "bron Rijksbegroting 17 september 2024 opmerking nog zonder LKS": letter for letter, with the day of the source where it is told. */
export function readTail(typed: string): Pick<InvoerQuestion, "bron" | "dag" | "opmerking"> {
  const bron = /\bbron\b[:\s]+(?<text>[\s\S]*?)(?=\s+(?:opmerking|toelichting)\b|$)/iu.exec(typed)?.groups?.text?.trim();
  const opmerking = /\b(?:opmerking|toelichting)\b[:\s]+(?<text>[\s\S]*?)(?=\s+bron\b[:\s]|$)/iu.exec(typed)?.groups?.text?.trim();
  const dag = bron === undefined ? undefined : dayIn(bron);
  return {
    ...(bron && { bron: bron.slice(0, LONGEST_SOURCE) }),
    ...(dag !== undefined && { dag }),
    ...(opmerking && { opmerking: opmerking.slice(0, LONGEST_REMARK) }),
  };
}

function dayIn(text: string): string | undefined {
  for (const { index } of text.matchAll(/(?<!\d)\d/g)) {
    const found = dayAt(text, index);
    if (found?.kind === "day") return found.day;
  }
  return undefined;
}
