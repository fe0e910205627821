import { Button, DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { instantOf } from '../shared/figures.js';
import { useWords } from '../messages/messages.js';
import { rulesWords } from './rules.messages.js';

/** Since when a decision applies, and why it was taken. */
export interface Decision {
  effectiveFrom?: Dayjs | null;
  reason: string;
}

/** The same as it is sent. */
export const saidOf = ({ effectiveFrom, reason }: Decision) => ({
  reason: reason.trim(),
  ...(effectiveFrom ? { effectiveFrom: instantOf(effectiveFrom) } : {}),
});

/** The end of every form that decides on the policy. */
export function DecisionFields({ isSaving }: { isSaving: boolean }) {
  const say = useWords(rulesWords);
  return (
    <>
      <Form.Item name="effectiveFrom" label={say('effectiveFrom')}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <Form.Item
        name="reason"
        label={say('reason')}
        rules={[{ required: true, whitespace: true, message: say('required') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isSaving}>
        {say('save')}
      </Button>
    </>
  );
}
