import { Alert, Button, Checkbox, Flex, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Office } from '../../../machines/offices.js';
import { api } from '../api/client.js';
import type { Permission } from '../api/types.js';
import { useMe } from '../session/me.js';
import { useSettled } from '../shared/use-settled.js';
import { useWords } from '../messages/messages.js';
import { changesWords } from './changes.messages.js';
import { OfficesField, PermissionsField } from './choices.js';
import { ProposalDrawer, useProposed } from './proposal-drawer.js';

interface Filled {
  person: string;
  offices?: Office[];
  headOf?: Office[];
  permissions?: Permission[];
  password?: string;
  compromised?: boolean;
  lastOfOffice?: boolean;
  reason: string;
}

/** Proposes other rights or a new password for somebody else; shuts him out at once where that cannot wait. */
export function RightsForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useWords(changesWords);
  const me = useMe();
  const [form] = Form.useForm<Filled>();
  const [words, setWords] = useState('');
  const q = useSettled(words);
  const asked = api.useQuery(
    'get',
    '/api/people',
    { params: { query: { ...(q ? { q } : {}), limit: '30' } } },
    { enabled: open },
  );
  const id = Form.useWatch('person', form);
  const offices = Form.useWatch('offices', form) ?? [];
  const people = asked.data?.items.filter((person) => person.id !== me.person.id) ?? [];
  const chosen = people.find((person) => person.id === id);

  const proposed = useProposed(onClose);
  const change = api.useMutation('patch', '/api/people/{id}', { onSuccess: proposed });
  const disable = api.useMutation('post', '/api/people/{id}/disable', { onSuccess: proposed });
  const enable = api.useMutation('post', '/api/people/{id}/enable', { onSuccess: proposed });
  const sent = [change, disable, enable];

  const send = ({ person, password, reason, ...rights }: Filled): void =>
    change.mutate({
      params: { path: { id: person } },
      body: { ...rights, ...(password ? { password } : {}), reason: reason.trim() },
    });
  const shut = async (deed: typeof disable | typeof enable): Promise<void> => {
    const { reason } = await form.validateFields(['person', 'reason']);
    const { compromised, lastOfOffice }: Partial<Filled> = form.getFieldsValue();
    const said = chosen?.disabled ? {} : { ...(compromised && { compromised }), ...(lastOfOffice && { lastOfOffice }) };
    if (chosen) deed.mutate({ params: { path: { id: chosen.id } }, body: { reason: reason.trim(), ...said } });
  };

  return (
    <ProposalDrawer
      title={say('proposeRights')}
      open={open}
      onClose={onClose}
      form={form}
      onFinish={send}
      error={sent.map(({ error }) => error).find(Boolean)}
      isSending={sent.some(({ isPending }) => isPending)}
    >
      <Form.Item name="person" label={say('chosenPerson')} rules={[{ required: true, message: say('required') }]}>
        <Select
          showSearch
          filterOption={false}
          loading={asked.isFetching}
          onSearch={setWords}
          onSelect={(selected: string) => {
            const found = people.find((person) => person.id === selected);
            form.setFieldsValue({
              offices: found?.offices,
              headOf: found?.headOf,
              permissions: found?.permissions,
            });
          }}
          options={people.map(({ id: value, name, username }) => ({ value, label: `${name} (${username})` }))}
        />
      </Form.Item>
      {chosen?.disabled && <Alert type="warning" showIcon title={say('disabled')} className="refusal" />}
      <OfficesField name="offices" />
      <OfficesField name="headOf" among={offices} />
      <PermissionsField />
      <Form.Item name="password" label={say('resetPassword')}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {chosen && !chosen.disabled && (
        <>
          <Form.Item name="lastOfOffice" valuePropName="checked" className="tight">
            <Checkbox>{say('lastOfOffice')}</Checkbox>
          </Form.Item>
          <Form.Item name="compromised" valuePropName="checked">
            <Checkbox>{say('compromised')}</Checkbox>
          </Form.Item>
        </>
      )}
      {chosen && (
        <Form.Item>
          <Flex gap="small">
            {!chosen.disabled && <Link to="/processes/handovers/new">{say('handOver')}</Link>}
            <Button danger={!chosen.disabled} onClick={() => void shut(chosen.disabled ? enable : disable)}>
              {say(chosen.disabled ? 'enable' : 'disable')}
            </Button>
          </Flex>
        </Form.Item>
      )}
    </ProposalDrawer>
  );
}
