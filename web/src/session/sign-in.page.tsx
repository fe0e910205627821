import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Checkbox, Flex, Form, Input, Typography } from 'antd';
import { Navigate, useSearchParams } from 'react-router';
import { api } from '../api/client.js';
import { isRefusal } from '../api/problem.js';
import { questions } from '../api/query-client.js';
import { sharedWords } from '../shared/shared.messages.js';
import { useFailure } from '../shared/states.js';
import { LanguageSwitch } from '../messages/language-switch.js';
import { useWords } from '../messages/messages.js';
import { begin, useStanding } from './session.js';
import { sessionWords } from './session.messages.js';

interface Given {
  username: string;
  password: string;
  remember?: boolean;
}

/** When many sign in at once, a sign-in is tried again so often, after so many milliseconds. */
const MOST_RETRIES = 3;
const RETRY_MS = 1_500;

/** Only a path of this page itself: an address from outside must not lead anywhere else. */
const safe = (to: string | null): string => (to?.startsWith('/') && !to.startsWith('//') ? to : '/');

export function SignInPage() {
  const say = useWords(sessionWords);
  const shared = useWords(sharedWords);
  const failure = useFailure();
  const { session, ending } = useStanding();
  const [parameters] = useSearchParams();
  const signIn = api.useMutation('post', '/api/auth/page-session', {
    retry: (failures, error) => failures < MOST_RETRIES && isRefusal(error, 'busy'),
    retryDelay: RETRY_MS,
  });

  const submit = ({ username, password, remember = false }: Given): void =>
    signIn.mutate(
      { body: { username: username.trim(), password, remember } },
      {
        onSuccess: ({ person }) => {
          questions.clear();
          begin(person.id);
        },
      },
    );

  if (session) return <Navigate to={safe(parameters.get('to'))} replace />;
  return (
    <main className="sign-in">
      <Card className="sign-in-card">
        <Flex justify="space-between" align="start">
          <div>
            <Typography.Title level={3}>{shared('product')}</Typography.Title>
            <Typography.Paragraph type="secondary">{say('motto')}</Typography.Paragraph>
          </div>
          <LanguageSwitch />
        </Flex>
        {ending !== 'none' && !signIn.error && (
          <Alert
            className="refusal"
            type={ending === 'expired' ? 'warning' : 'info'}
            showIcon
            title={say(ending === 'expired' ? 'expired' : 'signedOut')}
          />
        )}
        {signIn.error && <Alert className="refusal" type="error" showIcon title={failure(signIn.error)} />}
        <Form<Given> layout="vertical" onFinish={submit} requiredMark={false}>
          <Form.Item name="username" label={say('username')} rules={[{ required: true, message: say('required') }]}>
            <Input prefix={<UserOutlined />} autoComplete="username" />
          </Form.Item>
          <Form.Item name="password" label={say('password')} rules={[{ required: true, message: say('required') }]}>
            <Input.Password prefix={<LockOutlined />} autoComplete="current-password" />
          </Form.Item>
          <Form.Item name="remember" valuePropName="checked">
            <Checkbox>{say('remember')}</Checkbox>
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
            {say('signIn')}
          </Button>
        </Form>
      </Card>
    </main>
  );
}
