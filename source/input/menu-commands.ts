/** Commands that a menu handles itself; see `choosing` in the table of actions. */
export const heardByMenu = {
	'menu-next'() {},
	'menu-previous'() {},
	'menu-choose'() {},
	'menu-number'() {},
} as const;
