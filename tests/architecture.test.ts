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
  [...withoutComments(text).matchAll(/\b(?:from|import)\s*\(?\s*(["'`])(?<specifier>[^"'`]+)\1/g)].map(
    (match) => match.groups?.specifier ?? "",
  );

const inRooms = (...rooms: string[]) => FILES.filter(({ name }) => rooms.some((room) => name.startsWith(`${room}/`)));

/** "domain/money.ts → zod" for every import that is not allowed. */
const breaches = (files: typeof FILES, isAllowed: (specifier: string, file: string) => boolean): string[] =>
  files.flatMap(({ name, text }) =>
    importsOf(text)
      .filter((specifier) => !isAllowed(specifier, name))
      .map((specifier) => `${name} → ${specifier}`),
  );

/** The room a relative import leads to, or the package. */
const target = (specifier: string, file: string): string => {
  if (!specifier.startsWith(".")) return specifier;
  return relative(SRC, resolve(SRC, dirname(file), specifier))
    .split(sep)
    .join("/");
};
const isPackage = (specifier: string, ...packages: string[]) =>
  packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));

describe("this test sees the imports", () => {
  test("there are files in every room", () => {
    for (const room of ["domain", "question", "answer", "cards", "store", "data", "post", "rooster", "bot"])
      expect(inRooms(room).length, room).toBeGreaterThan(0);
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

describe("the rooms are held apart (docs/decisions/0001)", () => {
  test("the domain imports nothing outside itself: relative, and resolving inside src/domain", () =>
    expect(
      breaches(inRooms("domain"), (specifier, file) => specifier.startsWith(".") && target(specifier, file).startsWith("domain/")),
    ).toEqual([]));

  test("only src/bot knows botbuilder and restify", () => {
    const elsewhere = FILES.filter(({ name }) => !name.startsWith("bot/"));
    expect(
      breaches(elsewhere, (specifier) => !isPackage(specifier, "botbuilder", "restify") && !/^(botframework|botbuilder)/.test(specifier)),
    ).toEqual([]);
    expect(breaches(inRooms("bot"), (specifier) => !isPackage(specifier, "botbuilder", "restify"))).not.toEqual([]);
  });

  test("cards know no zod, lowdb or botbuilder, and not the rooms that answer, store or send", () =>
    expect(
      breaches(
        inRooms("cards"),
        (specifier, file) => !isPackage(specifier, "zod", "lowdb", "botbuilder") && !/^(answer|store|bot)\//.test(target(specifier, file)),
      ),
    ).toEqual([]));

  test("only the store knows lowdb and SQLite", () => {
    const elsewhere = FILES.filter(({ name }) => !name.startsWith("store/"));
    expect(breaches(elsewhere, (specifier) => !isPackage(specifier, "lowdb", "node:sqlite"))).toEqual([]);
  });

  test("nothing but the start files imports src/bot", () =>
    expect(
      breaches(
        inRooms("domain", "question", "answer", "cards", "store", "data", "post", "rooster"),
        (specifier, file) => !target(specifier, file).startsWith("bot/"),
      ),
    ).toEqual([]));

  test("answers do not send: nothing but the transport and the start files imports src/post", () =>
    expect(
      breaches(
        inRooms("domain", "question", "answer", "cards", "store", "data", "rooster"),
        (specifier, file) => !target(specifier, file).startsWith("post/"),
      ),
    ).toEqual([]));

  test("only src/rooster knows the scheduler, and it knows no other room", () => {
    const elsewhere = FILES.filter(({ name }) => !name.startsWith("rooster/"));
    expect(breaches(elsewhere, (specifier) => !isPackage(specifier, "croner"))).toEqual([]);
    expect(breaches(inRooms("rooster"), (specifier) => isPackage(specifier, "croner", "zod"))).toEqual([]);
  });
});

describe("no clock where answers are made: the same question on the same day has the same answer", () => {
  const timeless = [
    ...inRooms("domain", "question", "answer", "cards", "rooster"),
    ...inRooms("post").filter(({ name }) => name !== "post/clock.ts"),
  ];
  test.each(timeless)("$name", ({ text }) =>
    expect(withoutComments(text)).not.toMatch(
      /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()|\bDate\(\s*\)|\bperformance\.now\b|\bprocess\.hrtime\b/,
    ),
  );
});
