import { type Dispatch, useState } from 'react';
import type { ListAction } from '../../state/list.ts';
import {
	currentScreen,
	type NavigationAction,
	type NavigationState,
	navigationReducer,
	type StatusMessage,
} from '../../state/navigation.ts';
import type { Assigning } from '../create/use-assigning.ts';
import type { Errand } from './errand.ts';

/** What a project's screens do, so that whoever sent the person hears of it. */
export interface Errands {
	readonly navigate: Dispatch<NavigationAction>;
	readonly changeList: Dispatch<ListAction>;
	readonly say: (status: StatusMessage) => void;
}

/**
 * Takes an errand up as soon as it comes, before anything is drawn, and ends it where the project's own list
 * would be next.
 */
export function useErrand(
	errand: Errand | null,
	navigation: NavigationState,
	{ changeForm, changeSplit }: Pick<Assigning, 'changeForm' | 'changeSplit'>,
	{ navigate, changeList, say }: Errands,
): Errands {
	const [taken, setTaken] = useState<Errand | null>(null);
	if (errand !== taken) {
		setTaken(errand);
		if (errand !== null) {
			const { ask } = errand;
			if (ask.name === 'create' && ask.seed !== undefined) changeForm({ type: 'seeded', seed: ask.seed });
			if (ask.name === 'split') changeSplit({ type: 'opened', batch: ask.batch });
			navigate({ type: 'finished' });
			navigate({ type: 'opened', screen: { name: ask.name } });
		}
	}
	if (errand === null) return { navigate, changeList, say };
	return {
		navigate(action) {
			navigate(action);
			if (currentScreen(navigationReducer(navigation, action)).name === 'list') errand.onEnd();
		},
		changeList(action) {
			changeList(action);
			if (action.type === 'job-chosen') errand.onMade(action.id);
		},
		say(status) {
			say(status);
			errand.onStatus(status);
		},
	};
}
