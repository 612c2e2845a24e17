// adaptivecards-templating names this source file of adaptivecards in its types; the source itself does not pass our compiler settings.
export type IAdaptiveCard = Record<string, unknown>;
