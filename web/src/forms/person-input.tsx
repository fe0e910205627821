import { Form, Select } from 'antd';
import { useState } from 'react';
import { OFFICE_NAMES } from '../../../machines/offices.js';
import type { Office } from '../../../machines/offices.js';
import { api } from '../api/client.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { useSettled } from '../shared/use-settled.js';
import { formWords } from './forms.messages.js';
import type { InputProps } from './inputs.js';
import type { NamePath } from './problems.js';

const FRESH_MS = 300_000;
const MOST = '200';

/** Whom the list of people knows: those who can sign in, of an office where one is chosen, and by what was typed. */
function usePeople(office: Office | undefined, typed: string) {
  const language = useLanguage();
  const ask = (query: { q?: string; office?: Office }) => ({ params: { query: { limit: MOST, ...query } } });
  const all = api.useQuery('get', '/api/people/directory', ask({}), { staleTime: FRESH_MS });
  const narrow = { ...(office ? { office } : {}), ...(typed ? { q: typed } : {}) };
  const found = api.useQuery('get', '/api/people/directory', ask(narrow), { staleTime: FRESH_MS });
  const optionOf = ({ id, name, offices }: { id: string; name: string; offices: Office[] }) => ({
    value: id,
    offices,
    label: [name, offices.map((one) => OFFICE_NAMES[one][language]).join('、')].filter(Boolean).join(' · '),
  });
  return { known: all.data?.items.map(optionOf) ?? [], found: found.data?.items.map(optionOf) ?? [] };
}

/** Beside a person his office may be asked for: then only its people are offered. */
const officeBeside = (at: NamePath): NamePath => [...at.slice(0, -1), 'office'];

interface Props {
  at: NamePath;
}

function usePicker(at: NamePath, chosen: readonly string[]) {
  const say = useWords(formWords);
  const form = Form.useFormInstance();
  const office = Form.useWatch(officeBeside(at), { form, preserve: true }) as Office | undefined;
  const [typed, setTyped] = useState('');
  const { known, found } = usePeople(office, useSettled(typed.trim()));
  // Who is chosen stays in words, whatever is typed or whichever office is chosen later.
  const kept = known.filter(({ value }) => chosen.includes(value) && !found.some((one) => one.value === value));
  /** Who belongs to one office is asked for his office only to be found by it. */
  const tellOffice = (id: string | undefined): void => {
    const offices = [...found, ...known].find(({ value }) => value === id)?.offices ?? [];
    if (office === undefined && offices.length === 1) form.setFieldValue(officeBeside(at), offices[0]);
  };
  const picker = {
    className: 'wide',
    allowClear: true,
    options: [...found, ...kept],
    placeholder: say('choosePerson'),
    popupMatchSelectWidth: false,
    showSearch: { filterOption: false, onSearch: setTyped },
  };
  return { picker, tellOffice };
}

/** Somebody of the company, by name. */
export function PersonInput({ at, value, onChange, ...rest }: InputProps<string> & Props) {
  const { picker, tellOffice } = usePicker(at, value === undefined ? [] : [value]);
  const choose = (id: string | undefined): void => {
    onChange?.(id);
    tellOffice(id);
  };
  return <Select {...rest} {...picker} value={value} onChange={choose} />;
}

/** Several of them. */
export function PersonsInput({ at, value, onChange, ...rest }: InputProps<string[]> & Props) {
  const { picker } = usePicker(at, value ?? []);
  return <Select {...rest} {...picker} mode="multiple" value={value ?? []} onChange={onChange} />;
}
