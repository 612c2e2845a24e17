import { readFileSync, writeFileSync } from "node:fs";
import { ROOT } from "../src/config.ts";
import { printOf } from "../src/data/print.ts";

/**
 * Marks the text rows of data/cijfers whose words stand so in the document, at their place: only those are shown between quotation marks. The
 * mark is a hash of the words, so that a row that is changed afterwards stops the start. The documents are not in the repository: whoever
 * has one runs `npm run letterlijk -- notitie-2020=<text file> …`.
 */
const NUMBERED = /^\s*(\d\.\d(?:\.\d)?)\.?\s+\p{Lu}/u;
/** Words that a reader of the document chose, not the document. */
const OWN_ANSWERS = new Set(["ja", "nee", "wel", "niet", "geen"]);

const tidy = (text: string): string =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—−]/g, "-").replace(/\s+/g, " ").toLowerCase();

/** The text of each numbered section, with all that stands below it; "" is the whole document. */
function sectionsOf(text: string): Map<string, string> {
  const sections = new Map<string, string>([["", tidy(text)]]);
  let open: string[] = [];
  const found = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/)) {
    const number = NUMBERED.exec(line)?.[1];
    if (number !== undefined) open = number.split(".").map((_, at, parts) => parts.slice(0, at + 1).join("."));
    for (const section of open) found.set(section, [...(found.get(section) ?? []), line]);
  }
  for (const [section, lines] of found) sections.set(section, tidy(lines.join(" ")));
  return sections;
}

const spaced = (value: unknown): string =>
  `{${Object.entries(value as object)
    .map(([key, part]) => `${JSON.stringify(key)}: ${JSON.stringify(part)}`)
    .join(", ")}}`;

for (const [document = "", name = ""] of process.argv.slice(2).map((pair) => pair.split("="))) {
  const sections = sectionsOf(readFileSync(name, "utf8"));
  const path = `${ROOT}data/cijfers/${document}.json`;
  let marked = 0;
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .map((line) => {
      const [, start, json, end] = /^(\s*)(\{.*"unit": "tekst".*\})(,?)$/.exec(line) ?? [];
      if (json === undefined) return line;
      const { letterlijk: _, ...row } = JSON.parse(json);
      const section = /par\. (\d\.\d(?:\.\d)?)/.exec(row.place)?.[1] ?? "";
      const isPrinted = !OWN_ANSWERS.has(tidy(row.published)) && (sections.get(section) ?? "").includes(tidy(row.published));
      marked += Number(isPrinted);
      return `${start}${spaced(isPrinted ? { ...row, letterlijk: printOf(row.published) } : row)}${end}`;
    });
  writeFileSync(path, lines.join("\n"));
  console.log(`${document}: ${marked}`);
}
