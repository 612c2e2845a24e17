import type { Subject } from "../../../question/abonnementen/shapes.ts";
import type { SubscriptionKind } from "./kind.ts";
import { samenvatting } from "./samenvatting.ts";
import { termijnen } from "./termijnen.ts";
import { wijzigingen } from "./wijzigingen.ts";

/** Every kind of subscription. */
export const KINDS: Record<Subject, SubscriptionKind> = { samenvatting, termijnen, wijzigingen };
