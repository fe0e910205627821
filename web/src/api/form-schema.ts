/** The schema of an event's data. `x-field` names the kind of a field, for the form that is drawn from it. */
export interface FormSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly 'x-field'?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: string | boolean;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: FormSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly additionalProperties?: false;
  readonly oneOf?: readonly FormSchema[];
}
