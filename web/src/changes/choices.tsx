import { Form, Select } from 'antd';
import { useState } from 'react';
import type { Office } from '../../../machines/offices.js';
import { OFFICE_NAMES } from '../../../machines/offices.js';
import { api } from '../api/client.js';
import { useSettled } from '../shared/use-settled.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { changesWords } from './changes.messages.js';

const OFFICES = Object.keys(OFFICE_NAMES) as Office[];

interface OfficesProps {
  name: 'offices' | 'headOf';
  /** All of them, unless told. */
  among?: readonly Office[];
  isRequired?: boolean;
}

export function OfficesField({ name, among = OFFICES, isRequired = false }: OfficesProps) {
  const say = useWords(changesWords);
  const language = useLanguage();
  return (
    <Form.Item
      name={name}
      label={say(name)}
      rules={isRequired ? [{ required: true, message: say('required') }] : undefined}
    >
      <Select
        mode="multiple"
        options={among.map((office) => ({ value: office, label: OFFICE_NAMES[office][language] }))}
        optionFilterProp="label"
      />
    </Form.Item>
  );
}

const PERMISSIONS = ['people', 'policy', 'audit', 'inspect', 'import'] as const;
const CALLED = {
  people: 'people',
  policy: 'policyRight',
  audit: 'audit',
  inspect: 'inspect',
  import: 'importRight',
} as const;

export function PermissionsField() {
  const say = useWords(changesWords);
  return (
    <Form.Item name="permissions" label={say('permissions')}>
      <Select mode="multiple" options={PERMISSIONS.map((value) => ({ value, label: say(CALLED[value]) }))} />
    </Form.Item>
  );
}

/** Somebody of the company who can sign in, found by a part of his name. */
export function PersonField({ name, without }: { name: string; without?: string }) {
  const say = useWords(changesWords);
  const language = useLanguage();
  const [words, setWords] = useState('');
  const q = useSettled(words);
  const { data, isFetching } = api.useQuery('get', '/api/people/directory', {
    params: { query: { ...(q ? { q } : {}), limit: '30' } },
  });
  const found = data?.items.filter(({ id }) => id !== without) ?? [];
  return (
    <Form.Item name={name} label={say('chosenPerson')} rules={[{ required: true, message: say('required') }]}>
      <Select
        showSearch
        filterOption={false}
        loading={isFetching}
        onSearch={setWords}
        options={found.map(({ id, name: called, offices }) => ({
          value: id,
          label: `${called} ${offices.map((office) => OFFICE_NAMES[office][language]).join('、')}`,
        }))}
      />
    </Form.Item>
  );
}
