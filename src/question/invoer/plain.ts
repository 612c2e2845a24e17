/** What people write beside a figure, without what a card would read as markup: it stands on cards that others see. */
export const withoutMarkup = (text: string): string =>
  text
    .replace(/[*_`#<>[\]\\|~{}]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
