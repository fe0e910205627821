import { App, Form, Modal } from 'antd';
import { api } from '../api/client.js';
import { Refusal } from '../shared/refusal.js';
import { useWords } from '../messages/messages.js';
import { PasswordForm } from './password-form.js';
import type { PasswordsGiven } from './password-form.js';
import { sessionWords } from './session.messages.js';

/** Changes one's own password. */
export function PasswordDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useWords(sessionWords);
  const { message } = App.useApp();
  const [form] = Form.useForm<PasswordsGiven>();
  const change = api.useMutation('post', '/api/auth/password');

  const submit = ({ currentPassword, newPassword }: PasswordsGiven): void =>
    change.mutate(
      { body: { currentPassword, newPassword } },
      {
        onSuccess: () => {
          void message.success(say('changed'));
          onClose();
        },
      },
    );

  return (
    <Modal
      title={say('changePassword')}
      open={open}
      onCancel={onClose}
      onOk={form.submit}
      confirmLoading={change.isPending}
      afterClose={() => {
        form.resetFields();
        change.reset();
      }}
      width={420}
    >
      <Refusal error={change.error} />
      <PasswordForm form={form} onGiven={submit} />
    </Modal>
  );
}
