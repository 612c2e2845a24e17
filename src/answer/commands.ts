import { abonneer } from "./abonnementen/abonneer.ts";
import { abonnement } from "./abonnementen/abonnement.ts";
import { abonnementen } from "./abonnementen/abonnementen.ts";
import { afgelopen } from "./abonnementen/afgelopen.ts";
import { gewijzigd } from "./abonnementen/gewijzigd.ts";
import { stopAbonnement } from "./abonnementen/stop-abonnement.ts";
import { vastMoment } from "./abonnementen/vast-moment.ts";
import { aangekomen } from "./berichten/aangekomen.ts";
import { berichten } from "./berichten/berichten.ts";
import { geplaatst } from "./berichten/geplaatst.ts";
import { opnieuw } from "./berichten/opnieuw.ts";
import { plaats } from "./berichten/plaats.ts";
import { verwijder } from "./berichten/verwijder.ts";
import { buig } from "./buig/buig.ts";
import { overzicht } from "./buig/overzicht.ts";
import { samenvatting } from "./buig/samenvatting.ts";
import { vergelijk } from "./buig/vergelijk.ts";
import type { Command } from "./command.ts";
import { bron } from "./documenten/bron.ts";
import { bronnen } from "./documenten/bronnen.ts";
import { document } from "./documenten/document.ts";
import { kerncijfers } from "./documenten/kerncijfers.ts";
import { maatregelen } from "./documenten/maatregelen.ts";
import { onderwerp } from "./documenten/onderwerp.ts";
import { verschillen } from "./documenten/verschillen.ts";
import { zoek } from "./documenten/zoek.ts";
import { dossier } from "./dossier/dossier.ts";
import { exporteer } from "./export/export.ts";
import { importeer } from "./invoer/bestand/importeer.ts";
import { sjabloon } from "./invoer/bestand/sjabloon.ts";
import { geschiedenis } from "./invoer/geschiedenis.ts";
import { herstel } from "./invoer/herstel.ts";
import { ingevoerd } from "./invoer/ingevoerd.ts";
import { invoer } from "./invoer/invoer.ts";
import { controle } from "./invoer/nakijken/controle.ts";
import { ontbreekt } from "./invoer/nakijken/ontbreekt.ts";
import { stand } from "./invoer/stand.ts";
import { vaststellen } from "./invoer/vaststellen.ts";
import { herinnering } from "./planning/herinnering.ts";
import { planning } from "./planning/planning.ts";
import { prognose } from "./prognose/prognose.ts";
import { signaal } from "./prognose/signaal.ts";
import { terugblik } from "./prognose/terugblik.ts";
import { begrip } from "./regels/begrip.ts";
import { regels } from "./regels/regels.ts";
import { berekening } from "./vangnet/berekening.ts";
import { formulier } from "./vangnet/form/formulier.ts";
import { vangnet } from "./vangnet/vangnet.ts";
import { aandeel } from "./verdeling/aandeel.ts";
import { scenario } from "./verdeling/scenario.ts";
import { sleutels } from "./verdeling/sleutels.ts";
import { stemmen } from "./verdeling/stemmen.ts";
import { trap } from "./verdeling/trap.ts";
import { trapstand } from "./verdeling/trapstand.ts";
import { verdeel } from "./verdeling/verdeel.ts";
import { eigenGemeente } from "./vrager/eigen-gemeente.ts";
import { help } from "./vrager/help.ts";
import { privacy } from "./vrager/privacy.ts";

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly Command[] = [
  vangnet,
  regels,
  prognose,
  terugblik,
  kerncijfers,
  sleutels,
  scenario,
  stemmen,
  buig,
  vergelijk,
  aandeel,
  verdeel,
  zoek,
  onderwerp,
  verschillen,
  maatregelen,
  trap,
  trapstand,
  bron,
  berekening,
  samenvatting,
  overzicht,
  planning,
  plaats,
  abonneer,
  abonnementen,
  berichten,
  invoer,
  geschiedenis,
  herstel,
  vaststellen,
  ingevoerd,
  stand,
  ontbreekt,
  controle,
  importeer,
  sjabloon,
  exporteer,
  dossier,
  eigenGemeente,
  begrip,
  bronnen,
  document,
  privacy,
  help,
  formulier,
  abonnement,
  stopAbonnement,
  geplaatst,
  opnieuw,
  aangekomen,
  verwijder,
  vastMoment,
  herinnering,
  gewijzigd,
  signaal,
  afgelopen,
];
