/** Questions that together bring up every card, at its fullest. Each is also looked at in the browser test. */
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
  "alleen budget": "vangnet Utrecht 2024 budget 100 mln",
  formulier: "vangnet Utrecht 2025",
  help: "help",
  "welke gemeente": "vangnet Bergen 2024",
  "onbekende naam": "vangnet Veghel 2020",
  "buiten de jaren": "vangnet Asten 2012",
  "niet begrepen": "**[klik](http://voorbeeld.nl)** ${Math.PI} <script>",
  "klein budget": "vangnet Utrecht 2024 budget 5454,9",
  "los bedrag": "vangnet Utrecht 2024 12 mln",
  tegenspraak: "vangnet Utrecht 2024 budget 100 mln uitgaven 110 mln tekort 3 mln",
} as const;
