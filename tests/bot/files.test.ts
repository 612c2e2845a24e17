import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { TERMINAL } from "../../src/answer/invoer/editors.ts";
import { cardToText } from "../../src/cards/to-text.ts";
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
