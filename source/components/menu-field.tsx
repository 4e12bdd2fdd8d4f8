import { useKeyFor } from '../input/actions-context.ts';
import { TextField } from './text-field.tsx';

export interface MenuFieldProps {
	readonly typed: string;
	readonly width: number;
	readonly onChange: (typed: string) => void;
}

/** A form field whose value is selected from the menu below it. Typing filters the menu. */
export function MenuField({ typed, width, onChange }: MenuFieldProps) {
	const keyFor = useKeyFor();
	const [up, down] = [keyFor('batchMenu', 'menu-previous'), keyFor('batchMenu', 'menu-next')];
	return (
		<TextField
			value={typed}
			fallback={`type to narrow, ${up} ${down} and ${keyFor('batchMenu', 'menu-choose')} choose`}
			width={width}
			height={1}
			onChange={onChange}
		/>
	);
}
