import { Form } from 'antd';
import type { FormRule } from 'antd';
import type { ReactNode } from 'react';
import type { Asked as Question, FormSchema } from '../api/form-schema.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { AttachmentInput } from './attachment-input.js';
import { ChangesField } from './changes-field.js';
import { unionOf } from './clean.js';
import { DayInput, MonthInput, TimeInput } from './day-inputs.js';
import type { FieldProps, FieldsProps } from './field-props.js';
import { useFormContent } from './form-context.js';
import { formWords } from './forms.messages.js';
import {
  ChoiceInput,
  ChoicesInput,
  CountInput,
  DecimalInput,
  FlagInput,
  LineInput,
  RateInput,
  TextInput,
  TextsInput,
} from './inputs.js';
import { LookupInput } from './lookup-input.js';
import { ListField } from './list-field.js';
import { fieldName } from '../../../machines/names/naming.js';
import { PersonInput, PersonsInput } from './person-input.js';
import { PriceInput } from './price-input.js';
import { ObjectField } from './object-field.js';
import { UnionField } from './union-field.js';

/** As many choices as stand beside each other in one column. */
const CHOICES_ABREAST = 2;

const isWide = ({ 'x-field': kind, maxLength = 0, enum: values = [] }: FormSchema): boolean =>
  kind === 'texts' ||
  kind === 'choices' ||
  kind === 'persons' ||
  (kind === 'choice' && values.length > CHOICES_ABREAST) ||
  (kind === 'text' && maxLength >= 1_000);

/** What the form itself can tell before the server is asked. Blank text that a rule judges is left to the rule. */
function rulesOf(schema: FormSchema, isRequired: boolean, say: (key: 'required' | 'number') => string): FormRule[] {
  const { 'x-field': kind, minLength = 0, pattern } = schema;
  const rules: FormRule[] = [];
  if (isRequired && !['texts', 'choices', 'persons'].includes(kind ?? '') && (kind !== 'text' || minLength > 0)) {
    rules.push({ required: true, ...(kind === 'text' ? { whitespace: true } : {}), message: say('required') });
  }
  if (pattern !== undefined && schema.format === 'decimal') {
    rules.push({ pattern: new RegExp(pattern), message: say('number') });
  }
  return rules;
}

/** What a customer has signed; an order's original is a document, and is uploaded. */
const SIGNED = 'attachment';

/** Beside these, the form gives it the value and what to do when it changes. */
type Single = Pick<FieldProps, 'schema' | 'at' | 'words' | 'isInRow'> & { 'aria-label'?: string };

/** The input of a single value. */
function Scalar({ schema, at, words, isInRow = false, ...given }: Single) {
  const { options } = useFormContent();
  const say = useWords(formWords);
  const name = words.at(-1) ?? '';
  switch (schema['x-field']) {
    case 'flag':
      return <FlagInput {...given} field={name} isInRow={isInRow} />;
    case 'day':
      return <DayInput {...given} />;
    case 'month':
      return <MonthInput {...given} />;
    case 'time':
      return <TimeInput {...given} />;
    case 'person':
      return <PersonInput {...given} at={at} />;
    case 'persons':
      return <PersonsInput {...given} at={at} />;
    case 'choice':
      return <ChoiceInput {...given} field={name} values={schema.enum ?? []} isInRow={isInRow} />;
    case 'choices':
      return <ChoicesInput {...given} field={name} values={schema.items?.enum ?? []} />;
    case 'texts':
      return <TextsInput {...given} />;
    case 'line':
      return <LineInput {...given} />;
    case 'count':
      return <CountInput {...given} min={schema.minimum} max={schema.maximum} />;
    case 'rate':
      return <RateInput {...given} />;
    case 'percent':
      return <DecimalInput {...given} suffix={say('percent')} />;
    case 'attachment':
      return <AttachmentInput {...given} canSign={name === SIGNED} />;
    case 'text':
    case 'currency': {
      const text = { ...given, max: schema.maxLength, options: options[words.join('.')] };
      const { 'x-lookup': lookup } = schema;
      return lookup ? <LookupInput {...text} lookup={lookup} at={at} /> : <TextInput {...text} isInRow={isInRow} />;
    }
    default: {
      const { 'x-lookup': lookup } = schema;
      return lookup ? <PriceInput {...given} lookup={lookup} at={at} /> : <DecimalInput {...given} />;
    }
  }
}

/** A field of a form, drawn from its schema alone. */
function Field(props: FieldProps) {
  const { schema, name, words, isRequired, isInRow = false } = props;
  const language = useLanguage();
  const say = useWords(formWords);
  const { event } = useFormContent();
  const holder = { ...props, Field, Fields };
  if (unionOf(schema)) return <UnionField {...holder} />;
  if (schema['x-field'] === 'list') return <ListField {...holder} />;
  if (schema.type === 'object')
    return schema.minProperties ? <ChangesField {...holder} /> : <ObjectField {...holder} />;
  const label = fieldName(event, words, language);
  return (
    <Form.Item
      name={name}
      label={isInRow ? undefined : label}
      required={isRequired}
      rules={rulesOf(schema, isRequired, say)}
      validateFirst
      className={isWide(schema) ? 'field-wide' : undefined}
    >
      <Scalar
        schema={schema}
        at={props.at}
        words={words}
        isInRow={isInRow}
        {...(isInRow ? { 'aria-label': `${label} ${Number(name[0]) + 1}` } : {})}
      />
    </Form.Item>
  );
}

/** A field that depends on another; what was written before that was answered otherwise stays in sight. */
function Asked({ at, asked, children }: Pick<FieldProps, 'at'> & { asked: Question; children: ReactNode }) {
  const form = Form.useFormInstance();
  const answer = Form.useWatch([...at.slice(0, -1), asked.beside], form) as string | boolean;
  const value: unknown = Form.useWatch(at, { form, preserve: true });
  const isBlank = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return isBlank && !asked.after.includes(answer) ? null : children;
}

/** The fields of an object, in the order of its schema. */
export function Fields({ schema, name, at, words }: FieldsProps) {
  const { properties = {}, required = [] } = schema;
  return (
    <div className="fields">
      {Object.entries(properties).map(([property, inner]) => {
        const { 'x-asked': asked } = inner;
        const field = (
          <Field
            key={property}
            schema={inner}
            name={[...name, property]}
            at={[...at, property]}
            words={[...words, property]}
            isRequired={required.includes(property)}
          />
        );
        return asked ? (
          <Asked key={property} at={[...at, property]} asked={asked}>
            {field}
          </Asked>
        ) : (
          field
        );
      })}
    </div>
  );
}
