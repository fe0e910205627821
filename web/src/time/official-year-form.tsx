import { Button, Drawer, Form, Input, Select } from 'antd';
import { api } from '../api/client.js';
import { useWords } from '../messages/messages.js';
import { Refusal } from '../shared/refusal.js';
import { rulesWords } from '../rules/rules.messages.js';
import { useProposedPolicy } from '../rules/use-decide.js';
import type { WorkCalendar } from './day-words.js';
import { timeWords } from './time.messages.js';

interface Props {
  calendar: WorkCalendar;
  open: boolean;
  onClose: () => void;
}

interface Filled {
  year: number;
  reason: string;
}

/** Proposes the official days of a year. */
export function OfficialYearForm({ calendar: { year, officialYears }, open, onClose }: Props) {
  const say = useWords(timeWords);
  const sayRules = useWords(rulesWords);
  const onProposed = useProposedPolicy(onClose);
  const proposing = api.useMutation('post', '/api/work-calendar/years', { onSuccess: onProposed });
  return (
    <Drawer open={open} onClose={onClose} title={say('importYear')} size={480} destroyOnHidden>
      <Refusal error={proposing.error} />
      <Form<Filled>
        layout="vertical"
        initialValues={{ year: officialYears.includes(year) ? year : officialYears.at(-1) }}
        onFinish={({ year: chosen, reason }) => proposing.mutate({ body: { year: chosen, reason: reason.trim() } })}
      >
        <Form.Item name="year" label={say('year')}>
          <Select options={officialYears.map((value) => ({ value, label: String(value) }))} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={sayRules('reason')}
          rules={[{ required: true, whitespace: true, message: sayRules('required') }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={proposing.isPending}>
          {sayRules('save')}
        </Button>
      </Form>
    </Drawer>
  );
}
