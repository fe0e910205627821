import { Form, Input } from 'antd';
import type { Office } from '../../../machines/offices.js';
import { api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { useWords } from '../messages/messages.js';
import { changesWords } from './changes.messages.js';
import { OfficesField, PermissionsField } from './choices.js';
import { ProposalDrawer, useProposed } from './proposal-drawer.js';

type Wanted = components['schemas']['PersonRequest'];
type Filled = Omit<Wanted, 'offices'> & { offices?: Office[] };

/** Proposes a new person, with the rights that he is to have. */
export function PersonForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useWords(changesWords);
  const [form] = Form.useForm<Filled>();
  const offices = Form.useWatch('offices', form) ?? [];
  const propose = api.useMutation('post', '/api/people', { onSuccess: useProposed(onClose) });
  const required = [{ required: true, whitespace: true, message: say('required') }];

  return (
    <ProposalDrawer
      title={say('proposePerson')}
      open={open}
      onClose={onClose}
      form={form}
      onFinish={(filled) => propose.mutate({ body: { ...filled, offices: filled.offices ?? [] } })}
      error={propose.error}
      isSending={propose.isPending}
    >
      <Form.Item name="username" label={say('username')} rules={required}>
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <Form.Item name="name" label={say('name')} rules={required}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="password" label={say('firstPassword')} rules={required}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <OfficesField name="offices" />
      <OfficesField name="headOf" among={offices} />
      <PermissionsField />
    </ProposalDrawer>
  );
}
