import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "vite";
import { describe, expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../src", import.meta.url));

/** Every source file, as "domain/money.ts", with its text. */
const FILES = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name: name.split(sep).join("/"), text: readFileSync(join(SRC, name), "utf8") }));

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");

/** What a file imports: static, dynamic, re-exported and for its side effects. */
const importsOf = (text: string): string[] =>
  [...withoutComments(text).matchAll(/\b(?:from|import|import\s*\()\s*(["'`])(?<specifier>[^"'`]+)\1/g)].map(
    (match) => match.groups?.specifier ?? "",
  );

const inRooms = (...rooms: string[]) => FILES.filter(({ name }) => rooms.some((room) => name.startsWith(`${room}/`)));

/** The file or package that an import leads to: "domain/money.ts", "zod". */
const target = (specifier: string, file: string): string => {
  if (!specifier.startsWith(".")) return specifier.startsWith("node:") ? specifier : packageOf(specifier);
  return relative(SRC, resolve(SRC, dirname(file), specifier))
    .split(sep)
    .join("/");
};
const packageOf = (specifier: string): string => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

interface Room {
  name: string;
  /** Rooms that it imports. */
  uses: string[];
  packages: string[];
}

/** The table in README: a row a room, with the rooms and the packages that it imports. */
const DRAWN: readonly Room[] = readFileSync(new URL("../README.md", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, name, , uses = "", packages = ""] = line.split("|").map((cell) => cell.trim());
    const room = /^`src\/([\w/]+)`$/.exec(name ?? "")?.[1];
    return room ? [{ name: room, uses: codesIn(uses), packages: codesIn(packages) }] : [];
  });

function codesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code).sort();
}

/** The innermost room that a file is in; start files are in none. */
const roomOf = (path: string): string | undefined =>
  DRAWN.map(({ name }) => name)
    .filter((room) => path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

const isStartFile = (path: string): boolean => path.endsWith(".ts");

/** What the files of a room import in fact. */
function foundIn(name: string): Room {
  const targets = FILES.filter((file) => roomOf(file.name) === name).flatMap((file) =>
    importsOf(file.text).map((specifier) => target(specifier, file.name)),
  );
  const uses = targets.flatMap((path) => (path.endsWith(".ts") ? [roomOf(path) ?? path] : [])).filter((room) => room !== name);
  const packages = targets.filter((path) => !path.endsWith(".ts") && (!path.startsWith("node:") || path === "node:sqlite"));
  return { name, uses: [...new Set(uses)].sort(), packages: [...new Set(packages)].sort() };
}

describe("this test sees the imports", () => {
  test("every folder in src is a room that README draws", () => {
    const folders = FILES.flatMap(({ name }) => (name.includes("/") ? [name.split("/")[0]] : []));
    expect(DRAWN.map(({ name }) => name.split("/")[0])).toEqual(expect.arrayContaining([...new Set(folders)]));
  });
  test.each([
    ['import { z } from "zod";', "zod"],
    ["import type { z } from 'zod'", "zod"],
    ['import {\n  a,\n  b,\n} from "zod";', "zod"],
    ['export * from "zod";', "zod"],
    ['import "zod";', "zod"],
    ['const { z } = await import("zod");', "zod"],
    ["const z = import(`zod`)", "zod"],
  ])("%s", (text, specifier) => expect(importsOf(text)).toEqual([specifier]));
  test("not those in comments", () => expect(importsOf('// import "zod"\n/* from "zod" */')).toEqual([]));
});

describe("the rooms are as README draws them", () => {
  test.each(DRAWN)("$name", (drawn) => expect(foundIn(drawn.name)).toEqual(drawn));

  test("the domain imports nothing outside itself", () => expect(foundIn("domain")).toEqual({ name: "domain", uses: [], packages: [] }));

  test("no arrow runs back: the rooms can be laid in floors", () => {
    const floors: string[][] = [];
    let left = DRAWN.map(({ name }) => foundIn(name));
    while (left.length > 0) {
      const laid = floors.flat();
      const floor = left.filter(({ uses }) => uses.every((room) => laid.includes(room) || isStartFile(room))).map(({ name }) => name);
      // What is left here uses each other in a circle.
      expect(floor, `of ${left.map(({ name }) => name).join(", ")}`).not.toEqual([]);
      floors.push(floor);
      left = left.filter(({ name }) => !floor.includes(name));
    }
  });
});

describe("no clock where answers are made: the same question on the same day has the same answer", () => {
  const timeless = inRooms("domain", "data", "facts", "store", "question", "answer", "cards", "post", "time").filter(
    ({ name }) => name !== "time/clock.ts",
  );
  test.each(timeless)("$name", ({ text }) =>
    expect(withoutComments(text)).not.toMatch(
      /\bsystemClock\b|\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()|\bDate\(\s*\)|\bperformance\.now\b|\bprocess\.hrtime\b/,
    ),
  );
});

describe("what is known is read in one room", () => {
  const OTHERS = inRooms("answer", "bot", "cards", "post", "question");
  test.each(OTHERS)("$name", ({ text }) =>
    // Rows as printed are looked up by facts; what staff entered is laid over them there.
    expect(withoutComments(text)).not.toMatch(
      /\bbyTopic\b|\bbySubject\b|\bpublished\.cijfers\b|\.of\("figure"\)|\{[^}]*\bcijfers\b[^}]*\}\s*=\s*(?:\w+\.)?published\b/,
    ),
  );
  test("rows as printed only where nothing is entered: sources, dates, votes, the contribution and scenarios", () => {
    const printed = FILES.filter(({ name, text }) => name.startsWith("answer/") && /\bpublishedRows\b/.test(text)).map(({ name }) => name);
    expect(printed.sort()).toEqual([
      "answer/planning/sources.ts",
      "answer/verdeling/scenario-tables.ts",
      "answer/verdeling/stemmen.ts",
      "answer/verdeling/trap.ts",
      "answer/verdeling/trapstand.ts",
    ]);
  });
});

describe("rooms that decide touch neither disk nor network", () => {
  test.each(inRooms("domain", "facts", "question", "answer"))("$name", ({ text }) =>
    expect(importsOf(text).filter((specifier) => specifier.startsWith("node:"))).toEqual([]),
  );
});

describe("files stay small, and folders too", () => {
  const sizes = FILES.map(({ name, text }) => ({ name, lines: text.split("\n").length - 1 }));
  test("no more than two files over 200 lines, and half of them under 60", () => {
    expect(sizes.filter(({ lines }) => lines > 200).length).toBeLessThanOrEqual(2);
    expect(sizes.filter(({ lines }) => lines < 60).length).toBeGreaterThan(sizes.length / 2);
  });
  test("no folder of more than some fifteen files", () => {
    const folders = Map.groupBy(FILES, ({ name }) => dirname(name));
    expect([...folders].filter(([, files]) => files.length > 16).map(([folder]) => folder)).toEqual([]);
  });
  test("what belongs together has the same name in question and answer, and most of it in the texts", () => {
    const foldersOf = (room: string) =>
      new Set(FILES.flatMap(({ name }) => (name.startsWith(`${room}/`) && name.split("/").length > 2 ? [name.split("/")[1]] : [])));
    const subjects = [...foldersOf("answer")];
    expect(subjects.sort()).toEqual([
      "abonnementen",
      "berichten",
      "buig",
      "documenten",
      "dossier",
      "export",
      "invoer",
      "planning",
      "prognose",
      "regels",
      "vangnet",
      "verdeling",
      "vrager",
    ]);
    expect([...foldersOf("question")]).toEqual(expect.arrayContaining(subjects));
  });
});

/** Every text in a source file that is no import, with what stands in place of the parts that are filled in. */
function literalsIn(text: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, value, quasis, callee, key } = node as Record<string, unknown> & { quasis?: { value: { cooked: string } }[] };
    if (typeof type === "string" && /^Import|^Export.*From/.test(type)) return;
    // Errors are for developers; an example in help is what somebody types.
    if (type === "NewExpression" && /Error$/.test((callee as { name?: string }).name ?? "")) return;
    if (type === "ThrowStatement" || (callee as { type?: string } | undefined)?.type === "Super") return;
    if (type === "Property" && (key as { name?: string } | undefined)?.name === "examples") return;
    if (type === "Literal" && typeof value === "string") found.push(value);
    if (type === "TemplateLiteral") found.push((quasis ?? []).map(({ value: { cooked } }) => cooked).join("${}"));
    for (const part of Object.values(node)) visit(part);
  };
  visit(parseAst(stripTypeScriptTypes(text)));
  return found;
}

describe("texts/ has every sentence", () => {
  const SPEAKING = inRooms("answer", "bot", "cards", "domain", "facts", "post").filter(({ name }) => !name.startsWith("cards/texts/"));
  /** Words of the data and of Teams. */
  const KNOWN = [
    "plek weg",
    "voorlopige realisatie",
    "Beeld van de Uitvoering",
    "SiSa",
    "mln euro",
    "nader voorlopig",
    "x 1.000 euro",
    "Algemeen",
    "General",
    "Europe/Amsterdam",
  ];
  const isSentence = (text: string): boolean =>
    !KNOWN.includes(text) &&
    (/\p{L}{2,}[ \u00a0,.:]+(?:\$\{\} )?\p{L}{2,}/u.test(text) || /^[A-Z][a-zé]+$/.test(text.trim()) || /[“”✔✘]/.test(text));
  /** Names of elements of cards and of activities, of errors and of colours. */
  const isTechnical = (text: string): boolean =>
    /^(TextBlock|ActionSet|FactSet|ColumnSet|Container|Table|at(?:Least|Most):\w+|Input\.\w+|Action\.\w+|\w*Error|[A-Z][a-z]+[A-Z]\w*|Message|Authorization|Retry-After)$/.test(
      text,
    ) || /^(?:(?:data:)?(?:application|image)\/|https:\/\/|urn:)/.test(text);

  test.each(SPEAKING.filter(({ name }) => name !== "cards/format.ts"))("$name", ({ text }) =>
    expect(literalsIn(text).filter((literal) => isSentence(literal) && !isTechnical(literal))).toEqual([]),
  );
  test("and the templates none", () => {
    const folder = join(SRC, "cards/templates");
    for (const name of readdirSync(folder))
      expect(
        readFileSync(join(folder, name), "utf8").match(/"(?:text|title|label|placeholder|altText|tooltip)": "[^"${]*[a-z][^"${]*"/g),
      ).toBe(null);
  });
});

describe("only format.ts formats", () => {
  const OTHERS = inRooms("answer", "bot", "cards", "post").filter(({ name }) => name !== "cards/format.ts");
  test.each(OTHERS)("$name", ({ text }) => {
    expect(literalsIn(text).filter((literal) => /€[ \u00a0]?\$\{\}|\$\{\} ?%/.test(literal))).toEqual([]);
    expect(withoutComments(text)).not.toMatch(/\bIntl\b|\.toLocale\w*\(|\.toFixed\(/);
  });
});

describe("the limits of a card stand in one file", () => {
  test.each(inRooms("answer", "cards").filter(({ name }) => name !== "cards/limits.ts"))("$name", ({ text }) =>
    expect(withoutComments(text)).not.toMatch(
      /\b1024\b|\}…|Buffer\.byteLength|const (?:MOST|LONGEST)\w*(?:BUTTON|CHOICE|ACTION|TITLE|PRINT|ECHO|NAME)\w* =/,
    ),
  );
});
