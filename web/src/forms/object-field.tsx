import { useLanguage } from '../messages/language.js';
import type { HolderProps } from './field-props.js';
import { useFormContent } from './form-context.js';
import { fieldName } from '../../../machines/names/naming.js';

/** Fields that belong together. */
export function ObjectField({ Fields, schema, name, at, words }: HolderProps) {
  const language = useLanguage();
  const { event } = useFormContent();
  return (
    <fieldset className="group field-wide">
      <legend>{fieldName(event, words, language)}</legend>
      <Fields schema={schema} name={name} at={at} words={words} />
    </fieldset>
  );
}
