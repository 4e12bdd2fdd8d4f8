import type { Mode } from '../../actions/actions.ts';
import type { ActingState } from '../../state/acting.ts';
export function actingMode(_acting: ActingState): Mode {
	return 'actionMenu';
}
export function ActingScreen(_props: object) {
	return null;
}
