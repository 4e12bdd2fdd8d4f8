/** What a menu hears itself; see `choosing` in the key table. */
export const heardByMenu = {
	'menu-next'() {},
	'menu-previous'() {},
	'menu-choose'() {},
	'menu-number'() {},
} as const;
