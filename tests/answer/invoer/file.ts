import writeExcelFile from "write-excel-file/node";
import type { Answer } from "../../../src/answer/answer.ts";
import { answerQuestion } from "../../../src/answer/respond.ts";
import type { ImporteerQuestion } from "../../../src/question/invoer/shapes.ts";
import { readTables } from "../../../src/sheets/read.ts";
import { ANNA, type openDesk, type Person } from "./desk.ts";

export type Given = string | number | boolean | Date | null | { value: number; format: string };

/** A workbook made by another library than the one that reads it. */
export async function bookOf(sheets: Record<string, Given[][]>): Promise<Uint8Array> {
  const all = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) =>
      row.map((value) => {
        if (value === null || (typeof value === "object" && "format" in value)) return value;
        return { value, ...(value instanceof Date && { format: "dd-mm-yyyy" }) };
      }),
    ),
  }));
  return new Uint8Array(await writeExcelFile(all as never).toBuffer());
}

/** What somebody who sends a file is shown. */
export async function sendFile(
  desk: ReturnType<typeof openDesk>,
  bytes: Uint8Array,
  { name = "cijfers.xlsx", person = ANNA, ...more }: Partial<ImporteerQuestion> & { name?: string; person?: Person } = {},
): Promise<Answer> {
  const read = await readTables(bytes);
  desk.files.set("bestand", { name, read });
  return answerQuestion({ v: 1, kind: "importeer", bestand: "bestand", ...more }, desk.contextOf(person));
}
