import type { Published } from "../../data/published.ts";
import { yearOf } from "../../domain/dates.ts";
import { type Afstand, aanleidingen, type Signaalstand } from "../../domain/signaal.ts";
import { entriesOf } from "../../facts/invoer/entered.ts";
import type { SignaalQuestion } from "../../question/prognose/signaal.ts";
import { postsOf, type Subscription } from "../../store/ledger.ts";
import { dayInAmsterdam } from "../../time/day.ts";
import { type AnswerContext, seenAt } from "../context.ts";
import { standOf } from "./stand.ts";

type About = Pick<SignaalQuestion, "wie" | "afstand">;

/** How all that is watched stands now, written down so that what changes after it can be told. */
export const written = ({ wie, afstand }: About, context: AnswerContext): SignaalQuestion => ({
  v: 1,
  kind: "signaal",
  wie,
  ...(afstand && { afstand }),
  gezien: context.now,
  standen: watched(wie, context).map((key) => ({ is: standAt(key, context, afstand) })),
});

/** What is to be told now, and how often it was told before; undefined when nothing changed since the last time. */
export function signalDue({ id, data }: Subscription, context: AnswerContext): { number: number; vraag: SignaalQuestion } | undefined {
  const told = toldOf(id, data.vraag, context);
  const [first] = told;
  const last = told.at(-1);
  if (!first || !last) return undefined;
  const { wie, afstand } = first;
  const lastTold = new Map(told.flatMap(({ standen }) => standen.map(({ is }) => [keyOf(is), is] as const)));
  const standen = watched(wie, context).flatMap((key) => changeOf(key, lastTold.get(keyOf(key)), last.gezien, context, afstand));
  if (standen.length === 0) return undefined;
  return { number: told.length, vraag: { v: 1, kind: "signaal", wie, ...(afstand && { afstand }), gezien: context.now, standen } };
}

/** What was written down when it was asked for, and every time that it was told after that; what a person sends again is no other time. */
function toldOf(id: string, asked: unknown, { entered, grammar }: AnswerContext): SignaalQuestion[] {
  const posts = postsOf(entered, id).filter(({ data }) => data.again === undefined);
  return [asked, ...posts.map(({ data }) => data.vraag)].flatMap((vraag) => {
    const question = grammar.readQuestion(vraag);
    return question?.kind === "signaal" ? [question] : [];
  });
}

type Key = Pick<Signaalstand, "wie" | "jaar">;
const keyOf = ({ wie, jaar }: Key): string => `${wie} ${jaar}`;

/** The year under way; until March the one before as well, for its last months come after it. */
function watched(wie: string, { names, today }: AnswerContext): Key[] {
  const jaar = yearOf(today);
  const years = today < `${jaar}-03-01` ? [jaar - 1, jaar] : [jaar];
  return (names.membersOf(wie) ?? [wie]).flatMap((code) => years.map((year) => ({ wie: code, jaar: year })));
}

/** The first and the last of what changed; where it came back to what it was, what it was in between. */
function changeOf(
  key: Key,
  was: Signaalstand | undefined,
  since: string,
  context: AnswerContext,
  afstand: Afstand | undefined,
): SignaalQuestion["standen"] {
  const is = standAt(key, context, afstand);
  if (aanleidingen(was, is).length > 0) return [{ ...(was && { was }), is }];
  if (!was) return [];
  const tussen = momentsOf(key, since, context)
    .map((moment) => standAt(key, asItWas(context, moment), afstand))
    .findLast((then) => aanleidingen(was, then).some((what) => what === "kans" || what === "dichtbij"));
  return tussen ? [{ was, tussen, is }] : [];
}

/** When something was entered of a municipality, or settled, after a moment: instants, each once. */
function momentsOf({ wie }: Key, since: string, context: AnswerContext): string[] {
  const entered = entriesOf(context, wie).map(({ at }) => at);
  const settled = context.entered.of("vaststelling").map(({ at }) => at);
  return [...new Set([...entered, ...settled])].filter((at) => at > since && at < context.now).sort();
}

const asItWas = (context: AnswerContext, moment: string): AnswerContext => ({
  ...context,
  now: moment,
  today: dayInAmsterdam(new Date(moment)),
  ...seenAt(moment),
});

/** Made once of what was entered up to a moment: every tick asks for it again. */
const made = new WeakMap<Published, WeakMap<object, Map<string, Signaalstand>>>();

function standAt({ wie, jaar }: Key, context: AnswerContext, afstand: Afstand | undefined): Signaalstand {
  const { entered, asOf, today, tenants, published } = context;
  const settled = entered.of("vaststelling").filter(({ at }) => at <= asOf).length;
  const last = entered.of("invoer").findLast(({ at }) => at <= asOf);
  if (!last) return standOf(context, wie, jaar, afstand);
  const ofData = made.get(published) ?? new WeakMap<object, Map<string, Signaalstand>>();
  made.set(published, ofData);
  const known = ofData.get(last) ?? new Map<string, Signaalstand>();
  ofData.set(last, known);
  const key = JSON.stringify([wie, jaar, afstand, today, tenants, settled]);
  const stand = known.get(key) ?? standOf(context, wie, jaar, afstand);
  known.set(key, stand);
  return stand;
}
