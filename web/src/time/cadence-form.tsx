import { Alert, Drawer, Form, Input, Radio, Switch } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { Refusal } from '../shared/refusal.js';
import type { Decision } from '../rules/decision-fields.js';
import { DecisionFields, saidOf } from '../rules/decision-fields.js';
import { rulesWords } from '../rules/rules.messages.js';
import { useDecide } from '../rules/use-decide.js';
import { NextDays } from './next-days.js';
import type { CadenceView } from './recurrence.js';
import { shiftWord, useRecurrence } from './recurrence.js';
import { timeWords } from './time.messages.js';

interface Filled extends Decision {
  rrule: string;
  shift: string;
  paused: boolean;
}

/** Proposes another rhythm of something that recurs, or that it pauses. */
export function CadenceForm({ cadence, onClose }: { cadence: CadenceView; onClose: () => void }) {
  const say = useWords(timeWords);
  const sayRules = useWords(rulesWords);
  const language = useLanguage();
  const recurrence = useRecurrence();
  const [form] = Form.useForm<Filled>();
  const [isSame, setSame] = useState(false);
  const deciding = useDecide(onClose);
  const rule = Form.useWatch('rrule', form) ?? cadence.rrule;
  const shiftNow = Form.useWatch('shift', form) ?? cadence.shift;
  const { id, name, kind, event, data, office } = cadence;
  const decide = ({ rrule, shift, paused, ...decision }: Filled): void => {
    const isNothing = rrule === cadence.rrule && shift === cadence.shift && paused === cadence.paused;
    setSame(isNothing);
    if (isNothing) return;
    const value = { name, rrule, shift, paused, starts: { kind, event, data }, ...(office ? { office } : {}) };
    deciding.mutate({ body: { cadences: { [id]: value }, ...saidOf(decision) } });
  };
  return (
    <Drawer open onClose={onClose} title={name[language] ?? id} size={480} destroyOnHidden>
      {isSame && <Alert className="refusal" type="info" showIcon title={sayRules('nothingChanged')} />}
      <Refusal error={deciding.error} />
      <Form<Filled>
        form={form}
        layout="vertical"
        onFinish={decide}
        initialValues={{ rrule: cadence.rrule, shift: cadence.shift, paused: cadence.paused }}
      >
        <Form.Item
          name="rrule"
          label={say('rule')}
          extra={`${recurrence(rule) ?? say('notInWords')} · ${say('ruleHint')}`}
          rules={[{ required: true, whitespace: true, message: sayRules('required') }]}
        >
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="shift" label={say('shift')}>
          <Radio.Group
            options={['next', 'previous', 'none'].map((value) => ({ value, label: say(shiftWord(value)) }))}
          />
        </Form.Item>
        <NextDays rrule={rule} shift={shiftNow} />
        <Form.Item name="paused" label={say('paused')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <DecisionFields isSaving={deciding.isPending} />
      </Form>
    </Drawer>
  );
}
