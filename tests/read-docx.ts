import { strFromU8, unzipSync } from "fflate";

/** A Word document as one reads it: paragraphs with their style, and tables as rows of cells. */
export interface ReadDocx {
  files: Record<string, Uint8Array>;
  /** All text, a line a paragraph, with ordinary spaces. */
  text: string;
  paragraphs: { style: string; text: string }[];
  tables: { header: string[]; rows: string[][] }[];
  /** Alternative texts of pictures. */
  alts: string[];
}

const inside = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${tag}[ >][\\s\\S]*?</w:${tag}>`, "g"))].map(([found]) => found);
const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
const textIn = (xml: string): string =>
  unescaped([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("")).replaceAll("\u00a0", " ");

export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  const paragraphs = inside(xml, "p").map((part) => ({ style: /<w:pStyle w:val="([^"]*)"/.exec(part)?.[1] ?? "", text: textIn(part) }));
  const tables = inside(xml, "tbl").map((table) => {
    const rows = inside(table, "tr").map((row) => ({ isHeader: row.includes("<w:tblHeader"), cells: inside(row, "tc").map(textIn) }));
    return {
      header: rows.find(({ isHeader }) => isHeader)?.cells ?? [],
      rows: rows.filter(({ isHeader }) => !isHeader).map(({ cells }) => cells),
    };
  });
  const alts = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, alt = ""]) => unescaped(alt).replaceAll("\u00a0", " "));
  return { files, text: paragraphs.map(({ text }) => text).join("\n"), paragraphs, tables, alts };
}
