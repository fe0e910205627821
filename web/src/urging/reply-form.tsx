import { App, Button, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { isBlank } from '../../../machines/kit/text.js';
import { api } from '../api/client.js';
import { readAgain } from '../api/query-client.js';
import type { components } from '../api/schema.js';
import { DayInput } from '../forms/day-inputs.js';
import { withoutEnter } from '../forms/no-enter.js';
import { moment } from '../shared/figures.js';
import { Refusal } from '../shared/refusal.js';
import { useWords } from '../messages/messages.js';
import { urgingWords } from './urging.messages.js';

const PATH = '/api/processes/{kind}/{no}/urgings/{id}/replies';

type Said = Pick<components['schemas']['LastReply'], 'by' | 'text' | 'promisedOn'> & { at?: string };

/** Who has answered, what, and by which day he promises it. */
export function ReplyText({ reply: { by, text, promisedOn, at } }: { reply: Said }) {
  const say = useWords(urgingWords);
  return (
    <Typography.Text className="small" {...(at ? { title: moment(at) } : {})}>
      {by} {say('reply')}：{text}
      {promisedOn !== null && ` (${say('promised', { day: promisedOn })})`}
    </Typography.Text>
  );
}

/** What is read anew when somebody has answered. */
const isOfUrgings = (path: unknown): boolean =>
  path === '/api/waiting' || path === '/api/inbox' || path === '/api/processes/{kind}/{no}/urgings';

interface Props {
  kind: string;
  no: string;
  /** Of the urging. */
  id: string;
  isOpen: boolean;
}

/** Whoever was urged says how it is, and, where he likes, by when it comes. */
export function ReplyForm({ kind, no, id, isOpen: isOpenAtFirst }: Props) {
  const say = useWords(urgingWords);
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const [form] = Form.useForm<{ text?: string; promisedOn?: string }>();
  const replying = api.useMutation('post', PATH, {
    onSuccess: () => {
      void message.success(say('replied'));
      form.resetFields();
      setOpen(false);
    },
    onSettled: () => readAgain({ predicate: ({ queryKey: [, path] }) => isOfUrgings(path) }),
  });
  if (!isOpen) {
    return (
      <Button type="link" size="small" className="flush" onClick={() => setOpen(true)}>
        {say('reply')}
      </Button>
    );
  }
  return (
    <Form
      form={form}
      layout="vertical"
      onKeyDown={withoutEnter}
      onFinish={({ text = '', promisedOn }) =>
        replying.mutate({
          params: { path: { kind, no, id } },
          body: { text: text.trim(), ...(promisedOn ? { promisedOn } : {}) },
        })
      }
    >
      <Refusal error={replying.error} />
      <Form.Item
        name="text"
        label={say('replyText')}
        rules={[
          {
            validator: (_, value: string) =>
              isBlank(value) ? Promise.reject(new Error(say('replyHint'))) : Promise.resolve(),
          },
        ]}
      >
        <Input.TextArea maxLength={500} showCount rows={2} placeholder={say('replyHint')} />
      </Form.Item>
      <Form.Item name="promisedOn" label={say('promisedOn')}>
        <DayInput />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={replying.isPending}>
        {say('reply')}
      </Button>
    </Form>
  );
}
