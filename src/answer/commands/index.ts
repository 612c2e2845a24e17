import type { Command } from "../command.ts";
import { bron, bronnen } from "./bron.ts";
import { buig } from "./buig.ts";
import { eigenGemeente } from "./eigen-gemeente.ts";
import { formulier } from "./formulier.ts";
import { help } from "./help.ts";
import { kerncijfers } from "./kerncijfers.ts";
import { maatregelen } from "./maatregelen.ts";
import { onderwerp } from "./onderwerp.ts";
import { overzicht } from "./overzicht.ts";
import { planning } from "./planning.ts";
import { privacy } from "./privacy.ts";
import { samenvatting } from "./samenvatting.ts";
import { scenario } from "./scenario.ts";
import { stemmen } from "./stemmen.ts";
import { trap } from "./trap.ts";
import { vangnet } from "./vangnet.ts";
import { aandeel, sleutels, verdeel } from "./verdeling.ts";
import { vergelijk } from "./vergelijk.ts";

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly Command[] = [
  vangnet,
  kerncijfers,
  sleutels,
  scenario,
  stemmen,
  buig,
  vergelijk,
  aandeel,
  verdeel,
  onderwerp,
  maatregelen,
  trap,
  bron,
  samenvatting,
  overzicht,
  planning,
  eigenGemeente,
  bronnen,
  privacy,
  help,
  formulier,
];
