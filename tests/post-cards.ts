import type { AnswerContext, Channel } from "../src/answer/context.ts";
import { answerQuestion } from "../src/answer/respond.ts";
import type { Card } from "../src/cards/card.ts";
import { forPost } from "../src/cards/posted.ts";
import type { Question } from "../src/question/question.ts";
import { vangnetQuestion } from "../src/question/vangnet/shapes.ts";
import { type NewRecord, type Payload, type Place, RECORD_VERSION, type StoredRecord } from "../src/store/records.ts";
import type { Snapshot } from "../src/store/store.ts";
import { someContext } from "./support.ts";

const TEAMS = { serviceUrl: "https://smba.example/emea/", bot: "28:bot", tenant: "tenant" };
const TEAM = { id: "19:senzer@thread.tacv2", name: "Bedrijfsvoering Peelregio" };

/** A conversation as Teams calls it: the ids are long. */
export const PERSONAL: Place = { scope: "personal", conversationId: `a:${"1x".repeat(60)}`, ...TEAMS, person: "29:anna" };
export const channelPlace = (name: string): Place => ({
  scope: "channel",
  conversationId: `19:${name.toLowerCase().replace(/\W/g, "").padEnd(40, "0")}@thread.tacv2`,
  ...TEAMS,
  team: TEAM,
  name,
});
export const someChannel = (name: string): Channel => ({ place: channelPlace(name), label: `${TEAM.name} › ${name}` });

export const DIRECTIE = someChannel("Directie");
export const FINANCIEN = someChannel("Financiën en control");
export const ANNA = { id: "anna", role: "asker", name: "Anna de Vries", place: PERSONAL } as const;

/** Somebody in the personal chat in Teams, who can post in one channel. */
export const IN_CHAT = { conversation: "personal", place: PERSONAL, asker: ANNA, channels: [DIRECTIE] } satisfies Partial<AnswerContext>;
/** The same person in that channel. */
export const IN_CHANNEL = { conversation: "channel", place: DIRECTIE.place, asker: ANNA } satisfies Partial<AnswerContext>;

export type Kept = (NewRecord & { at: string })[];

/** A store with these records, each with the moment of writing; oldest first. */
export function storeOf(...given: Kept): Snapshot {
  const records = given.map(({ id, ...record }, at) => ({ id: id ?? `record-${at}`, v: RECORD_VERSION, ...record }) as StoredRecord);
  return {
    of: (kind) => records.filter((record) => record.kind === kind) as never,
    has: (kind, id) => records.some((record) => record.kind === kind && record.id === id),
  };
}

export const SAMENVATTING = { v: 1, kind: "samenvatting", wie: "senzer", jaar: null } as const;
const MAKER = { name: "Anna de Vries", place: PERSONAL };

type Data<K extends "post" | "subscription" | "delivery" | "ending"> = Partial<Payload<K>>;

/** A post of a person in the channel, unless said otherwise. */
export const aPost = (id: string, at: string, data: Data<"post"> = {}, actor = "anna") =>
  ({ kind: "post", id, at, actor, data: { place: DIRECTIE.place, vraag: SAMENVATTING, due: at, maker: MAKER, ...data } }) as const;
export const aDelivery = (post: string, at: string, state: Payload<"delivery">["state"], more: Data<"delivery"> = {}) =>
  ({ kind: "delivery", at, actor: "systeem", data: { post, state, ...more } }) as const;
/** A summary every Monday at nine in the channel, unless said otherwise. */
export const aSubscription = (id: string, at: string, data: Data<"subscription"> = {}, actor = "anna") => {
  const usual = data.wat === undefined ? { vraag: SAMENVATTING, rooster: { dagen: [1], tijd: "09:00" } } : {};
  return {
    kind: "subscription",
    id,
    at,
    actor,
    data: { place: DIRECTIE.place, wat: "samenvatting" as const, maker: MAKER, ...usual, ...data },
  } as const;
};
export const anEnding = (subscription: string, at: string, reason: Payload<"ending">["reason"]) =>
  ({ kind: "ending", at, actor: "systeem", data: { subscription, reason } }) as const;

/** Two subscriptions in the channel and one in another, one that ended there, and posts in every state. */
const KEPT = [
  aSubscription("abonnement|1", "2026-11-01T08:00:00Z"),
  aSubscription("abonnement|2", "2026-11-02T08:00:00Z", { wat: "termijnen" }),
  aSubscription("abonnement|3", "2026-11-02T09:00:00Z", { wat: "wijzigingen", place: FINANCIEN.place }),
  aSubscription("abonnement|4", "2026-11-03T08:00:00Z", {
    vraag: { ...SAMENVATTING, wie: "GM1771", jaar: 2020 },
    rooster: { dagVanMaand: 15, tijd: "08:30" },
  }),
  anEnding("abonnement|4", "2026-11-10T08:00:00Z", "plek weg"),
  aPost("p-uncertain", "2026-11-16T08:00:00Z", { subscription: "abonnement|1" }, "systeem"),
  aDelivery("p-uncertain", "2026-11-16T08:00:02Z", "uncertain", { reason: "no-answer" }),
  aPost("p-sent", "2026-11-17T08:02:00Z"),
  aDelivery("p-sent", "2026-11-17T08:02:03Z", "sent"),
  aPost("p-open", "2026-11-17T09:02:00Z"),
  aDelivery("p-open", "2026-11-17T09:02:03Z", "sent", { message: "1700000000000" }),
  aPost("p-removed", "2026-11-17T10:02:00Z"),
  aDelivery("p-removed", "2026-11-17T10:02:03Z", "removed"),
  aPost("p-planned", "2026-11-20T08:00:00Z", { due: "2026-11-30T08:00:00.000Z" }),
  aPost("p-called-off", "2026-11-17T11:00:00Z", { due: "2026-11-30T08:00:00.000Z" }),
  aDelivery("p-called-off", "2026-11-17T11:30:00Z", "removed", { reason: "called-off" }),
  aPost("p-skipped", "2026-11-17T11:02:00Z"),
  aDelivery("p-skipped", "2026-11-17T11:02:03Z", "skipped"),
  aPost("p-refused", "2026-11-18T08:02:00Z", { place: FINANCIEN.place }),
  aDelivery("p-refused", "2026-11-18T08:02:03Z", "failed", { reason: "refused" }),
  aPost("p-gone", "2026-11-19T08:02:00Z", { place: FINANCIEN.place }),
  aDelivery("p-gone", "2026-11-19T08:02:03Z", "failed", { reason: "gone" }),
  aPost("p-again", "2026-11-22T11:59:00Z"),
  aDelivery("p-again", "2026-11-22T11:59:10Z", "again", { reason: "throttled", notBefore: "2026-11-22T12:05:00Z" }),
  aPost("p-waiting", "2026-11-22T11:59:30Z"),
];
const MANY = Array.from({ length: 70 }, (_, at) => {
  const day = new Date(Date.parse("2026-07-01T07:00:00Z") + at * 86_400_000).toISOString();
  const id = `abonnement|message|${DIRECTIE.place.conversationId};messageid=1700000000000|1700000000000||${day}|${at}`;
  return [
    aPost(id, day, { subscription: "abonnement|1" }, "systeem"),
    aDelivery(id, day, "uncertain", { reason: at % 2 ? "stopped" : "no-answer" }),
  ];
}).flat();

const inChat = { ...IN_CHAT, entered: storeOf(...KEPT) };
const inChannel = { ...IN_CHANNEL, entered: storeOf(...KEPT) };
const other = { id: "bob", role: "asker", name: "Bob", place: { ...PERSONAL, conversationId: "a:bob", person: "29:bob" } } as const;
const channels = [DIRECTIE, FINANCIEN];
const manyChannels = Array.from({ length: 15 }, (_, at) => someChannel(`Afdeling ${at + 1}, een kanaal met een lange naam`));

const plaats = (more: object = {}) => ({ v: 1, kind: "plaats", vraag: { ...SAMENVATTING, jaar: 2020 }, ...more }) as Question;
const own = vangnetQuestion({ wie: "GM1652", jaar: 2020, eigen: { 2020: { uitgaven: 590_000_000 } } });
const stop = (more: object = {}) => ({ v: 1, kind: "stop-abonnement", ...more }) as Question;
const geplaatst = (post: string): Question => ({ v: 1, kind: "geplaatst", post });
const opnieuw = (post: string): Question => ({ v: 1, kind: "opnieuw", post });
const abonnement = (id: string): Question => ({ v: 1, kind: "abonnement", id });
const abonneer = (wat: "samenvatting" | "termijnen" | "wijzigingen"): Question => ({
  v: 1,
  kind: "abonneer",
  wat,
  ...(wat === "samenvatting" && { rooster: { dagen: [1], tijd: "09:00" } }),
});
const BERICHTEN: Question = { v: 1, kind: "berichten" };
const ABONNEMENTEN: Question = { v: 1, kind: "abonnementen" };
const herinnering = (dag: string): Question => ({ v: 1, kind: "herinnering", dag });

const ENTERED = {
  kind: "figure",
  at: "2026-11-20T08:00:00Z",
  actor: "anna",
  data: {
    gemeente: "GM1652",
    jaar: 2020,
    veld: "uitgaven",
    cents: 612_345_678,
    status: "realisatie",
    bron: "jaarrekening 2020, blz. 12",
    dag: "2026-11-20",
  },
} as const;
const CHANGED = [
  { cijfer: "GM1652|2020|uitgaven", was: "€\u00a06.076.400", is: "€\u00a06.123.456,78" },
  { cijfer: "klachten|aantal klachten|Deurne|2018", was: "4 klachten", is: "5 klachten" },
];

const posted = (question: Question, line: string, note?: string): Card =>
  forPost(answerQuestion(question, someContext({ ...IN_CHANNEL, asker: { id: "systeem", role: "asker" } })).cards[0], line, note);

/** Every card on posts and subscriptions, at its fullest. */
export const POST_CARDS: readonly ({ name: string; tall?: boolean } & (
  | { question: Question; context: Partial<AnswerContext> }
  | { card: Card }
))[] = [
  { name: "plaats voorbeeld", question: plaats({ naar: "directie" }), context: { ...inChat, channels }, tall: true },
  {
    name: "plaats voorbeeld met eigen cijfers",
    question: plaats({ vraag: own, naar: "Directie" }),
    context: { ...inChat, channels },
    tall: true,
  },
  {
    name: "plaats met een link erbij",
    question: plaats({ naar: "directie", noot: "zie www.voorbeeld.nl" }),
    context: { ...inChat, channels },
    tall: true,
  },
  {
    name: "bericht met een eigen woord",
    card: posted(
      { ...SAMENVATTING, jaar: 2020 },
      "Geplaatst door Anna de Vries",
      "Graag bespreken op dinsdag: wat doen we met Gemert-Bakel?",
    ),
    tall: true,
  },
  {
    name: "plaats wat er al staat",
    question: plaats({ vraag: SAMENVATTING, naar: "directie" }),
    context: { ...inChat, channels },
    tall: true,
  },
  { name: "plaats in welk kanaal", question: plaats(), context: { ...inChat, channels } },
  {
    name: "plaats in een van veel kanalen",
    question: plaats({ naar: "staf" }),
    context: { ...inChat, channels: manyChannels },
    tall: true,
  },
  {
    name: "abonneer op een ander moment",
    question: { v: 1, kind: "vast-moment", vraag: { v: 1, kind: "abonneer", wat: "samenvatting", alleen: "wijziging" } },
    context: inChannel,
  },
  { name: "plaats later", question: plaats({ naar: "directie", later: true }), context: { ...inChat, channels } },
  {
    name: "plaats te vroeg",
    question: plaats({ naar: "directie", later: true, op: "2020-01-01T09:00" }),
    context: { ...inChat, channels },
  },
  { name: "bericht komt later", question: geplaatst("p-planned"), context: inChat },
  { name: "bericht afgezegd", question: geplaatst("p-called-off"), context: inChat },
  { name: "bericht overgeslagen", question: geplaatst("p-skipped"), context: inChat },
  { name: "plaats geen kanalen", question: plaats(), context: { ...inChat, channels: [] } },
  { name: "plaats kanalen onbekend", question: plaats(), context: { ...inChat, channels: "unknown" } },
  { name: "plaats in een kanaal gevraagd", question: plaats(), context: inChannel },
  { name: "plaats in een terminal", question: plaats(), context: { conversation: "terminal" } },
  { name: "plaats wat niet kan", question: plaats({ vraag: { v: 1, kind: "privacy", wis: false } }), context: inChat },
  { name: "plaats waar men weg is", question: plaats({ kanaal: "19:weg" }), context: inChat },
  { name: "niet geplaatst", question: plaats({ nee: true }), context: inChat },
  { name: "plaats bevestigd", question: plaats({ kanaal: DIRECTIE.place.conversationId, akkoord: "plaatsing|x" }), context: inChat },
  { name: "bericht geplaatst", question: geplaatst("p-sent"), context: inChat },
  { name: "bericht te openen", question: geplaatst("p-open"), context: inChat },
  { name: "bericht verwijderen", question: { v: 1, kind: "verwijder", post: "p-open" }, context: inChat },
  { name: "bericht verwijderd", question: geplaatst("p-removed"), context: inChat },
  { name: "bericht wacht", question: geplaatst("p-waiting"), context: inChat },
  { name: "bericht nog eens", question: geplaatst("p-again"), context: inChat },
  { name: "bericht geweigerd", question: geplaatst("p-refused"), context: inChat },
  { name: "bericht kanaal weg", question: geplaatst("p-gone"), context: inChat },
  { name: "bericht onzeker", question: geplaatst("p-uncertain"), context: inChannel },
  { name: "bericht onbekend", question: geplaatst("p-nergens"), context: inChat },
  { name: "opnieuw", question: opnieuw("p-uncertain"), context: inChannel },
  { name: "aangekomen", question: { v: 1, kind: "aangekomen", post: "p-uncertain" }, context: inChannel },
  { name: "opnieuw van een ander", question: opnieuw("p-refused"), context: { ...inChannel, asker: other } },
  { name: "berichten", question: BERICHTEN, context: inChat, tall: true },
  { name: "berichten in een kanaal", question: BERICHTEN, context: inChannel, tall: true },
  { name: "berichten veel onzeker", question: BERICHTEN, context: { ...inChat, entered: storeOf(...KEPT, ...MANY) }, tall: true },
  { name: "berichten geen", question: BERICHTEN, context: IN_CHAT },
  { name: "berichten geen in een kanaal", question: BERICHTEN, context: IN_CHANNEL },
  { name: "abonneer", question: abonneer("samenvatting"), context: IN_CHANNEL },
  { name: "abonneer is er al", question: abonneer("samenvatting"), context: inChannel },
  { name: "abonneer te veel", question: abonneer("samenvatting"), context: { ...IN_CHANNEL, entered: manySubscriptions() } },
  { name: "abonneer in een terminal", question: abonneer("termijnen"), context: { conversation: "terminal" } },
  { name: "abonnement samenvatting", question: abonnement("abonnement|1"), context: inChannel },
  { name: "abonnement termijnen", question: abonnement("abonnement|2"), context: inChat },
  { name: "abonnement wijzigingen", question: abonnement("abonnement|3"), context: inChat },
  { name: "abonnement gestopt", question: abonnement("abonnement|4"), context: inChat },
  { name: "abonnement onbekend", question: abonnement("abonnement|9"), context: inChat },
  { name: "abonnementen", question: ABONNEMENTEN, context: inChat, tall: true },
  { name: "abonnementen in een kanaal", question: ABONNEMENTEN, context: inChannel, tall: true },
  { name: "abonnementen veel", question: ABONNEMENTEN, context: { ...IN_CHAT, entered: manySubscriptions() }, tall: true },
  { name: "abonnementen geen", question: ABONNEMENTEN, context: IN_CHANNEL },
  { name: "stop welk abonnement", question: stop(), context: inChannel },
  { name: "stop een van veel", question: stop(), context: { ...IN_CHANNEL, entered: manySubscriptions() }, tall: true },
  { name: "gestopt abonnement", question: stop({ nummer: 1 }), context: inChannel },
  { name: "stop onbekend nummer", question: stop({ nummer: 9 }), context: inChannel },
  { name: "stop elders", question: stop({ nummer: 9 }), context: inChat },
  { name: "stop van een ander", question: stop({ id: "abonnement|3" }), context: { ...inChannel, asker: other } },
  { name: "stop zonder abonnement", question: stop(), context: IN_CHANNEL },
  { name: "herinnering", question: herinnering("2027-07-16"), context: { now: "2027-07-16T07:00:00Z" } },
  { name: "herinnering twee", question: herinnering("2027-10-01"), context: { now: "2027-10-01T07:00:00Z" } },
  { name: "herinnering eigen lezing", question: herinnering("2026-08-25"), context: { now: "2026-08-25T07:00:00Z" } },
  { name: "herinnering geen", question: herinnering("2026-11-22"), context: {} },
  { name: "gewijzigd", question: { v: 1, kind: "gewijzigd", cijfers: CHANGED }, context: { ...IN_CHANNEL, entered: storeOf(ENTERED) } },
  {
    name: "gewijzigd veel",
    question: { v: 1, kind: "gewijzigd", cijfers: Array.from({ length: 20 }, () => CHANGED).flat() },
    context: { ...IN_CHANNEL, entered: storeOf(ENTERED) },
    tall: true,
  },
  { name: "gewijzigd niets", question: { v: 1, kind: "gewijzigd", cijfers: [] }, context: IN_CHANNEL },
  { name: "afgelopen", question: { v: 1, kind: "afgelopen", ids: ["abonnement|4"] }, context: inChat },
  { name: "geplaatste samenvatting", card: posted({ ...SAMENVATTING, jaar: 2020 }, "Geplaatst door Anna de Vries"), tall: true },
  {
    name: "automatische samenvatting",
    card: posted(SAMENVATTING, "Automatisch geplaatst, elke maandag om 9.00 uur. Stoppen: noem mij met @ en typ stop abonnement 2"),
    tall: true,
  },
  { name: "geplaatst vangnet", card: posted(own, "Geplaatst door Anna de Vries, met eigen cijfers") },
];

function manySubscriptions(): Snapshot {
  return storeOf(
    ...Array.from({ length: 20 }, (_, at) =>
      aSubscription(`abonnement|${at}`, "2026-11-01T08:00:00Z", {
        rooster: { dagen: [1, 3, 5], tijd: `${String(at).padStart(2, "0")}:15` },
      }),
    ),
  );
}
