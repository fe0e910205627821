import { Alert, App, Form, Input, Modal } from 'antd';
import { api } from '../api/client.js';
import { Refusal } from '../shared/refusal.js';
import { useWords } from '../messages/messages.js';
import type { Change } from './change-content.js';
import { ChangeContent } from './change-content.js';
import { changesWords } from './changes.messages.js';
import { readChangesAgain } from './use-changed.js';

export interface Deciding {
  change: Change;
  deed: 'agree' | 'reject' | 'withdraw';
}

interface Props {
  deciding: Deciding | null;
  onClose: () => void;
}

/** Shows once more what is decided on, and decides exactly that. */
export function DecisionDialog({ deciding, onClose }: Props) {
  const say = useWords(changesWords);
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const done = {
    onSuccess: async () => {
      void message.success(say('done'));
      onClose();
      await readChangesAgain();
    },
  };
  const agree = api.useMutation('post', '/api/changes/{id}/agree', done);
  const reject = api.useMutation('post', '/api/changes/{id}/reject', done);
  const withdraw = api.useMutation('post', '/api/changes/{id}/withdraw', done);
  const asked = [agree, reject, withdraw];

  const decide = ({ reason = '' }: { reason?: string }): void => {
    if (!deciding) return;
    const { change, deed } = deciding;
    const params = { path: { id: change.id } };
    if (deed === 'agree') agree.mutate({ params, body: { hash: change.hash } });
    else if (deed === 'reject') reject.mutate({ params, body: { hash: change.hash, reason: reason.trim() } });
    else withdraw.mutate({ params });
  };

  return (
    <Modal
      title={deciding && `${say(deciding.deed)}：${say(deciding.change.kind)}`}
      open={deciding !== null}
      onCancel={onClose}
      onOk={form.submit}
      okText={deciding ? say(deciding.deed) : undefined}
      okButtonProps={{ danger: deciding?.deed === 'reject' }}
      cancelText={say('cancel')}
      confirmLoading={asked.some(({ isPending }) => isPending)}
      afterClose={() => {
        form.resetFields();
        for (const one of asked) one.reset();
      }}
    >
      {deciding && (
        <>
          {asked.map(({ error }, index) => (
            <Refusal key={index} error={error} />
          ))}
          <ChangeContent change={deciding.change} />
          {deciding.deed === 'agree' && <Alert type="info" title={say('agreeSure')} />}
        </>
      )}
      <Form form={form} layout="vertical" onFinish={decide} requiredMark={false}>
        {deciding?.deed === 'reject' && (
          <Form.Item
            name="reason"
            label={say('rejectReason')}
            rules={[{ required: true, whitespace: true, message: say('required') }]}
          >
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
