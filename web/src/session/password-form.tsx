import type { FormInstance } from 'antd';
import { Form, Input } from 'antd';
import { useWords } from '../messages/messages.js';
import { sessionWords } from './session.messages.js';

export interface PasswordsGiven {
  currentPassword: string;
  newPassword: string;
  repeated: string;
}

interface Props {
  form: FormInstance<PasswordsGiven>;
  onGiven: (given: PasswordsGiven) => void;
}

/** The present password once, the new one twice. */
export function PasswordForm({ form, onGiven }: Props) {
  const say = useWords(sessionWords);
  const required = [{ required: true, message: say('required') }];
  return (
    <Form form={form} layout="vertical" onFinish={onGiven} requiredMark={false}>
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
  );
}
