import { Alert, Button, Checkbox, Drawer, Form, Input, Typography } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { daysAfter } from '../../../machines/calendar.js';
import { client } from '../api/client.js';
import { readAgain } from '../api/query-client.js';
import { DayInput } from '../forms/day-inputs.js';
import { useWords } from '../messages/messages.js';
import { useMe } from '../session/me.js';
import { today } from '../shared/figures.js';
import { Refusal } from '../shared/refusal.js';
import { linkWords } from './links.messages.js';

export const LINKS = 'customer-links';

/** How long a link is given for unless somebody says otherwise, in days. */
const USUAL_DAYS = 60;

/** Read anew: what the lists say of links. */
export const linksAgain = () => readAgain({ queryKey: ['get', '/api/customer-links'] });

interface Given {
  recipient: string;
  validUntil: string;
  showsPapers: boolean;
  showsPrices: boolean;
}

/** Where a customer goes with a key that has just been made; it is shown this once. */
export async function makeKey(no: string): Promise<string> {
  const { data } = await client.POST('/api/customer-links/{no}/key', { params: { path: { no } } });
  return location.origin + (data?.path ?? '');
}

/** An address that is shown once, to be copied. */
export function ShownOnce({ address }: { address: string }) {
  const say = useWords(linkWords);
  return (
    <Alert
      type="success"
      className="refusal"
      title={say('shownOnce')}
      description={
        <Typography.Text code copyable className="feed-address">
          {address}
        </Typography.Text>
      }
    />
  );
}

/** Gives a customer a link to an order: for whom, until when, and what it shows. */
export function GiveLinkDrawer({ order, open, onClose }: { order: string; open: boolean; onClose: () => void }) {
  const say = useWords(linkWords);
  const { person } = useMe();
  const [form] = Form.useForm<Given>();
  // Of a link that was given and whose key could not be made, only the key is made when it is tried again.
  const [no, setNo] = useState<string | null>(null);
  const giving = useMutation({
    mutationFn: async (given: Given) => {
      let made = no;
      if (made === null) {
        const type = person.offices.includes('sales') ? 'sales.give-link' : 'clerk.give-link';
        const body = { type, data: { order, ...given } } as never;
        const { data } = await client.POST('/api/processes/{kind}', { params: { path: { kind: LINKS } }, body });
        made = (data as unknown as { no: string }).no;
        setNo(made);
      }
      return makeKey(made);
    },
    onSettled: linksAgain,
  });
  const close = (): void => {
    giving.reset();
    setNo(null);
    form.resetFields();
    onClose();
  };
  const required = [{ required: true, whitespace: true, message: say('required') }];
  const initial = { validUntil: daysAfter(today(), USUAL_DAYS) ?? '', showsPapers: true, showsPrices: false };
  return (
    <Drawer title={say('give')} open={open} onClose={close} size={520} destroyOnHidden>
      <Alert type="info" title={say('hint')} className="refusal" />
      {giving.data === undefined ? (
        <Form form={form} layout="vertical" initialValues={initial} onFinish={(given) => giving.mutate(given)}>
          <Form.Item name="recipient" label={say('recipient')} rules={required}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="validUntil" label={say('validUntil')} rules={[{ required: true, message: say('required') }]}>
            <DayInput />
          </Form.Item>
          <Form.Item name="showsPapers" valuePropName="checked">
            <Checkbox>{say('showsPapers')}</Checkbox>
          </Form.Item>
          <Form.Item name="showsPrices" valuePropName="checked">
            <Checkbox>{say('showsPrices')}</Checkbox>
          </Form.Item>
          <Refusal error={giving.error} />
          <Button type="primary" htmlType="submit" loading={giving.isPending}>
            {say('make')}
          </Button>
        </Form>
      ) : (
        <ShownOnce address={giving.data} />
      )}
    </Drawer>
  );
}
