import { useMemo, useState } from 'react';
import type { Mode } from '../../actions/actions.ts';
import { draftNotice } from '../../components/draft-notice.ts';
import { Frame, frameRows } from '../../components/frame.tsx';
import type { PickerPerson } from '../../components/people-picker.tsx';
import { SplitForm } from '../../components/split-form.tsx';
import { wayAmongFound } from '../../components/way-menu.tsx';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { labelerCandidates, reviewerCandidates } from '../../jobs/assign/candidates.ts';
import type { SplitDraft } from '../../jobs/assign/split-draft.ts';
import {
	checkSplit,
	checkSplitField,
	completeSplit,
	labelerLoads,
	portionsOf,
} from '../../jobs/assign/split-plan.ts';
import { teamMembers } from '../../jobs/assign/teams.ts';
import { batchAmongFound } from '../../jobs/model/find-batches.ts';
import { acceptPerson } from '../../jobs/model/people.ts';
import { refText } from '../../jobs/model/project-ref.ts';
import { wordsTest } from '../../jobs/triage/search-form.ts';
import type { SplitState } from '../../state/split-state.ts';
import { isSameText } from '../../text/same-text.ts';
import { useFoundRows } from '../shared/use-found-rows.ts';
import { useMenuField } from '../shared/use-menu-field.ts';
import type { SplitProps } from './split-props.ts';

export interface SplitFieldsScreenProps extends SplitProps {
	/** Text to show while there are no batches. */
	readonly absence: string;
}

/** Returns the mode of the fields. */
export function splitFieldsMode({ focus, adding }: SplitState): Mode {
	if (focus === 'people') return adding === null ? 'splitPeople' : 'form';
	return focus === 'batch' || focus === 'by' ? 'batchMenu' : 'form';
}

/** The fields of a split, with their keys. */
export function SplitFieldsScreen(props: SplitFieldsScreenProps) {
	const { project, size, isDemo, jobs, offered, split, complete, change, onHelp, onClose } = props;
	const { draft, focus, adding } = split;
	const keyFor = useKeyFor();
	const [openedAt] = useState(Date.now);
	// Ranked only when jobs arrive. With thousands of jobs, doing this on each key would be slow.
	const labelers = useMemo(() => labelerCandidates(jobs), [jobs]);
	const reviewers = useMemo(() => reviewerCandidates(jobs, ''), [jobs]);
	const loads = useMemo(() => labelerLoads(jobs), [jobs]);

	const mode = splitFieldsMode(split);
	const notice = draftNotice(split.leftAt, openedAt, keyFor(mode, 'discard-draft'));
	const height = size.rows - frameRows;
	const people = pickerPeople(complete, labelers, portionsOf(complete, loads));
	const room = Math.max(2, (height < 14 ? height - 3 : height - 9) - notice.length);
	const found = useFoundRows({
		rows: people,
		keyOf: ({ person }) => person,
		testFor,
		// The search uses the form field, and there are no headings.
		height: room + 2,
		onHelp,
	});
	const { shown, selected, top, commands, pick, isTyping } = found;
	const current = selected?.person ?? null;

	const toggle = (person: string): void => change({ type: 'person-toggled', person });
	const leaveField = (by: number, changed = complete): void =>
		change({ type: 'field-left', by, error: checkSplitField(focus, changed) });
	const submit = (): void => change({ type: 'submitted', errors: checkSplit(complete) });

	/** Leaves the field with changes that are not rendered yet. */
	const leaveWith = (changes: Partial<SplitDraft>): void =>
		leaveField(1, completeSplit({ ...draft, ...changes }, offered));

	function accept(): void {
		if (adding !== null) {
			const team = teamMembers(adding.trim(), props.teams);
			for (const person of team ?? []) change({ type: 'address-added', person });
			const person = team === undefined ? acceptPerson(adding, labelers) : '';
			change(person === '' ? { type: 'address-typed', text: null } : { type: 'address-added', person });
		} else if (focus === 'reviewer' && draft.reviewer.trim() !== '') {
			const reviewer = acceptPerson(draft.reviewer, reviewers);
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
		help: onHelp,
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
			heavier: () => current !== null && change({ type: 'weight-changed', person: current, by: 1 }),
			lighter: () => current !== null && change({ type: 'weight-changed', person: current, by: -1 }),
			add: () => change({ type: 'address-typed', text: '' }),
			find: found.start,
			leave: () => found.back(onClose),
		},
		{ isActive: mode === 'splitPeople' && !isTyping },
	);
	useKeys(
		'form',
		{
			...shared,
			// Adds the typed address first, so that it is visible before the review step.
			submit: adding === null ? submit : accept,
			accept,
			down: () => (adding === null ? leaveField(1) : accept()),
			up: () => (adding === null ? leaveField(-1) : change({ type: 'address-typed', text: null })),
			leave: () => (adding === null ? onClose() : change({ type: 'address-typed', text: null })),
		},
		{
			isActive: mode === 'form',
		},
	);

	const shownMode = mode === 'batchMenu' ? menu.mode : isTyping ? 'find' : mode;
	return (
		<Frame
			size={size}
			title={`${refText(project)} · split a batch`}
			isDemo={isDemo}
			status={null}
			mode={shownMode}
		>
			<SplitForm
				draft={draft}
				complete={complete}
				focus={focus}
				errors={split.errors}
				messages={notice}
				batches={offered}
				absence={props.absence}
				people={shown.slice(top, top + room)}
				search={found}
				currentPerson={current}
				adding={adding}
				candidates={focus === 'reviewer' ? reviewers : labelers}
				width={size.columns}
				height={height}
				onEdit={(field, value) => change({ type: 'edited', field, value })}
				onBatchChosen={(batch) => {
					change({ type: 'edited', field: 'batch', value: batch });
					leaveWith({ batch });
				}}
				typed={menu.typed}
				onTyped={narrow}
				onMove={moveTo}
				onWay={(by) => change({ type: 'way-chosen', by })}
				onWayChosen={(by) => {
					change({ type: 'way-chosen', by });
					leaveWith({ by });
				}}
				onPersonPicked={pick}
				onPersonToggled={toggle}
				onAdding={(text) => change({ type: 'address-typed', text })}
			/>
		</Frame>
	);
}

function testFor(typed: string): (row: PickerPerson) => boolean {
	const test = wordsTest(typed);
	return ({ person }) => test({ people: [person] });
}

/** Returns the people to choose from: typed ones first, then those known from jobs. */
function pickerPeople(
	{ people, by }: SplitDraft,
	labelers: ReturnType<typeof labelerCandidates>,
	portions: readonly number[],
): readonly PickerPerson[] {
	const strangers = people.filter(
		({ person }) => !labelers.some((known) => isSameText(known.person, person)),
	);
	return [...strangers.map(({ person }) => ({ person, note: '' })), ...labelers].map(({ person, note }) => {
		const place = people.findIndex((chosen) => isSameText(chosen.person, person));
		const weight = people[place]?.weight ?? 1;
		return {
			person,
			note,
			isChosen: place !== -1,
			images: portions[place] ?? 0,
			weight: by === 'weight' ? weight : null,
		};
	});
}
