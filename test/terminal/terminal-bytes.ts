import { keyBytes } from '../../source/input/key-bytes.ts';
import { checkedKey } from './checked-key.ts';

/** Keys that the key stream passes to Ink in another form than a terminal sends them. */
const sent: Readonly<Record<string, string>> = { esc: '\u001b', f1: '\u001bOP', f5: '\u001b[15~' };

/** Returns what a terminal sends for a key, by its name in the table of keys. */
export const terminalBytes = (name: string): string => sent[checkedKey(name)] ?? keyBytes(name);
