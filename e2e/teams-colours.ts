/**
 * The colours that Teams gives a card, light and dark, as Microsoft publishes them (microsoft/AdaptiveCards, samples/HostConfig/
 * microsoft-teams-light.json and -dark.json; the Agents Playground has the same light ones). Newer clients are kinder to `good` and
 * `attention`: what is readable here is readable there. Eight digits are #AARRGGBB.
 */
type Colours = Record<"default" | "accent" | "good" | "warning" | "attention", { default: string; subtle: string }>;
type ContainerStyles = Record<string, { backgroundColor: string; foregroundColors: Colours }>;

export type Theme = "licht" | "donker";

const ON_LIGHT: Colours = {
  default: { default: "#252424", subtle: "#bf252424" },
  accent: { default: "#6264a7", subtle: "#8b8cc7" },
  good: { default: "#92c353", subtle: "#e592c353" },
  warning: { default: "#f8d22a", subtle: "#e5f8d22a" },
  attention: { default: "#c4314b", subtle: "#e5c4314b" },
};

const ON_DARK: Colours = {
  ...ON_LIGHT,
  default: { default: "#ffffff", subtle: "#bfffffff" },
  accent: { default: "#a6a7dc", subtle: "#8b8cc7" },
  attention: { default: "#d74654", subtle: "#e5d74654" },
};

/** Coloured bands stay light in the dark theme. */
const ON_DARK_BAND: Colours = { ...ON_DARK, default: { default: "#201f1f", subtle: "#2d2c2c" } };

const BANDS = { accent: "#c7def9", good: "#ccffcc", warning: "#ffe2b2", attention: "#ffc5b2" };

const styles = (backgrounds: Record<string, string>, foregroundColors: Colours): ContainerStyles =>
  Object.fromEntries(Object.entries(backgrounds).map(([style, backgroundColor]) => [style, { backgroundColor, foregroundColors }]));

export const CONTAINER_STYLES: Record<Theme, ContainerStyles> = {
  licht: styles({ default: "#ffffff", emphasis: "#f9f8f7", ...BANDS }, ON_LIGHT),
  donker: { ...styles({ default: "#2d2c2c", emphasis: "#292828" }, ON_DARK), ...styles(BANDS, ON_DARK_BAND) },
};
