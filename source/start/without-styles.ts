// biome-ignore lint/suspicious/noControlCharactersInRegex: styles start with a control character
const styles = /\x1b\[[\d;]*m/g;

/** Removes colours and attributes. Other control sequences, such as links, stay, so such text is not simple. */
export const withoutStyles = (text: string): string => text.replace(styles, '');
