import type { SplitBy } from '../jobs/assign/split.ts';
import type { SplitDraft, SplitField, SplitTextField } from '../jobs/assign/split-draft.ts';
import type { SplitErrors } from '../jobs/assign/split-plan.ts';
import type { BatchImages } from '../jobs/model/batch-images.ts';
import type { Candidate } from '../jobs/model/people.ts';
import type { Line } from './line.tsx';
import type { PickerPerson } from './people-picker.tsx';

/** The search among the labelers. */
interface LabelerSearch {
	readonly find: string;
	/** Whether the search has the focus. */
	readonly isTyping: boolean;
	/** Whether the search line is visible. */
	readonly hasFind: boolean;
	readonly onFind: (typed: string) => void;
}

export interface SplitFormProps {
	/** Values as typed. */
	readonly draft: SplitDraft;
	/** The draft with defaults filled in. */
	readonly complete: SplitDraft;
	readonly focus: SplitField;
	readonly errors: SplitErrors;
	/** Shown above the fields; empty for none. */
	readonly messages: readonly Line[];
	readonly batches: readonly BatchImages[];
	/** Text to show while there are no batches. */
	readonly absence: string;
	/** Filter of the focused field's menu. */
	readonly typed: string;
	/** Visible labelers, and the one under the cursor. */
	readonly people: readonly PickerPerson[];
	readonly currentPerson: string | null;
	/** Search among the labelers. */
	readonly search: LabelerSearch;
	/** Address that is being typed; `null` for none. */
	readonly adding: string | null;
	/** Candidates for the typed address, best first. */
	readonly candidates: readonly Candidate[];
	/** The candidate that Enter selects; `null` for none. */
	readonly chosenPerson: string | null;
	readonly width: number;
	readonly height: number;
	readonly onEdit: (field: SplitTextField, value: string) => void;
	readonly onBatchChosen: (id: string) => void;
	readonly onTyped: (typed: string) => void;
	/** Called when another field is clicked, with its distance from the focused one. */
	readonly onMove: (by: number) => void;
	readonly onWay: (by: SplitBy) => void;
	readonly onWayChosen: (by: SplitBy) => void;
	/** Called when a labeler is clicked once or twice. */
	readonly onPersonPicked: (person: string) => void;
	readonly onPersonToggled: (person: string) => void;
	readonly onAdding: (text: string) => void;
}
