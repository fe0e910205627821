import { Alert, Button, Card, Flex, Form, Typography } from 'antd';
import { api } from '../api/client.js';
import { readAgain } from '../api/query-client.js';
import { Refusal } from '../shared/refusal.js';
import { LanguageSwitch } from '../messages/language-switch.js';
import { useWords } from '../messages/messages.js';
import { PasswordForm } from './password-form.js';
import type { PasswordsGiven } from './password-form.js';
import { sessionWords } from './session.messages.js';
import { useSignOut } from './sign-out.js';

/** Whoever was given a password gives himself another one before anything else. */
export function NewPasswordPage({ username }: { username: string }) {
  const say = useWords(sessionWords);
  const [form] = Form.useForm<PasswordsGiven>();
  const change = api.useMutation('post', '/api/auth/password', {
    onSuccess: () => readAgain({ queryKey: ['get', '/api/auth/me'] }),
  });
  const signOut = useSignOut();

  return (
    <main className="sign-in">
      <Card className="sign-in-card">
        <Flex justify="space-between" align="start">
          <Typography.Title level={3}>{say('newPasswordFirst')}</Typography.Title>
          <LanguageSwitch />
        </Flex>
        <Alert className="refusal" type="info" showIcon title={say('newPasswordWhy', { username })} />
        <Refusal error={change.error} />
        <PasswordForm
          form={form}
          onGiven={({ currentPassword, newPassword }) => change.mutate({ body: { currentPassword, newPassword } })}
        />
        <Flex vertical gap="small">
          <Button type="primary" block loading={change.isPending} onClick={form.submit}>
            {say('changePassword')}
          </Button>
          <Button block onClick={signOut}>
            {say('signOut')}
          </Button>
        </Flex>
      </Card>
    </main>
  );
}
