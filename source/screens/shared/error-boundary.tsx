import { Component, type ReactNode } from 'react';

export interface ErrorBoundaryProps {
	/** What stands where the children broke; `onGoOn` draws them anew, from their beginning. */
	readonly fallback: (error: unknown, onGoOn: () => void) => ReactNode;
	readonly children: ReactNode;
}

interface ErrorBoundaryState {
	readonly failure: { readonly error: unknown } | null;
}

/** Keeps what breaks below it from taking the whole program along. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
	// React has boundaries as classes alone.
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
