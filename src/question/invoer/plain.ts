/** What people write beside a figure, without what a card would read as markup: it stands on cards that others see. */
export const withoutMarkup = (text: string): string =>
  text
    // An address is told, and not made into a link by who shows it.
    .replace(/\b[a-z][a-z+.-]*:\/\//gi, "")
    .replace(/[*_`#<>[\]\\|~{}“”"]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
