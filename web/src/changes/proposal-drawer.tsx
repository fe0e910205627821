import type { FormInstance } from 'antd';
import { App, Button, Drawer, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { Refusal } from '../shared/refusal.js';
import { useWords } from '../messages/messages.js';
import { changesWords } from './changes.messages.js';
import { readChangesAgain } from './use-changed.js';

interface Props<Filled> {
  title: string;
  open: boolean;
  onClose: () => void;
  form: FormInstance<Filled>;
  onFinish: (filled: Filled) => void;
  error: unknown;
  isSending: boolean;
  children: ReactNode;
}

/** What a proposal is filled into: its own fields, and why. */
export function ProposalDrawer<Filled>(props: Props<Filled>) {
  const { title, open, onClose, form, onFinish, error, isSending, children } = props;
  const say = useWords(changesWords);
  return (
    <Drawer open={open} onClose={onClose} title={title} size={480} destroyOnHidden>
      <Refusal error={error} />
      <Form<Filled> form={form} layout="vertical" onFinish={onFinish} requiredMark={false} preserve={false}>
        {children}
        <Form.Item
          name="reason"
          label={say('why')}
          rules={[{ required: true, whitespace: true, message: say('required') }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isSending}>
          {say('propose')}
        </Button>
      </Form>
    </Drawer>
  );
}

/** What follows a proposal that was taken. */
export function useProposed(onClose: () => void) {
  const say = useWords(changesWords);
  const { message } = App.useApp();
  return async (): Promise<void> => {
    void message.success(say('sent'));
    onClose();
    await readChangesAgain();
  };
}
