import { AutoComplete, Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { isDecimal, multiply } from '../../../machines/decimal.js';
import { sharedWords } from '../shared/shared.messages.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { decimalOf } from './cells.js';
import type { Option } from './form-context.js';
import { useFormContent } from './form-context.js';
import { formWords } from './forms.messages.js';
import { choiceName, flagOf } from '../../../machines/names/naming.js';

/** What a field of a form gives its input. */
export interface InputProps<Value> {
  id?: string;
  value?: Value;
  onChange?: (value: Value | undefined) => void;
  disabled?: boolean;
  'aria-label'?: string;
}

/** An exact number stays the text that it is; wide digits and thousands are tidied when the field is left. */
export function DecimalInput({ value, onChange, suffix, ...rest }: InputProps<string> & { suffix?: string }) {
  return (
    <Input
      {...rest}
      inputMode="decimal"
      className="decimal"
      suffix={suffix}
      value={value}
      onChange={({ target }) => onChange?.(target.value)}
      onBlur={({ target }) => onChange?.(target.value === '' ? undefined : decimalOf(target.value))}
    />
  );
}

const HUNDREDTH = '0.01';

/** A share of one, written in per cent. */
export function RateInput({ value, onChange, ...rest }: InputProps<string>) {
  const say = useWords(formWords);
  const shown = isDecimal(value) ? multiply(value, '100') : value;
  const given = (written: string): string => {
    const tidy = decimalOf(written);
    return isDecimal(tidy) ? multiply(tidy, HUNDREDTH) : tidy;
  };
  return (
    <Input
      {...rest}
      key={shown}
      inputMode="decimal"
      className="decimal"
      suffix={say('percent')}
      defaultValue={shown}
      onBlur={({ target }) => onChange?.(target.value === '' ? undefined : given(target.value))}
    />
  );
}

export function CountInput({
  value,
  onChange,
  min,
  max,
  ...rest
}: InputProps<number> & { min?: number; max?: number }) {
  return (
    <InputNumber
      {...rest}
      className="wide"
      value={value ?? null}
      min={min}
      max={max}
      precision={0}
      onChange={(count) => onChange?.(count ?? undefined)}
    />
  );
}

interface FlagProps extends InputProps<boolean> {
  field: string;
  isInRow?: boolean;
}

/** Yes or no, or what they are called here: nobody is taken to have said either. In a row of a list, a tick. */
export function FlagInput({ field, value, onChange, isInRow = false, ...rest }: FlagProps) {
  const say = useWords(sharedWords);
  const language = useLanguage();
  if (isInRow) {
    return <Checkbox {...rest} checked={value ?? false} onChange={({ target }) => onChange?.(target.checked)} />;
  }
  return (
    <Radio.Group
      {...rest}
      optionType="button"
      value={value}
      onChange={({ target }) => onChange?.(target.value as boolean)}
      options={[
        { value: true, label: flagOf(field, true)?.[language] ?? say('yes') },
        { value: false, label: flagOf(field, false)?.[language] ?? say('no') },
      ]}
    />
  );
}

const FEW = 4;

interface ChoiceProps extends InputProps<string> {
  field: string;
  values: readonly string[];
  isInRow?: boolean;
}

/** One of a few: all on the screen; one of many: a list to choose from. */
export function ChoiceInput({ field, values, isInRow = false, value, onChange, ...rest }: ChoiceProps) {
  const language = useLanguage();
  const say = useWords(formWords);
  const options = values.map((choice) => ({ value: choice, label: choiceName(field, choice, language) }));
  if (!isInRow && values.length <= FEW) {
    return (
      <Radio.Group
        {...rest}
        optionType="button"
        options={options}
        value={value}
        onChange={({ target }) => onChange?.(target.value as string)}
      />
    );
  }
  return (
    <Select
      {...rest}
      className="wide"
      allowClear
      options={options}
      value={value}
      placeholder={say('choose')}
      onChange={onChange}
    />
  );
}

interface ChoicesProps extends InputProps<string[]> {
  field: string;
  values: readonly string[];
}

export function ChoicesInput({ field, values, value, onChange }: ChoicesProps) {
  const language = useLanguage();
  const options = values.map((choice) => ({ value: choice, label: choiceName(field, choice, language) }));
  return <Checkbox.Group options={options} value={value ?? []} onChange={onChange} />;
}

/** Several short texts. */
export function TextsInput({ value, onChange, ...rest }: InputProps<string[]>) {
  const say = useWords(formWords);
  return (
    <Select
      {...rest}
      mode="tags"
      className="wide"
      open={false}
      suffixIcon={null}
      tokenSeparators={['\n', '；', ';', '、', '，', ',']}
      placeholder={say('addText')}
      value={value ?? []}
      onChange={onChange}
    />
  );
}

const LONG = 1_000;

interface TextProps extends InputProps<string> {
  max?: number;
  options?: readonly Option[];
  isInRow?: boolean;
}

/** Text; what the process already knows is offered, and what is long may have many lines. */
export function TextInput({ value, onChange, max, options, isInRow = false, ...rest }: TextProps) {
  if (options) {
    return (
      <AutoComplete
        {...rest}
        className="wide"
        value={value}
        onChange={onChange}
        options={[...options]}
        popupMatchSelectWidth={false}
        showSearch={{ filterOption: (typed, option) => `${option?.value} ${String(option?.label)}`.includes(typed) }}
      />
    );
  }
  if ((max ?? 0) >= LONG) {
    return (
      <Input.TextArea
        {...rest}
        value={value}
        onChange={({ target }) => onChange?.(target.value)}
        maxLength={max}
        autoSize={{ minRows: isInRow ? 1 : 2, maxRows: 12 }}
      />
    );
  }
  return <Input {...rest} value={value} onChange={({ target }) => onChange?.(target.value)} maxLength={max} />;
}

/** One of the order's lines. */
export function LineInput({ value, onChange, ...rest }: InputProps<number>) {
  const say = useWords(formWords);
  const { lines } = useFormContent();
  const options = lines.map(({ line, productNo = '', description = '' }) => ({
    value: line,
    label: `${line} · ${productNo} ${description}`,
  }));
  return (
    <Select
      {...rest}
      className="wide"
      options={options}
      value={value}
      placeholder={say('choose')}
      onChange={onChange}
    />
  );
}
