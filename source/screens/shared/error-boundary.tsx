import { Component, type ReactNode } from 'react';

export interface ErrorBoundaryProps {
	/** Rendered in place of children that crashed. `onGoOn` renders the children again with new state. */
	readonly fallback: (error: unknown, onGoOn: () => void) => ReactNode;
	readonly children: ReactNode;
}

interface ErrorBoundaryState {
	readonly failure: { readonly error: unknown } | null;
}

/** Limits an error to the components below, so that the program continues. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
	// React supports error boundaries only as classes.
	static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
		return { failure: { error } };
	}

	override readonly state: ErrorBoundaryState = { failure: null };

	override render(): ReactNode {
		const { failure } = this.state;
		if (failure === null) return this.props.children;
		return this.props.fallback(failure.error, () => this.setState({ failure: null }));
	}
}
