import { App, Form, Input, Modal } from 'antd';
import { api } from '../api/client.js';
import { Refusal } from '../shared/refusal.js';
import { useWords } from '../words/words.js';
import { sessionWords } from './session.words.js';

interface Given {
  currentPassword: string;
  newPassword: string;
  repeated: string;
}

/** Changes one's own password. */
export function PasswordDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useWords(sessionWords);
  const { message } = App.useApp();
  const [form] = Form.useForm<Given>();
  const change = api.useMutation('post', '/api/auth/password');
  const required = [{ required: true, message: say('required') }];

  const submit = ({ currentPassword, newPassword }: Given): void =>
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
      <Form form={form} layout="vertical" onFinish={submit} requiredMark={false}>
        <Form.Item name="currentPassword" label={say('currentPassword')} rules={required}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="newPassword" label={say('newPassword')} rules={required}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="repeated"
          label={say('repeatPassword')}
          dependencies={['newPassword']}
          rules={[
            ...required,
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === getFieldValue('newPassword') ? Promise.resolve() : Promise.reject(new Error(say('differs'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
