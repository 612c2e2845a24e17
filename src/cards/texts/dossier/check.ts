import type { IsoDay } from "../../../domain/dates.ts";
import { capital, countWord, date } from "../../format.ts";

/** The check list beside a dossier: what a request asks, and what the document answers of it. */
export const CHECK = {
  title: (name: string, year: number) => `Controle dossier ${name} ${year}`,
  lead: (inIt: number, all: number) => `${inIt} van de ${all} punten staan in het dossier`,
  toDo: (count: number) =>
    count === 0 ? "De rest geldt hier niet." : `${capital(countWord(count))} ${count === 1 ? "punt" : "punten"} zijn nog voor u.`,
  notTheForm: "Het formulier zelf is van de Toetsingscommissie. Het kan meer vragen dan hier staat: haal het daar op.",
  state: { in: "✔ staat erin", partly: "? deels", yours: "? vult u in", none: "– geldt niet" },
  chapter: (title: string) => `Hoofdstuk “${title}”`,
  items: {
    form: "Berekening, regels A tot en met I",
    threshold: "a. Tekort boven de drempel",
    years: "b. Tekort over meer jaren",
    request: "c. Verzoek van het college",
    statement: "d. Verklaring over de maatregelen",
    council: "d. Besluit van de raad",
    internal: "Maatregelen, met wat ze opleveren",
    external: "e. Extra interne en externe maatregelen",
    causes: "Oorzaken van het tekort",
    final: "Cijfers zoals verantwoord (SiSa)",
  },
  missing: (names: string) => `Niet bekend: ${names}`,
  byWhen: (day: IsoDay, isPast: boolean) =>
    `${isPast ? `Dat kon tot en met ${date(day)}` : `Dat dient het college zelf in, uiterlijk ${date(day)}`}. Het dossier is geen verzoek`,
  statement: "De tekst staat er als voorstel in. Wat het college nam, vult u aan",
  informed: "Hier geldt dat de raad is geïnformeerd; de dag vult u in",
  council: "Het voorstel staat erin; de dag en het besluit vult u in",
  internal: "De bekende maatregelen staan erin. Streep door wat niet geldt, en zet erachter wat het opleverde",
  measures: (many: number) =>
    many === 0
      ? "Er is nog geen maatregel gekozen of ingevuld"
      : `${capital(countWord(many))} ${many === 1 ? "maatregel staat" : "maatregelen staan"} erin`,
  bothKinds: "Een interne en een externe maatregel staan erin",
  external: "De rijen staan erin; de maatregelen zelf vult u in",
  externalUnknown: (one: number, other: number) => `Alleen na een uitkering over ${one} of ${other}: dat is niet bekend`,
  externalNot: "Er was geen eerdere uitkering die dit vraagt",
  causes: "Het verschil met het jaar ervoor staat erin; de oorzaak weet u",
  noSpending: "De uitgaven zijn niet bekend",
  isFinal: "De uitgaven zijn die van de verantwoording",
  notFinal: (status: string) => `De uitgaven zijn: ${status}. Het verzoek vraagt wat is verantwoord`,
};
