import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { TERMINAL } from "../../src/answer/invoer/editors.ts";
import { cardToText } from "../../src/cards/to-text.ts";
import { readDocx } from "../read-docx.ts";
import { type Bot, buttonOf, startBot } from "./bot.ts";

const BOOK = new Uint8Array(readFileSync(new URL("../sheets/files/gewoon.xlsx", import.meta.url)));
const FILE = "application/vnd.microsoft.teams.file.download.info";
let bot: Bot;
let sent = 0;

beforeAll(async () => {
  bot = await startBot(undefined, TERMINAL);
  bot.sharePoint.files.set("/cijfers", BOOK);
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.sharePoint.behave = "serve";
});

const file = (downloadUrl: string, name = "cijfers.xlsx") => ({
  contentType: FILE,
  name,
  contentUrl: "https://senzer.sharepoint.com/x",
  content: { downloadUrl, uniqueId: "1", fileType: "xlsx" },
});

/** Sends a message with these files; what comes back. */
async function send(attachments: object[], given: Record<string, unknown> = {}) {
  const answered = bot.connector.next(String((given.conversation as { id?: string } | undefined)?.id ?? "gesprek"));
  await bot.post(bot.activity({ id: `bestand-${sent++}`, text: "", attachments, ...given }));
  const { activity } = await answered;
  const card = activity.attachments?.[0]?.content ?? {};
  return { card, text: cardToText(card, { folded: true }).replaceAll("\u00a0", " ") };
}

describe("a file that is dropped in the personal chat", () => {
  it("is fetched, read and shown; a press keeps it", async () => {
    const { card, text } = await send([file(bot.sharePoint.address("/cijfers"))]);
    expect(text).toContain("Controleer: cijfers.xlsx");
    const kept = await bot.press(buttonOf(card, "Vaststellen"));
    expect(cardToText(kept.value as Record<string, unknown>, { folded: true })).toContain("Nummer 1 tot en met 2");
    expect((await bot.records("invoer")).map(({ wijze, door }) => [wijze, door])).toEqual([
      ["bestand", "Anna de Vries"],
      ["bestand", "Anna de Vries"],
    ]);
  });
  it("is its sender's: a press of somebody else finds nothing", async () => {
    const { card } = await send([file(bot.sharePoint.address("/cijfers"))]);
    const question = JSON.stringify(card).match(/"bestand":"([^"]+)"/)?.[1] ?? "bestand|message|gesprek|bestand-1|";
    const other = await bot.press({ vraag: { v: 1, kind: "importeer", bestand: question } }, { from: { id: "29:ander" } });
    expect(cardToText(other.value as Record<string, unknown>, { folded: true })).toContain("Dat bestand heb ik niet meer");
  });
  it("one at a time", async () =>
    expect((await send([file(bot.sharePoint.address("/cijfers")), file(bot.sharePoint.address("/cijfers"))])).text).toContain(
      "Ik lees één bestand tegelijk",
    ));
  test.each([
    ["http://senzer.sharepoint.com/cijfers", "niet in uw eigen OneDrive"],
    ["https://senzer.sharepoint.com.kwaad.nl/cijfers", "niet in uw eigen OneDrive"],
    ["https://kwaadsharepoint.com/cijfers", "niet in uw eigen OneDrive"],
    ["https://senzer.sharepoint.com:8443/cijfers", "niet in uw eigen OneDrive"],
    ["https://anna@senzer.sharepoint.com/cijfers", "niet in uw eigen OneDrive"],
    ["https://169.254.169.254/", "niet in uw eigen OneDrive"],
    ["file:///etc/passwd", "niet in uw eigen OneDrive"],
    ["", "niet in uw eigen OneDrive"],
  ])("from %s is not fetched", async (address, said) => {
    const before = bot.sharePoint.requests;
    expect((await send([file(address)])).text).toContain(said);
    expect(bot.sharePoint.requests).toBe(before);
  });
  test.each([
    ["redirect", "niet in uw eigen OneDrive"],
    ["gone", "Teams geeft het bestand niet meer"],
    ["endless", "groter dan 5 MB"],
    ["drop", "niet op tijd"],
    [{ status: 500 }, "niet op tijd"],
  ] as const)("where SharePoint does %j it is said what to do", async (behave, said) => {
    bot.sharePoint.behave = behave;
    expect((await send([file(bot.sharePoint.address("/cijfers"))])).text).toContain(said);
  });
  it("that is no spreadsheet is said so", async () => {
    bot.sharePoint.files.set("/brief", new TextEncoder().encode("%PDF-1.7"));
    expect((await send([file(bot.sharePoint.address("/brief"), "brief.pdf")])).text).toContain("Dit is een PDF");
  });
});

it("who may not enter figures hears that, and nothing is fetched", async () => {
  const strict = await startBot();
  const answered = strict.connector.next("gesprek");
  await strict.post(strict.activity({ id: "bestand", text: "", attachments: [file(strict.sharePoint.address("/cijfers"))] }));
  const { activity } = await answered;
  expect(cardToText(activity.attachments?.[0]?.content ?? {}, { folded: true })).toContain("U kunt geen cijfers invoeren");
  expect(strict.sharePoint.requests).toBe(0);
  await strict.close();
});

it("in a group chat it is said where files are read", async () => {
  const { text } = await send([file(bot.sharePoint.address("/cijfers"))], {
    conversation: { id: "groep", conversationType: "groupChat", isGroup: true },
  });
  expect(text).toContain("lees ik in uw eigen chat met mij");
});

describe("an answer as text", () => {
  const lastSent = () =>
    bot.connector.received.at(-1)?.activity as unknown as { text?: string; textFormat?: string; attachments?: unknown[] };

  it("is a message of its own that is read as it is, without a card", async () => {
    await bot.post(bot.activity({ id: `vraag-${sent++}`, text: "kopieer vangnet Gemert-Bakel 2020" }));
    expect(lastSent()).toMatchObject({ textFormat: "plain", attachments: [] });
    expect(lastSent().text).toContain("Vangnet Gemert-Bakel 2020\nGemert-Bakel had over 2020 misschien");
  });
  it("by a press comes below the card, which stays", async () => {
    const { card } = await send([], { text: "vangnet Gemert-Bakel 2020" });
    const { value } = await bot.press(buttonOf(card, "Als tekst"));
    expect(cardToText(value as Record<string, unknown>, { folded: false })).toContain("Vangnet Gemert-Bakel 2020");
    expect(lastSent()).toMatchObject({ textFormat: "plain" });
  });
});

describe("a file that comes with an answer", () => {
  const CONSENT = "application/vnd.microsoft.teams.card.file.consent";
  type Attachment = { contentType: string; name?: string; contentUrl?: string; content: Record<string, unknown> };
  const last = () => bot.connector.received.at(-1)?.activity.attachments as Attachment[] | undefined;
  /** Asks, and gives the consent card. */
  async function consentOf(text: string) {
    await bot.post(bot.activity({ id: `vraag-${sent++}`, text }));
    const [consent] = last() ?? [];
    if (consent?.contentType !== CONSENT) throw new Error("No consent card");
    return consent;
  }
  const invoke = (value: object) =>
    bot.post(bot.activity({ type: "invoke", id: `toestemming-${sent++}`, name: "fileConsent/invoke", value }));
  const uploadInfo = () => ({
    contentUrl: "https://senzer.sharepoint.com/Documenten/x.xlsx",
    name: "Vangnet Gemert-Bakel 2020.xlsx",
    uploadUrl: bot.sharePoint.address("/upload/1"),
    uniqueId: "1",
    fileType: "xlsx",
  });

  it("is asked for first, and carries the question and nothing else", async () => {
    const consent = await consentOf("export vangnet Gemert-Bakel 2020");
    expect(consent.name).toBe("Vangnet Gemert-Bakel 2020.xlsx");
    expect(Object.keys(consent.content.acceptContext as object)).toEqual(["vraag"]);
    expect(consent.content.sizeInBytes).toBeGreaterThan(2_000);
  });
  it("is uploaded whole when accepted, once however often that comes in, and told where it is", async () => {
    const { content } = await consentOf("export vangnet Gemert-Bakel 2020");
    const value = { type: "fileUpload", action: "accept", context: content.acceptContext, uploadInfo: uploadInfo() };
    const activity = bot.activity({ type: "invoke", id: "toestemming-twee-keer", name: "fileConsent/invoke", value });
    bot.sharePoint.uploads.length = 0;
    const responses = await Promise.all([bot.post(activity), bot.post(activity)]);
    expect(responses.map(({ status }) => status)).toEqual([200, 200]);
    expect(bot.sharePoint.uploads).toHaveLength(1);
    const [upload] = bot.sharePoint.uploads;
    expect(upload?.range).toBe(`bytes 0-${(upload?.bytes.length ?? 0) - 1}/${upload?.bytes.length}`);
    expect(upload?.bytes.subarray(0, 2).toString()).toBe("PK");
    expect(last()?.[0]).toMatchObject({
      contentType: "application/vnd.microsoft.teams.card.file.info",
      contentUrl: uploadInfo().contentUrl,
      content: { uniqueId: "1" },
    });
  });
  it("can be a document, and is called what it is when Teams does not say so", async () => {
    const consent = await consentOf("dossier Gemert-Bakel 2020");
    expect(consent.name).toBe("Dossier vangnet Gemert-Bakel 2020.docx");
    const { fileType: _, ...info } = uploadInfo();
    bot.sharePoint.uploads.length = 0;
    await invoke({ type: "fileUpload", action: "accept", context: consent.content.acceptContext, uploadInfo: info });
    expect(readDocx(new Uint8Array(bot.sharePoint.uploads[0]?.bytes ?? [])).text).toContain("€ 106.191,25");
    expect(last()?.[0]?.content).toMatchObject({ fileType: "docx" });
  });
  it("is not sent when declined", async () => {
    const { content } = await consentOf("export vangnet Gemert-Bakel 2020");
    const before = bot.sharePoint.uploads.length;
    await invoke({ type: "fileUpload", action: "decline", context: content.declineContext });
    expect(cardToText(last()?.[0]?.content ?? {}, { folded: true })).toContain("Er is geen bestand gemaakt");
    expect(bot.sharePoint.uploads).toHaveLength(before);
  });
  test.each([
    [{ uploadUrl: "https://boos.voorbeeld.nl/upload" }, undefined, "niet aangekomen"],
    [{}, { status: 507 } as const, "niet aangekomen"],
    [{}, "redirect" as const, "niet aangekomen"],
  ])("that does not arrive is said so: %j, %j", async (info, behave, said) => {
    const { content } = await consentOf("export vangnet Gemert-Bakel 2020");
    if (behave) bot.sharePoint.behave = behave;
    await invoke({ type: "fileUpload", action: "accept", context: content.acceptContext, uploadInfo: { ...uploadInfo(), ...info } });
    expect(cardToText(last()?.[0]?.content ?? {}, { folded: true })).toContain(said);
  });
  it("cannot be made by a press that was made up", async () => {
    await invoke({
      type: "fileUpload",
      action: "accept",
      context: { vraag: { v: 1, kind: "privacy", wis: true } },
      uploadInfo: uploadInfo(),
    });
    expect(cardToText(last()?.[0]?.content ?? {}, { folded: true })).toContain("Dit bestand kan ik niet meer maken");
  });
});
