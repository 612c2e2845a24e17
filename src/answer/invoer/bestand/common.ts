import type { Invoervelden } from "../../../data/shapes/invoer.ts";
import { type Cell, type Content, contentOf } from "../../../sheets/tables.ts";
import type { AnswerContext } from "../../context.ts";
import { type CellFault, cellFault, dayOf, isBlank } from "./cells.ts";
import { statusIn } from "./headings.ts";
import type { Recognised } from "./recognise.ts";

/** What a row says of all its amounts. */
export interface Common {
  jaar?: number;
  statuses: Partial<Record<"budget" | "bestedingen", string>>;
  told: { bron?: string; dag?: string; opmerking?: string };
  faults: { column: number; reason: CellFault }[];
}

/** Year, statuses, source and remark of a row, with what is wrong in them. */
export function commonIn(cells: readonly Cell[], { columns }: Recognised, { published }: AnswerContext): Common {
  const common: Common = { statuses: {}, told: {}, faults: [] };
  for (const [column, { is }] of columns) {
    if (is === "veld" || is === "gemeente" || is === "code" || isBlank(cells[column])) continue;
    const content = contentOf(cells[column]);
    const reason = cellFault(content) ?? take(is, content, common, published.invoer);
    if (reason) common.faults.push({ column, reason });
  }
  return common;
}

function take(
  is: Exclude<keyof Invoervelden["kolommen"], "gemeente" | "code">,
  content: Content,
  common: Common,
  invoer: Invoervelden,
): CellFault | undefined {
  const text = typeof content === "object" && content !== null && "day" in content ? content.day : String(content);
  switch (is) {
    case "jaar":
      if (!/^20\d\d$/.test(text)) return "no-year-cell";
      common.jaar = Number(text);
      return undefined;
    case "bron":
    case "opmerking":
      common.told[is] = text;
      return undefined;
    case "dag": {
      const day = dayOf(content);
      if (day === undefined) return "no-day";
      common.told.dag = day;
      return undefined;
    }
    case "status-budget":
    case "status-bestedingen": {
      const lijst = is === "status-budget" ? "budget" : "bestedingen";
      const status = statusIn(text, lijst, invoer);
      if (status === undefined) return "no-status";
      common.statuses[lijst] = status;
      return undefined;
    }
  }
}
