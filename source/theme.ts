import { createContext, use } from 'react';
import type { Stage } from './jobs/model/stage.ts';
import type { OwnStyles, TextStyle, Token } from './tokens.ts';

export type Theme = Readonly<Record<Token, TextStyle>>;

/** For a dark background. Like the others it needs 16 colours, which follow the person's own palette. */
const dark = {
	text: {},
	dim: { dimColor: true },
	strong: { bold: true },
	accent: { color: 'cyan' },
	selected: { color: 'cyan', bold: true },
	'selected-row': { inverse: true },
	good: { color: 'green' },
	warning: { color: 'yellow' },
	bad: { color: 'red', bold: true },
	stuck: { color: 'yellow' },
	demo: { color: 'magenta', bold: true },
	'stage-to-start': {},
	'stage-annotating': {},
	'stage-to-review': { color: 'magenta' },
	'stage-rework': { color: 'red' },
	'stage-done': { color: 'green' },
} as const satisfies Theme;

/** For a light background, on which cyan and yellow cannot be read. */
const light = {
	...dark,
	accent: { color: 'blue' },
	selected: { color: 'blue', bold: true },
	warning: { color: 'red' },
	stuck: { color: 'red', bold: true },
} as const satisfies Theme;

/** In the terminal's 16 colours alone: what is faint elsewhere is grey, where a terminal draws nothing faint. */
const sixteen = {
	...dark,
	dim: { color: 'gray' },
	accent: { color: 'cyanBright' },
	selected: { color: 'whiteBright', bold: true },
	stuck: { color: 'yellowBright' },
	'stage-annotating': { color: 'blueBright' },
	'stage-to-review': { color: 'magentaBright' },
	'stage-rework': { color: 'redBright' },
	'stage-done': { color: 'greenBright' },
} as const satisfies Theme;

/** Without colours, for `NO_COLOR`: weight alone. */
const none = {
	text: {},
	dim: {},
	strong: { bold: true },
	accent: {},
	selected: { bold: true },
	'selected-row': { inverse: true },
	good: {},
	warning: { bold: true },
	bad: { bold: true },
	stuck: { bold: true },
	demo: { bold: true },
	'stage-to-start': {},
	'stage-annotating': {},
	'stage-to-review': {},
	'stage-rework': {},
	'stage-done': {},
} as const satisfies Theme;

/** Every theme by its name. */
export const themes = { dark, light, '16': sixteen, none } as const satisfies Readonly<Record<string, Theme>>;

export type ThemeName = keyof typeof themes;

/** A theme with a person's own styles in it; the one without colours stays without. */
export const themeWith = (name: ThemeName, own: OwnStyles): Theme =>
	name === 'none' ? themes.none : { ...themes[name], ...own };

/** How each stage reads: a glyph and a word, so that colour never carries the meaning alone. */
export const stageLooks = {
	'to-start': { glyph: '○', word: 'To start' },
	annotating: { glyph: '◐', word: 'Annotating' },
	'to-review': { glyph: '◉', word: 'To review' },
	rework: { glyph: '↺', word: 'Rework' },
	done: { glyph: '●', word: 'Done' },
} as const satisfies Readonly<Record<Stage, { glyph: string; word: string }>>;

export const ThemeContext = createContext<Theme>(dark);

export const useTheme = (): Theme => use(ThemeContext);

/** Draws the screens in another theme until the program ends. */
export const ThemeSwitchContext = createContext<(name: ThemeName) => void>(() => {});

export const useThemeSwitch = (): ((name: ThemeName) => void) => use(ThemeSwitchContext);
