import type { Subject } from "../../../question/abonnementen/shapes.ts";
import type { SubscriptionKind } from "./kind.ts";
import { regular } from "./regular.ts";
import { signaal } from "./signaal.ts";
import { termijnen } from "./termijnen.ts";
import { wijzigingen } from "./wijzigingen.ts";

/** Every kind of subscription. */
export const KINDS: Record<Subject, SubscriptionKind> = {
  samenvatting: regular("samenvatting"),
  prognose: regular("prognose"),
  signaal,
  termijnen,
  wijzigingen,
};
