import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
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
  const timeless = inRooms("domain", "question", "answer", "cards", "post", "time").filter(({ name }) => name !== "time/clock.ts");
  test.each(timeless)("$name", ({ text }) =>
    expect(withoutComments(text)).not.toMatch(
      /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()|\bDate\(\s*\)|\bperformance\.now\b|\bprocess\.hrtime\b/,
    ),
  );
});
