import { createContext, use } from 'react';

/**
 * Whether what is below may hear the keyboard: not while the window is too small, or another project, screen or
 * dialog is on top.
 */
export const ListeningContext = createContext(true);

export const useIsListening = (): boolean => use(ListeningContext);

/** Whether what is below can be seen, so that it asks the service; under a dialog it can. */
export const SeenContext = createContext(true);

export const useIsSeen = (): boolean => use(SeenContext);
