import { createContext, useContext } from 'react';
import type { OrderLine } from '../api/types.js';

export interface Option {
  value: string;
  label: string;
}

/** What the fields of a form know of the process that they speak of. */
export interface FormContent {
  event: string;
  /** The order's lines, for fields that name one of them. */
  lines: readonly OrderLine[];
  /** Values that the process already knows for a field, by the field's dotted name. */
  options: Readonly<Record<string, readonly Option[]>>;
  /** What is on record now, for the fields of a change. */
  current: Readonly<Record<string, unknown>>;
}

export const FormContentContext = createContext<FormContent>({ event: '', lines: [], options: {}, current: {} });

export const useFormContent = (): FormContent => useContext(FormContentContext);
