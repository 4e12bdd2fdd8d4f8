export interface ChoiceOffer {
	readonly does: string;
	readonly reason: string | null;
}
