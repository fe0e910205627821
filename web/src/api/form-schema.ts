/** Asked only after one of these answers to the field beside it: whoever agrees is not asked what he objects to. */
export interface Asked {
  beside: string;
  after: (string | boolean)[];
}

/** Names that are in use are offered for a text; places are named as in `machines/kit/lookups`. */
export interface Lookup {
  register: string;
  fills?: Record<string, string>;
  by?: Record<string, string>;
}

/** The schema of an event's data. `x-field` names the kind of a field, for the form that is drawn from it. */
export interface FormSchema {
  type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  'x-field'?: string;
  /** Somebody signs on this file. */
  'x-signature'?: true;
  'x-asked'?: Asked;
  'x-lookup'?: Lookup;
  format?: string;
  pattern?: string;
  const?: string | boolean;
  enum?: string[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: FormSchema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  properties?: Record<string, FormSchema>;
  required?: string[];
  minProperties?: number;
  additionalProperties?: false;
  oneOf?: FormSchema[];
}
