import type { Command } from "../command.ts";
import { abonneer } from "./abonneer.ts";
import { abonnement, afgelopen } from "./abonnement.ts";
import { abonnementen } from "./abonnementen.ts";
import { berichten } from "./berichten.ts";
import { bron, bronnen } from "./bron.ts";
import { buig } from "./buig.ts";
import { eigenGemeente } from "./eigen-gemeente.ts";
import { formulier } from "./formulier.ts";
import { aangekomen, geplaatst, opnieuw } from "./geplaatst.ts";
import { gewijzigd } from "./gewijzigd.ts";
import { help } from "./help.ts";
import { herinnering } from "./herinnering.ts";
import { kerncijfers } from "./kerncijfers.ts";
import { maatregelen } from "./maatregelen.ts";
import { onderwerp } from "./onderwerp.ts";
import { overzicht } from "./overzicht.ts";
import { plaats } from "./plaats.ts";
import { planning } from "./planning.ts";
import { privacy } from "./privacy.ts";
import { samenvatting } from "./samenvatting.ts";
import { scenario } from "./scenario.ts";
import { stemmen } from "./stemmen.ts";
import { stopAbonnement } from "./stop-abonnement.ts";
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
  plaats,
  abonneer,
  abonnementen,
  berichten,
  eigenGemeente,
  bronnen,
  privacy,
  help,
  formulier,
  abonnement,
  stopAbonnement,
  geplaatst,
  opnieuw,
  aangekomen,
  herinnering,
  gewijzigd,
  afgelopen,
];
