import { cleanText } from '../jobs/clean-text.ts';

/** Types what was pasted into the field that has the focus, cleaned and as one line. */
export const pasteLine =
	({ type }: { readonly type: (text: string) => void }) =>
	(pasted: string): void => {
		const line = cleanText(pasted).trim();
		if (line !== '') type(line);
	};
