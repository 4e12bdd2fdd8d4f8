import { createContext, use } from 'react';

/**
 * Whether what is below may hear the keyboard and ask the service: not while nothing of it can be seen,
 * since the window is too small, or another project or screen is on the screen.
 */
export const ListeningContext = createContext(true);

export const useIsListening = (): boolean => use(ListeningContext);
