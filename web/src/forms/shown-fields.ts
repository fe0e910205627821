import { createContext, useContext } from 'react';
import type { NamePath } from './problems.js';

/** Whether the form shows a field, so that something may be filled into it: a change only has the fields that were chosen. */
type Shows = (path: NamePath) => boolean;

export const ShownFields = createContext<Shows>(() => true);
export const useShownFields = (): Shows => useContext(ShownFields);
