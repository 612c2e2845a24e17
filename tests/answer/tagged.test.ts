import { strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocx } from "../read-docx.ts";
import { ask } from "../support.ts";

const made = async (question: string) => readDocx((await ask(question, { conversation: "terminal" }).file?.make()) ?? new Uint8Array());

/** What a screen reader and an archive need of a Word document (EN 301 549, 10). */
describe.each(["dossier Gemert-Bakel 2020", "dossier Gemert-Bakel 2020 wethouder"])("the document of “%s” is tagged", (question) => {
  it("with its title and language", async () => {
    const { files } = await made(question);
    const core = strFromU8(files["docProps/core.xml"] ?? new Uint8Array());
    expect(core).toMatch(/<dc:title>[^<]{5,}<\/dc:title>/);
    expect(core).toContain("<dc:language>nl-NL</dc:language>");
    expect(strFromU8(files["word/styles.xml"] ?? new Uint8Array())).toContain('<w:lang w:val="nl-NL"/>');
  });

  it("with headings of which no level is skipped, and of which none is empty", async () => {
    const { paragraphs } = await made(question);
    const headings = paragraphs.filter(({ style }) => /^(Title|Heading\d)$/.test(style));
    expect(headings[0]?.style).toBe("Title");
    expect(headings.filter(({ style }) => style === "Title")).toHaveLength(1);
    expect(headings.filter(({ text }) => text.trim() === "")).toEqual([]);
    const levels = headings.map(({ style }) => (style === "Title" ? 0 : Number(style.slice(-1))));
    expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  it("with a row of headings in every table, and words for every picture", async () => {
    const { tables, files, alts } = await made(question);
    expect(tables.length).toBeGreaterThan(0);
    for (const { header } of tables) expect(header.filter((text) => text.trim() !== "")).toHaveLength(header.length);
    expect(tables.filter(({ header }) => header.length === 0)).toEqual([]);
    const pictures = strFromU8(files["word/document.xml"] ?? new Uint8Array()).match(/<w:drawing>/g) ?? [];
    expect(alts.filter((alt) => alt.length > 5)).toHaveLength(pictures.length);
  });
});
