import { countWord } from "../../format.ts";

/** The form for the measures in a dossier. */
export const MEASURES_FORM = {
  title: (name: string, year: number) => `Maatregelen voor het dossier van ${name} ${year}`,
  how: "Kies wat voor dit tekort is genomen, en schrijf er eigen maatregelen bij. Ik bewaar dit niet: het komt alleen in het bestand.",
  kept: (year: number) => `Uit de lijst over ${year}`,
  pick: "Kies er zoveel u wilt",
  own: (number: number) => `Eigen maatregel ${number}`,
  name: "Maatregel",
  done: "Wat er is gedaan, en sinds wanneer",
  effect: "Wat die moet opleveren",
  kind: "Intern of extern? (voor voorwaarde e)",
  kinds: [
    { title: "Interne maatregel", value: "intern" },
    { title: "Externe maatregel", value: "extern" },
  ],
  noName: "Geef deze maatregel een naam.",
  noKind: "Kies intern of extern.",
  send: "In het dossier",
  button: (isFilled: boolean) => (isFilled ? "Maatregelen wijzigen" : "Maatregelen kiezen"),
  inIt: (chosen: number, own: number) =>
    `Met ${chosen} ${chosen === 1 ? "maatregel" : "maatregelen"} uit de lijst en ${countWord(own)} eigen.`,
};
