import { createContext, use } from 'react';

/**
 * Whether the components below receive keys. False while the window is too small, or while another project,
 * screen or dialog is on top.
 */
export const ListeningContext = createContext(true);

export const useIsListening = (): boolean => use(ListeningContext);

/** Whether the components below are visible, and so refresh from the API. True under a dialog. */
export const SeenContext = createContext(true);

export const useIsSeen = (): boolean => use(SeenContext);
