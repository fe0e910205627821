import { AutoComplete, Button, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import { isBlank } from '../../../machines/kit/text.js';
import { fieldName } from '../../../machines/names/naming.js';
import type { components } from '../api/schema.js';
import type { Lookup } from '../api/form-schema.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import type { Option } from './form-context.js';
import { useFormContent } from './form-context.js';
import { formWords } from './forms.messages.js';
import type { InputProps } from './inputs.js';
import { placeBeside } from './places.js';
import type { NamePath } from './problems.js';
import { useShownFields } from './shown-fields.js';
import { useLookup } from './use-lookup.js';

type Item = components['schemas']['LookupItem'];

interface Props extends InputProps<string> {
  lookup: Lookup;
  at: NamePath;
  max?: number;
  /** What the process knows for the field already. */
  options?: readonly Option[];
}

interface Fill {
  path: NamePath;
  value: string;
}

/** What choosing a name fills in: the empty fields beside it at once, what somebody has written only when he says so. */
function useFill({ fills = {} }: Lookup, at: NamePath) {
  const form = Form.useFormInstance();
  const isShown = useShownFields();
  // What was filled in here and left alone since is nobody's words.
  const filled = useRef(new Map<string, string>());
  const [differing, setDiffering] = useState<Fill[]>([]);

  const put = (all: readonly Fill[]): void => {
    for (const { path, value } of all) {
      form.setFieldValue(path, value);
      filled.current.set(path.join('.'), value);
    }
  };
  const choose = (known: Item['fills']): void => {
    const told = Object.entries(fills).flatMap(([name, place]): Fill[] => {
      const path = placeBeside(at, place);
      const value = known[name];
      return value === undefined || !isShown(path) ? [] : [{ path, value }];
    });
    const isFree = ({ path }: Fill): boolean => {
      const now: unknown = form.getFieldValue(path);
      return isBlank(now) || now === filled.current.get(path.join('.'));
    };
    put(told.filter(isFree));
    setDiffering(told.filter((fill) => form.getFieldValue(fill.path) !== fill.value));
  };
  const takeOver = (): void => {
    put(differing);
    setDiffering([]);
  };
  return { choose, differing, takeOver, forget: () => setDiffering([]) };
}

/** Text of which names are in use: they are offered while somebody types, and any other is taken as well. */
export function LookupInput({ lookup, at, max, options = [], value, onChange, ...rest }: Props) {
  const say = useWords(formWords);
  const language = useLanguage();
  const { event } = useFormContent();
  const { items, setTyped } = useLookup(lookup, at);
  const fill = useFill(lookup, at);

  const own = options.map((option): Item => ({ ...option, fills: {} }));
  const known = own.filter(({ value: name }) => name.includes(value ?? ''));
  const byLabel = new Map([...known, ...items].map((item) => [item.label, item]));
  const choose = (label: string | undefined): void => {
    const item = byLabel.get(label ?? '');
    if (!item) return;
    onChange?.(item.value);
    fill.choose(item.fills);
  };
  const named = ({ path }: Fill): string =>
    fieldName(
      event,
      path.slice(1).filter((part): part is string => typeof part === 'string'),
      language,
    );

  return (
    <>
      <AutoComplete
        {...rest}
        className="wide"
        value={value}
        options={[...byLabel.keys()].map((label) => ({ value: label, label }))}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        defaultActiveFirstOption={false}
        popupMatchSelectWidth={false}
        onFocus={() => setTyped(isBlank(value) ? '' : null)}
        onBlur={() => setTyped(null)}
        onChange={(typed: string | undefined) => {
          fill.forget();
          onChange?.(byLabel.get(typed ?? '')?.value ?? typed);
        }}
        onSelect={choose}
      >
        <Input maxLength={max} />
      </AutoComplete>
      {fill.differing.length > 0 && (
        <Button type="link" size="small" className="flush" onClick={fill.takeOver}>
          {say('takeOver', { fields: fill.differing.map(named).join('、') })}
        </Button>
      )}
    </>
  );
}
