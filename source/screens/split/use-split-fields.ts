import { useMemo, useState } from 'react';
import type { Mode } from '../../actions/actions.ts';
import { draftNotice } from '../../components/draft-notice.ts';
import { frameRows } from '../../components/frame.tsx';
import { wayAmongFound } from '../../components/way-menu.tsx';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { labelerCandidates, reviewerCandidates } from '../../jobs/assign/candidates.ts';
import type { SplitBy } from '../../jobs/assign/split.ts';
import type { SplitDraft } from '../../jobs/assign/split-draft.ts';
import {
	checkSplit,
	checkSplitField,
	completeSplit,
	labelerLoads,
	portionsOf,
} from '../../jobs/assign/split-plan.ts';
import { teamMembers } from '../../jobs/assign/teams.ts';
import { labelOfBatch } from '../../jobs/model/batch-images.ts';
import { batchAmongFound } from '../../jobs/model/find-batches.ts';
import type { SplitState } from '../../state/split-state.ts';
import { isSameText } from '../../text/same-text.ts';
import { useFoundRows } from '../shared/use-found-rows.ts';
import { useMenuField } from '../shared/use-menu-field.ts';
import { useSuggestions } from '../shared/use-suggestions.ts';
import { pickerPeople, pickerTeams, pickerTest } from './picker-people.ts';
import type { SplitProps } from './split-props.ts';

/** Returns the mode of the fields. */
export function splitFieldsMode({ focus, adding }: SplitState): Mode {
	if (focus === 'people') return adding === null ? 'splitPeople' : 'formPerson';
	if (focus === 'reviewer') return 'formPerson';
	return focus === 'batch' || focus === 'by' ? 'batchMenu' : 'form';
}

/** What the keys and the mouse do in the fields of a split, and what they show. */
export function useSplitFields(props: SplitProps) {
	const { size, jobs, offered, split, complete, change, onClose } = props;
	const { draft, focus, adding } = split;
	const keyFor = useKeyFor();
	const [openedAt] = useState(Date.now);
	// Ranked only when jobs arrive. With thousands of jobs, doing this on each key would be slow.
	const labelers = useMemo(() => labelerCandidates(jobs), [jobs]);
	const reviewers = useMemo(() => reviewerCandidates(jobs, ''), [jobs]);
	const loads = useMemo(() => labelerLoads(jobs), [jobs]);

	const mode = splitFieldsMode(split);
	const notice = draftNotice({
		leftAt: split.leftAt,
		now: openedAt,
		batch: labelOfBatch(offered, draft.batch),
		discardKey: keyFor(mode, 'discard-draft'),
		width: size.columns,
	});
	const height = size.rows - frameRows;
	const known = pickerPeople(complete, labelers, portionsOf(complete, loads));
	const people = [...known, ...pickerTeams(props.teams, known)];
	const room = Math.max(2, (height < 14 ? height - 3 : height - 9) - notice.length);
	const found = useFoundRows({
		rows: people,
		keyOf: ({ person }) => person,
		testFor: pickerTest,
		// The search uses the form field, and there are no headings.
		height: room + 2,
	});
	const { shown, selected, top, commands, isTyping } = found;
	const current = selected?.person ?? null;

	/** The members of a team, or the person alone. */
	const membersOf = (person: string): readonly string[] => teamMembers(person, props.teams) ?? [person];

	/** Selects or deselects a person, or all members of a team. */
	function toggle(person: string): void {
		const row = people.find((one) => one.person === person);
		for (const member of membersOf(person)) {
			const isChosen = known.some((one) => one.isChosen && isSameText(one.person, member));
			if (isChosen === (row?.isChosen ?? false)) change({ type: 'person-toggled', person: member });
		}
	}

	function weigh(by: 1 | -1): void {
		for (const person of current === null ? [] : membersOf(current))
			change({ type: 'weight-changed', person, by });
	}

	const leaveField = (by: number, changed = complete): void =>
		change({ type: 'field-left', by, error: checkSplitField(focus, changed) });
	const submit = (): void => change({ type: 'submitted', errors: checkSplit(complete) });

	/** Leaves the field with changes that are not rendered yet. */
	const leaveWith = (changes: Partial<SplitDraft>): void =>
		leaveField(1, completeSplit({ ...draft, ...changes }, offered));

	const candidates = focus === 'reviewer' ? reviewers : labelers;
	const suggestions = useSuggestions({
		field: focus,
		typed: adding ?? draft.reviewer,
		people: candidates,
		isDefaulted: focus === 'reviewer',
	});

	function accept(): void {
		if (adding !== null) {
			const team = teamMembers(adding.trim(), props.teams);
			for (const person of team ?? []) change({ type: 'address-added', person });
			const person = team === undefined ? suggestions.accepted : '';
			change(person === '' ? { type: 'address-typed', text: null } : { type: 'address-added', person });
		} else if (focus === 'reviewer') {
			const reviewer = suggestions.accepted;
			change({ type: 'edited', field: 'reviewer', value: reviewer });
			leaveWith({ reviewer });
		} else if (focus === 'instructions') submit();
		else leaveField(1);
	}

	/** Goes to a clicked field. A typed address is added first, and a search is kept. */
	function moveTo(by: number): void {
		found.keep();
		if (adding === null) leaveField(by);
		else {
			accept();
			change({ type: 'field-left', by, error: undefined });
		}
	}

	const shared = {
		'next-field': () => (focus === 'reviewer' || adding !== null ? accept() : leaveField(1)),
		'previous-field': () => leaveField(-1),
		submit,
		'discard-draft': () => split.leftAt !== null && change({ type: 'discarded' }),
		leave: onClose,
	};
	const menu = useMenuField({
		focus,
		isMenu: mode === 'batchMenu',
		// The menus pass the selected choice themselves.
		commands: {
			...shared,
			'menu-choose': () => focus === 'batch' && offered.length === 0 && leaveField(1),
		},
	});

	function narrow(text: string): void {
		menu.edit(text);
		if (focus === 'by') change({ type: 'way-chosen', by: wayAmongFound(text, draft.by) });
		else {
			const value = batchAmongFound(offered, text, complete.batch);
			if (value !== complete.batch) change({ type: 'edited', field: 'batch', value });
		}
	}

	useKeys(
		'splitPeople',
		{
			...shared,
			...commands,
			// With no labeler selected, selects the one under the cursor.
			'next-field': () => (draft.people.length === 0 && current !== null ? toggle(current) : leaveField(1)),
			toggle: () => current !== null && toggle(current),
			heavier: () => weigh(1),
			lighter: () => weigh(-1),
			add: () => change({ type: 'address-typed', text: '' }),
			find: found.start,
			leave: () => found.back(onClose),
		},
		{ isActive: mode === 'splitPeople' && !isTyping },
	);
	useKeys(
		'form',
		{ ...shared, accept, down: () => leaveField(1), up: () => leaveField(-1) },
		{ isActive: mode === 'form' },
	);
	useKeys(
		'formPerson',
		{
			...shared,
			...suggestions.commands,
			// Adds the typed address first, so that it is visible before the review step.
			submit: adding === null ? submit : accept,
			accept,
			leave: () => (adding === null ? onClose() : change({ type: 'address-typed', text: null })),
		},
		{ isActive: mode === 'formPerson' },
	);

	/** Chooses a value of a menu, and moves to the next field. */
	function chooseBatch(batch: string): void {
		change({ type: 'edited', field: 'batch', value: batch });
		leaveWith({ batch });
	}
	function chooseWay(by: SplitBy): void {
		change({ type: 'way-chosen', by });
		leaveWith({ by });
	}

	return {
		mode: mode === 'batchMenu' ? menu.mode : isTyping ? 'find' : mode,
		...{ notice, height, found, current, toggle, narrow, moveTo, chooseBatch, chooseWay },
		people: shown.slice(top, top + room),
		candidates,
		chosenPerson: suggestions.chosen,
		typed: menu.typed,
	} as const;
}
