import { DownOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../messages/messages.js';
import { formWords } from './forms.messages.js';

const LONGEST_REASON = 2_000;

/** What every event carries beside its data: why, where the company wants to know, and when, if it was not now. */
export function ReasonFields({ reason }: { reason: 'required' | 'optional' }) {
  const say = useWords(formWords);
  const isRequired = reason === 'required';
  const [isOpen, setOpen] = useState(isRequired);
  if (!isOpen) {
    return (
      <Button type="link" className="flush" icon={<DownOutlined />} onClick={() => setOpen(true)}>
        {say('addReason')}
      </Button>
    );
  }
  return (
    <div className="fields">
      <Form.Item
        name="reason"
        label={say('reason')}
        className="field-wide"
        extra={isRequired ? say('reasonHint') : undefined}
        rules={isRequired ? [{ required: true, whitespace: true, message: say('required') }] : []}
      >
        <Input.TextArea maxLength={LONGEST_REASON} autoSize={{ minRows: isRequired ? 2 : 1, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="occurredAt" label={say('occurredAt')} extra={say('occurredHint')}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" className="wide" />
      </Form.Item>
    </div>
  );
}
