import { Form, Radio } from 'antd';
import { sharedWords } from '../shared/shared.messages.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { blankData } from './blank.js';
import { unionOf } from './clean.js';
import type { HolderProps } from './field-props.js';
import { useFormContent } from './form-context.js';
import { formWords } from './forms.messages.js';
import { choiceName, fieldName } from '../../../machines/names/naming.js';

/** Either it is declared that there is none, or it is told: silence is neither. */
export function UnionField({ Field, schema, name, at, words, isRequired }: HolderProps) {
  const language = useLanguage();
  const say = useWords(formWords);
  const shared = useWords(sharedWords);
  const { event } = useFormContent();
  const form = Form.useFormInstance();
  const value: unknown = Form.useWatch(at, form);
  const union = unionOf(schema);
  if (!union) return null;

  const { declared, other } = union;
  const isTold = value !== undefined && value !== null && value !== declared;
  const told = (): unknown => (other.type === 'array' ? [] : blankData(other));
  const choose = (wanted: boolean): void => form.setFieldValue(at, wanted ? told() : declared);
  const label = fieldName(event, words, language);

  return (
    <div className="union field-wide">
      <Form.Item
        name={name}
        label={label}
        required={isRequired}
        rules={isRequired ? [{ validator: () => answered(value, say('choose')) }] : []}
      >
        {/* The form holds the value; what is shown here only says which of the two it is. */}
        <Choice
          isTold={isTold}
          isDeclared={value === declared}
          onChoose={choose}
          none={declared === false ? shared('no') : choiceName(words.at(-1) ?? '', String(declared), language)}
          some={declared === false ? shared('yes') : say('has')}
        />
      </Form.Item>
      {isTold && <Field schema={other} name={name} at={at} words={words} isRequired />}
    </div>
  );
}

const answered = (value: unknown, message: string): Promise<void> =>
  value === undefined || value === null ? Promise.reject(new Error(message)) : Promise.resolve();

interface ChoiceProps {
  isTold: boolean;
  isDeclared: boolean;
  none: string;
  some: string;
  onChoose: (isTold: boolean) => void;
}

function Choice({ isTold, isDeclared, none, some, onChoose }: ChoiceProps) {
  return (
    <Radio.Group
      optionType="button"
      value={isTold ? 'some' : isDeclared ? 'none' : undefined}
      onChange={({ target }) => onChoose(target.value === 'some')}
      options={[
        { value: 'none', label: none },
        { value: 'some', label: some },
      ]}
    />
  );
}
