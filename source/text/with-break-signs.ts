/** Puts a text with several lines on one line, with a sign for each line break. */
export const withBreakSigns = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ⏎ ');
