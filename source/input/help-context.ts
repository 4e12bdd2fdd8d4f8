import { createContext, use } from 'react';

/** Opens the help of a screen, or of the search that is typed in it. */
export type OpenHelp = (of?: 'find') => void;

/** Opens the help of the current screen. @default nothing opens */
export const HelpContext = createContext<OpenHelp>(() => {});

export const useHelp = (): OpenHelp => use(HelpContext);
