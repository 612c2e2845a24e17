import type { Trouble } from "../src/question/reading.ts";

type Choose = Extract<Trouble, { kind: "choose" }>["what"];

/** A question for everything that can be unclear; something new without one does not compile. */
export const UNCLEAR: Record<Choose, string> = {
  topic: "screening",
  scenario: "scenario",
  amount: "verdeel over dossiers",
  "which-amount": "verdeel 2,2 mln en 3 mln",
  key: "verdeel 2,2 mln over inwoners",
  counts: "trap 400 0 390",
  "whole-number": "scenario beschut 2,5",
  "second-name": "vergelijk Asten",
  share: "deel",
  "regular-post": "plaats samenvatting 2020 elke maandag 9:00 in Directie",
  subscription: "abonneer",
  "other-channel": "abonneer samenvatting elke maandag 9:00 in Directie",
  change: "wijzig abonnement samenvatting naar dinsdag 9:00",
  schedule: "abonneer samenvatting",
  days: "abonneer samenvatting elke 31e 9:00",
  time: "abonneer samenvatting elke maandag 25:00",
  "part-of-day": "abonneer samenvatting elke maandag 3 uur",
  "one-time": "abonneer samenvatting elke maandag 9:00 en 14:00",
  figures: "vangnet Deurne 2020 uitgaven en budget 6,1 en 5,4 mln",
  "request-day": "vangnet Deurne 2020 verzoek 1 juli",
  sign: "vangnet Utrecht 2024 budget 100 mln tekort -7 mln",
  baten: "vangnet Utrecht 2024 budget 100 mln lasten 110 mln",
};

/** A question for everything else that can stand in the way. */
export const TROUBLES: Record<Exclude<Trouble["kind"], "choose">, string> = {
  "not-understood": "**[klik](http://voorbeeld.nl)** ${Math.PI} <script>",
  "other-field": "budget jeugdzorg van Someren",
  "no-change": "vangnet Utrecht 2024 300.000 meer uitgaven",
  unsure: "vangnet Deurne 2020 uitgaven 5,9 mln paarden",
  "which-question": "trap planning 2026",
  thanks: "bedankt",
  talk: "ik snap het niet",
  "unknown-name": "vangnet Atlantis 2020",
  "which-name": "vangnet Bergen 2024",
  "which-year": "vangnet Deurne 2020 en 2021",
  "given-twice": "vangnet Deurne 2020 budget 5 mln budget 6 mln",
  "loose-amount": "vangnet Utrecht 2024 12 mln",
  "too-long": `vangnet Deurne 2020 ${"alstublieft ".repeat(200)}`,
  "out-of-range": "scenario beschut 99999999999999",
  unreadable: "vangnet Deurne 2020 uitgaven 1.234.56",
  impossible: "vangnet Deurne 2020 budget -5 mln",
  unlikely: "vangnet Utrecht 2024 budget 5454,9",
  "future-request": "vangnet Deurne 2026 verzoek 31-12-2026",
  contradiction: "vangnet Utrecht 2024 budget 100 mln uitgaven 110 mln tekort 3 mln",
  "unknown-topic": "cijfers klagten",
};

/** Questions that together bring up every card that fits a phone's screen, at its fullest; or a form, as long as what it asks. */
export const QUESTIONS = {
  "nog niet zeker": "vangnet Gemert-Bakel 2020",
  "onder de drempel": "vangnet Geldrop-Mierlo 2020",
  overschot: "vangnet Deurne 2020",
  regio: "vangnet Senzer 2020",
  "eigen cijfers": "vangnet Gemert-Bakel 2020 uitgaven 5,9 mln resultaat 2019 -300.000 resultaat 2018 50.000",
  "alle voorwaarden":
    "vangnet Utrecht 2024 budget 100 mln uitgaven 112,5 mln resultaat 2023 -3 mln resultaat 2022 -2 mln verzoek 10-8-2025 verklaring ja eerder nee",
  verantwoording: "vangnet Utrecht 2023 lasten 112 mln baten 3 mln onrechtmatig 200k budget 100 mln",
  "twee routes":
    "vangnet Helmond 2025 budget 40 mln uitgaven 44 mln resultaat 2024 -2,5 mln resultaat 2023 -2,2 mln resultaat 2022 -1 mln budget 2024 39 mln budget 2023 38 mln budget 2022 37 mln",
  "zonder treden": "vangnet Utrecht 2016 budget 100 mln uitgaven 104 mln inwoners 100.000",
  bereik: "vangnet Gemert-Bakel 2020 uitgaven tussen 5,8 en 6,2 mln",
  "precies op de drempel": "vangnet Utrecht 2024 budget 100 mln uitgaven 107,5 mln resultaat 2023 0 resultaat 2022 0",
  "onder de drempel 2016": "vangnet Utrecht 2016 budget 100 mln uitgaven 102 mln inwoners 100.000",
  "onder beide drempels": "vangnet Utrecht 2025 budget 100 mln uitgaven 104 mln",
  "niet bevestigd": "vangnet Utrecht 2026 budget 100 mln uitgaven 106 mln",
  "bereik twee routes":
    "vangnet Helmond 2025 budget 40 mln uitgaven tussen 42,5 en 44 mln resultaat 2024 -2,5 mln resultaat 2023 -2,2 mln resultaat 2022 -1 mln budget 2024 39 mln budget 2023 38 mln budget 2022 37 mln",
  "geen tekort": "vangnet Utrecht 2024 budget 100 mln uitgaven 100 mln",
  "verzoek voor het jaareinde": "vangnet Gemert-Bakel 2020 resultaat 2019 -1 mln resultaat 2018 0 verzoek 1-12-2020",
  "eigen tekort": "vangnet Utrecht 2024 budget 100 mln tekort 9 mln",
  "wat als": "wat als de uitgaven van Deurne 7 mln worden",
  "lange bedragen": "vangnet Deurne 2020 uitgaven 7.100.000,01 resultaat 2019 -123.456,01 resultaat 2018 123.456,01",
  "alles bekend":
    "vangnet Gemert-Bakel 2020 uitgaven 6.076.401 resultaat 2019 -123.456.789,01 resultaat 2018 123.456.789,01 verzoek 10-8-2021 verklaring ja eerder ja aanvullend ja",
  "alleen budget": "vangnet Utrecht 2024 budget 100 mln",
  formulier: "vangnet Utrecht 2025",
  "buiten de jaren": "vangnet Asten 2012",
  ...TROUBLES,
  ...UNCLEAR,
} as const;

const lines = (year: number) =>
  `budget ${year} 123.456.789,01 lasten ${year} 146.076.401,02 baten ${year} 1.234.567,89 onrechtmatig ${year} 1.234.567,89`;

/** As much on one card as can be: two routes, every line of the form of every year. Longer than a screen; the size is what counts. */
export const LARGEST_QUESTIONS = [
  `vangnet haarlemmermer 2026 ${[2026, 2025, 2024, 2023].map(lines).join(" ")}`,
  `vangnet haarlemmermer 2025 ${[2025, 2024, 2023, 2022].map(lines).join(" ")} verzoek 10-8-2026 verklaring ja eerder ja`,
  `vangnet haarlemmermer 2020 ${[2020, 2019, 2018].map(lines).join(" ")}`,
];

/** Questions that bring up tables, which may be longer than a phone's screen. */
export const TABLE_QUESTIONS = {
  "regels van nu": "hoe werkt het vangnet",
  "regels van 2016": "regels 2016",
  "regels alle jaren": "regels",
  drempel: "drempel",
  "drempel 2018": "welke drempel geldt in 2018",
  "wat verandert er": "wat verandert er in 2025",
  "begrip met regel": "wat betekent b",
  begrip: "wat is BUIG",
  "begrip zonder bron": "wat is SiSa",
  "vondst, oorzaak": "waarom ging het mis bij Senzer",
  "vondst, meningen": "wat vinden raadsleden",
  "vondst, voor en tegen": "voor en tegen een reserve",
  "vondst, cijfers erbij": "wat vinden raadsleden van hun grip op Senzer",
  "vondst, maatregel": "wat is het beoogde resultaat van de workdates",
  "document kaderbrief": "kaderbrief",
  "wat niet klopt": "welke cijfers kloppen niet",
  "wat niet klopt in een document": "verschillen in de notitie",
  "staat wel in de documenten": "waarom is de begroting te laat naar de raden gestuurd",

  saldo: "saldo Helmond 2020",
  samenvatting: "samenvatting 2020",
  overzicht: "wie heeft het grootste tekort in 2020",
  vergelijk: "vergelijk Asten Deurne Helmond Laarbeek Someren Gemert-Bakel Geldrop-Mierlo 2020",
  "vergelijk twee": "vergelijk Gemert-Bakel Helmond",
  aandeel: "aandeel Geldrop-Mierlo 2,2 mln",
  verdeel: "verdeel 123.456.789,01 over dossiers",
  sleutels: "vergelijk sleutels 2,2 mln",
  kerncijfers: "kerncijfers Helmond",
  klachten: "klachten",
  ranglijst: "lks ranglijst",
  jaren: "subsidietekort wsw",
  projecten: "projecten",
  toetsingskader: "toetsingskader",
  weerstand: "weerstandsvermogen",
  planning: "planning 2026",
  maatregelen: "maatregelen",
  "maatregelen groep": "maatregelen werkgevers",
  "scenario vso": "scenario vso",
  "scenario beschut": "scenario beschut 60",
  "scenario plaatsingen": "scenario plaatsingen",
  "scenario krachtteam": "scenario krachtteam",
  stemmen: "stemmen Helmond Asten Deurne",
  trap: "trap op trap af 400 390 385 379 378",
  berekening: "berekening Gemert-Bakel 2020",
  bron: "bron overzicht 2020",
  bronnen: "bronnen",
  "wat is uw gemeente": "halen wij het vangnet?",
  privacy: "privacy",
  help: "help",
} as const;
