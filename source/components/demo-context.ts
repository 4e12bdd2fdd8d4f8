import { createContext } from 'react';

/** Whether the data is the demo's, which the header of every screen says. @default false */
export const DemoContext = createContext(false);
