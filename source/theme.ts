import { createContext, use } from 'react';
import type { Stage } from './jobs/model/stage.ts';
import type { OwnStyles, TextStyle, Token } from './tokens.ts';

export type Theme = Readonly<Record<Token, TextStyle>>;

/** For a dark background. Uses the 16 colours, which follow the terminal's palette, as all themes do. */
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

/** For a light background, where cyan and yellow are hard to read. */
const light = {
	...dark,
	accent: { color: 'blue' },
	selected: { color: 'blue', bold: true },
	warning: { color: 'red' },
	stuck: { color: 'red', bold: true },
} as const satisfies Theme;

/** Uses grey instead of faint text, for terminals that cannot show faint text. */
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

/** Without colours, for `NO_COLOR`. Uses only text weight. */
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

/** All themes by name. */
export const themes = { dark, light, '16': sixteen, none } as const satisfies Readonly<Record<string, Theme>>;

export type ThemeName = keyof typeof themes;

/** Applies custom styles to a theme. The theme without colours stays unchanged. */
export const themeWith = (name: ThemeName, own: OwnStyles): Theme =>
	name === 'none' ? themes.none : { ...themes[name], ...own };

/** Symbol and label of each stage. Colour is never the only difference. */
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
