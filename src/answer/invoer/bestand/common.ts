import type { Invoervelden, StatusList } from "../../../data/shapes/invoer.ts";
import { AFTER_DECEMBER, type Periode } from "../../../data/shapes/perioden.ts";
import { MONTHS_A_YEAR } from "../../../domain/maanden/sums.ts";
import { type Cell, type Content, contentOf } from "../../../sheets/tables.ts";
import type { AnswerContext } from "../../context.ts";
import { type CellFault, cellFault, dayOf, isBlank } from "./cells.ts";
import { headingKey, periodInText, statusIn } from "./headings.ts";
import type { Recognised } from "./recognise.ts";

/** What a row says of all its amounts. */
export interface Common {
  jaar?: number;
  /** The months that its amounts are of. */
  periode?: Periode;
  statuses: Partial<Record<StatusList, string>>;
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
    case "periode":
    case "kwartaal":
      return takePeriod(is, content, common, invoer);
    case "status-budget":
    case "status-bestedingen":
    case "status-maanden": {
      const lijst = is.slice("status-".length) as StatusList;
      const status = statusIn(text, lijst, invoer);
      if (status === undefined) return "no-status";
      common.statuses[lijst] = status;
      return undefined;
    }
  }
}

/** "maart", "3", "t/m juni", or a day in that month, which tells the year as well. */
function takePeriod(is: "periode" | "kwartaal", content: Content, common: Common, invoer: Invoervelden): CellFault | undefined {
  const day = typeof content === "object" && content !== null && "day" in content ? content.day : undefined;
  const text = headingKey(day ?? String(content));
  const [, year] = /\b(20\d\d)\b/.exec(day ?? text) ?? [];
  const number = day === undefined ? Number(text) : Number(day.slice(5, 7));
  const most = is === "kwartaal" ? MONTHS_A_YEAR / 3 : AFTER_DECEMBER;
  const isNumber = Number.isInteger(number) && number >= 1 && number <= most;
  const numbered = is === "kwartaal" ? { van: number * 3 - 2, tot: number * 3 } : { van: number, tot: number };
  const periode = isNumber ? numbered : periodInText(invoer)(text)?.periode;
  if (!periode || (year !== undefined && common.jaar !== undefined && common.jaar !== Number(year))) return "no-period";
  common.periode = periode;
  if (year !== undefined) common.jaar = Number(year);
  return undefined;
}
