import { Alert, Drawer, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { components } from '../api/schema.js';
import { Refusal } from '../shared/refusal.js';
import { useEventName } from '../api/kinds.js';
import { useWords } from '../messages/messages.js';
import type { Decision } from './decision-fields.js';
import { DecisionFields, saidOf } from './decision-fields.js';
import { useThresholdName } from '../shared/use-policy.js';
import { rulesWords } from './rules.messages.js';
import { useDecide } from './use-decide.js';

type Policy = components['schemas']['PolicyView'];

interface Filled extends Decision {
  /** In the order in which they stand in the policy. */
  thresholds: string[];
  /** A list, for the names of events have dots, which a form takes for a path. */
  deadlines: { type: string; hours: number }[];
}

interface Props {
  policy: Policy;
  open: boolean;
  onClose: () => void;
}

/** The values that differ from those in force. */
const changed = <Value,>(now: Readonly<Record<string, Value>>, wanted: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.entries(wanted).filter(([name, value]) => now[name] !== value));

/** Decides thresholds and deadlines anew; what is left as it is stays as it was decided. */
export function PolicyForm({ policy, open, onClose }: Props) {
  const say = useWords(rulesWords);
  const eventName = useEventName();
  const thresholdName = useThresholdName();
  const [form] = Form.useForm<Filled>();
  const [isSame, setSame] = useState(false);
  const deciding = useDecide(onClose);
  const names = Object.keys(policy.thresholds);
  const types = Object.keys(policy.deadlines);

  const decide = ({ thresholds, deadlines, ...decision }: Filled): void => {
    const levels = {
      thresholds: changed(
        policy.thresholds,
        Object.fromEntries(names.map((name, index) => [name, thresholds[index] ?? ''])),
      ),
      deadlines: changed(policy.deadlines, Object.fromEntries(deadlines.map(({ type, hours }) => [type, hours]))),
    };
    const isNothing = Object.values(levels).every((part) => Object.keys(part).length === 0);
    setSame(isNothing);
    if (!isNothing) deciding.mutate({ body: { ...levels, ...saidOf(decision) } });
  };

  return (
    <Drawer open={open} onClose={onClose} title={say('decide')} size={520} destroyOnHidden>
      {isSame && <Alert className="refusal" type="info" showIcon title={say('nothingChanged')} />}
      <Refusal error={deciding.error} />
      <Form<Filled>
        form={form}
        layout="vertical"
        onFinish={decide}
        initialValues={{
          thresholds: names.map((name) => policy.thresholds[name]),
          deadlines: types.map((type) => ({ type, hours: policy.deadlines[type] })),
        }}
      >
        <h3>{say('thresholds')}</h3>
        {names.map((name, index) => (
          <Form.Item
            key={name}
            name={['thresholds', index]}
            label={thresholdName(name)}
            rules={[{ required: true, message: say('required') }]}
          >
            <Input inputMode="decimal" />
          </Form.Item>
        ))}
        <h3>{say('deadlines')}</h3>
        {types.map((type, index) => (
          <Form.Item
            key={type}
            name={['deadlines', index, 'hours']}
            label={type === '*' ? say('allOthers') : eventName(type)}
            rules={[{ required: true, message: say('required') }]}
          >
            <InputNumber min={0.5} max={2000} />
          </Form.Item>
        ))}
        <DecisionFields isSaving={deciding.isPending} />
      </Form>
    </Drawer>
  );
}
