import { Alert, Button, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useWords } from '../messages/messages.js';
import { inspectorWords } from './inspector.messages.js';
import { applicationAddress } from './sources.js';

const LONGEST_NAME = 80;

const code = (address: string): string => `import { createWebSocketInspector } from '@statelyai/inspect';

const { inspect } = createWebSocketInspector({ url: '${address}' });
createActor(machine, { inspect }).start();`;

/** Gives the address under which an application of one's own shows its machines here. */
export function ConnectApplication() {
  const say = useWords(inspectorWords);
  const [isOpen, setOpen] = useState(false);
  const [address, setAddress] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [isAsking, setAsking] = useState(false);

  const close = (): void => {
    setOpen(false);
    setAddress(null);
    setFailed(false);
  };
  const ask = async (name: string): Promise<void> => {
    setAsking(true);
    try {
      setAddress(await applicationAddress(name));
      setFailed(false);
    } catch {
      setFailed(true);
    } finally {
      setAsking(false);
    }
  };

  const begin = ({ name }: { name: string }): void => void ask(name);

  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say('connect')}
      </Button>
      <Modal title={say('connect')} open={isOpen} onCancel={close} footer={null} width={720} destroyOnHidden>
        <Typography.Paragraph>{say('connectHow')}</Typography.Paragraph>
        <Form layout="inline" initialValues={{ name: 'my-application' }} onFinish={begin}>
          <Form.Item name="name" label={say('applicationName')} rules={[{ required: true, max: LONGEST_NAME }]}>
            <Input />
          </Form.Item>
          <Button htmlType="submit" type="primary" loading={isAsking}>
            {say('newAddress')}
          </Button>
        </Form>
        {hasFailed && <Alert type="error" title={say('noAddress')} />}
        {address !== null && (
          <>
            <pre className="inspector-code">{code(address)}</pre>
            <Typography.Text type="secondary">{say('addressGood')}</Typography.Text>
          </>
        )}
      </Modal>
    </>
  );
}
