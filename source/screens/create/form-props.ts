import type { Dispatch } from 'react';
import type { Size } from '../../components/frame.tsx';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import type { FormAction, FormState } from '../../state/form.ts';

/** Properties shared by the steps of creating a job. */
export interface FormProps {
	readonly project: ProjectRef;
	readonly size: Size;
	readonly form: FormState;
	readonly change: Dispatch<FormAction>;
}
