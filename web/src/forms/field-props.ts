import type { ComponentType } from 'react';
import type { FormSchema } from '../api/form-schema.js';
import type { NamePath } from './problems.js';

export interface FieldProps {
  schema: FormSchema;
  /** As the form around it calls the field: within a list, from the list on. */
  name: NamePath;
  /** From the root of the form. */
  at: NamePath;
  /** The names of the properties on the way here. */
  words: readonly string[];
  isRequired: boolean;
  isInRow?: boolean;
}

export type FieldsProps = Omit<FieldProps, 'isRequired' | 'isInRow'>;

/** A field that holds fields draws them with what it is given: fields hold fields that hold fields. */
export interface HolderProps extends FieldProps {
  Field: ComponentType<FieldProps>;
  Fields: ComponentType<FieldsProps>;
}
