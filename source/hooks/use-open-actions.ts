import { type KnownAction, unconfirmedActions } from '../jobs/acting/action-journal.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { type OpenRecords, useOpenRecords } from './use-open-records.ts';

/** Returns the unconfirmed actions of one or more projects. */
export const useOpenActions = (refs: readonly ProjectRef[]): OpenRecords<KnownAction> =>
	useOpenRecords('actions', refs, (journal, ref) => unconfirmedActions(journal.log, ref));
