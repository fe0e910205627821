import { CloseOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import type { HolderProps } from './field-props.js';
import { useFormContent } from './form-context.js';
import { formWords } from './forms.messages.js';
import type { NamePath } from './problems.js';
import { ShownFields } from './shown-fields.js';
import { fieldName } from '../../../machines/names/naming.js';

/** The fields that change, each with its whole new value; a field begins as it is on record. */
export function ChangesField({ Field, schema, name, at, words }: HolderProps) {
  const language = useLanguage();
  const say = useWords(formWords);
  const { event, current } = useFormContent();
  const form = Form.useFormInstance();
  const { properties = {} } = schema;
  const given = form.getFieldValue(at) as Record<string, unknown> | undefined;
  const [picked, setPicked] = useState(() => Object.keys(given ?? {}).filter((key) => key in properties));

  const label = (property: string): string => fieldName(event, [...words, property], language);
  const add = (property: string): void => {
    form.setFieldValue([...at, property], structuredClone(current[property]));
    setPicked([...picked, property]);
  };
  const leave = (property: string): void => {
    form.setFieldValue([...at, property], undefined);
    setPicked(picked.filter((other) => other !== property));
  };
  const isShown = (path: NamePath): boolean => picked.includes(String(path[at.length]));
  const left = Object.keys(properties).filter((property) => !picked.includes(property));

  return (
    <fieldset className="group field-wide">
      <legend>{fieldName(event, words, language)}</legend>
      {picked.length === 0 && <Alert type="info" showIcon title={say('noField')} className="refusal" />}
      <ShownFields value={isShown}>
        {picked.map((property) => (
          <div key={property} className="change">
            <Field
              schema={properties[property]}
              name={[...name, property]}
              at={[...at, property]}
              words={[...words, property]}
              isRequired
            />
            <Button
              type="text"
              icon={<CloseOutlined />}
              aria-label={`${say('keep')}: ${label(property)}`}
              title={say('keep')}
              onClick={() => leave(property)}
            />
          </div>
        ))}
      </ShownFields>
      <Select
        className="wide"
        value={null}
        placeholder={say('addField')}
        aria-label={say('addField')}
        showSearch={{ optionFilterProp: 'label' }}
        options={left.map((property) => ({ value: property, label: label(property) }))}
        onChange={(property: string | null) => property !== null && add(property)}
      />
    </fieldset>
  );
}
