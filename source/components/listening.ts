import { createContext, use } from 'react';

/** Whether text fields and menus hear the keyboard: not while nothing of them can be seen. */
export const ListeningContext = createContext(true);

export const useIsListening = (): boolean => use(ListeningContext);
