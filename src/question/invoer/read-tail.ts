import { LONGEST_REMARK, LONGEST_SOURCE } from "../../data/shapes/waarde.ts";
import { dayAt } from "../line/days.ts";
import { withoutMarkup } from "./plain.ts";
import type { InvoerQuestion } from "./shapes.ts";

/** "bron Rijksbegroting 17 september 2024 opmerking nog zonder LKS": letter for letter, with the day of the source where it is told. */
export function readTail(typed: string): Pick<InvoerQuestion, "bron" | "dag" | "opmerking"> {
  const source = /\bbron\b[:\s]+/iu.exec(typed);
  const remark = /\b(?:opmerking|toelichting)\b[:\s]+/iu.exec(typed);
  // What stands last goes on to the end, whatever words are in it.
  const textOf = (found: RegExpExecArray | null, other: RegExpExecArray | null): string =>
    found ? withoutMarkup(typed.slice(found.index + found[0].length, other && other.index > found.index ? other.index : undefined)) : "";
  const [bron, opmerking] = [textOf(source, remark), textOf(remark, source)];
  const dag = bron === "" ? undefined : dayIn(bron);
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
