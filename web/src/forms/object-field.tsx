import { Form } from 'antd';
import { useMemo } from 'react';
import { useLanguage } from '../messages/language.js';
import { clean } from './clean.js';
import type { HolderProps } from './field-props.js';
import { useFormContent } from './form-context.js';
import { fieldName } from '../../../machines/names/naming.js';

/** Fields that belong together. Those that may be left out as a whole have to be complete once one of them is written. */
export function ObjectField({ Fields, schema, name, at, words, isRequired }: HolderProps) {
  const language = useLanguage();
  const { event } = useFormContent();
  const written: unknown = Form.useWatch(at, { form: Form.useFormInstance(), preserve: true });
  const isLeftOut = !isRequired && clean(schema, written, false) === undefined;
  const shown = useMemo(() => (isLeftOut ? { ...schema, required: [] } : schema), [isLeftOut, schema]);
  return (
    <fieldset className="group field-wide">
      <legend>{fieldName(event, words, language)}</legend>
      <Fields schema={shown} name={name} at={at} words={words} />
    </fieldset>
  );
}
