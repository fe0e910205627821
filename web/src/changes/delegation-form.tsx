import { Checkbox, DatePicker, Form } from 'antd';
import type { Dayjs } from 'dayjs';
import type { Office } from '../../../machines/offices.js';
import { api } from '../api/client.js';
import { useMe } from '../session/me.js';
import { instantOf } from '../shared/figures.js';
import { useWords } from '../messages/messages.js';
import { changesWords } from './changes.messages.js';
import { OfficesField, PersonField } from './choices.js';
import { ProposalDrawer, useProposed } from './proposal-drawer.js';

interface Filled {
  to: string;
  offices: Office[];
  includeHead?: boolean;
  startsAt?: Dayjs | null;
  endsAt: Dayjs;
  reason: string;
}

/** Proposes that somebody stands in for oneself; the head of the office, or somebody else who may, agrees. */
export function DelegationForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useWords(changesWords);
  const me = useMe();
  const [form] = Form.useForm<Filled>();
  const propose = api.useMutation('post', '/api/delegations', { onSuccess: useProposed(onClose) });
  const clock = { showTime: { format: 'HH:mm' }, format: 'YYYY-MM-DD HH:mm' };

  const send = ({ to, offices, includeHead = false, startsAt, endsAt, reason }: Filled): void =>
    propose.mutate({
      body: {
        to,
        offices,
        includeHead,
        ...(startsAt ? { startsAt: instantOf(startsAt) } : {}),
        endsAt: instantOf(endsAt),
        reason: reason.trim(),
      },
    });

  return (
    <ProposalDrawer
      title={say('proposeDelegation')}
      open={open}
      onClose={onClose}
      form={form}
      onFinish={send}
      error={propose.error}
      isSending={propose.isPending}
    >
      <PersonField name="to" without={me.person.id} />
      <OfficesField name="offices" among={me.offices} isRequired />
      {me.person.headOf.length > 0 && (
        <Form.Item name="includeHead" valuePropName="checked">
          <Checkbox>{say('includeHead')}</Checkbox>
        </Form.Item>
      )}
      <Form.Item name="startsAt" label={`${say('startsAt')}（${say('onAgreement')}）`}>
        <DatePicker {...clock} />
      </Form.Item>
      <Form.Item name="endsAt" label={say('endsAt')} rules={[{ required: true, message: say('required') }]}>
        <DatePicker {...clock} />
      </Form.Item>
    </ProposalDrawer>
  );
}
