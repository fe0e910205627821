import { Drawer, Form, Input, InputNumber, Radio, Select } from 'antd';
import { OFFICE_NAMES, OFFICES } from '../../../machines/offices.js';
import { ProblemError } from '../api/problem.js';
import { PersonInput } from '../forms/person-input.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { Refusal } from '../shared/refusal.js';
import type { Decision } from '../rules/decision-fields.js';
import { DecisionFields, saidOf } from '../rules/decision-fields.js';
import { rulesWords } from '../rules/rules.messages.js';
import { useDecide } from '../rules/use-decide.js';
import { NextDays } from './next-days.js';
import { shiftWord, useRecurrence } from './recurrence.js';
import { timeWords } from './time.messages.js';

interface Named {
  office: string;
  person: string;
}

interface Filled extends Decision {
  name: string;
  content: string;
  task: Named;
  verifier: Named;
  days: number;
  rrule: string;
  shift: string;
}

/** Where a refused value stands in the form. */
const PLACES: readonly [part: string, field: (string | number)[]][] = [
  ['.rrule', ['rrule']],
  ['.starts.data.verifier', ['verifier', 'person']],
  ['.name', ['name']],
];

/** Proposes an action that recurs: what, by whom, within how many working days, who verifies it, and on which days. */
export function NewCadenceForm({ onClose }: { onClose: () => void }) {
  const say = useWords(timeWords);
  const sayRules = useWords(rulesWords);
  const language = useLanguage();
  const recurrence = useRecurrence();
  const [form] = Form.useForm<Filled>();
  const deciding = useDecide(onClose);
  const rule = Form.useWatch('rrule', form) ?? '';
  const shift = Form.useWatch('shift', form) ?? 'next';
  const required = [{ required: true, message: sayRules('required') }];
  const offices = OFFICES.map((office) => ({ value: office, label: OFFICE_NAMES[office][language] }));
  const tellPlaces = (error: unknown): void => {
    const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
    for (const { path, message } of errors) {
      const field = PLACES.find(([part]) => path.endsWith(part))?.[1];
      if (field) form.setFields([{ name: field as never, errors: [message] }]);
    }
  };
  const decide = ({ name, content, task, verifier, days, rrule, shift: moved, ...decision }: Filled): void => {
    const called = { 'zh-CN': name.trim(), 'zh-TW': name.trim(), en: name.trim() };
    const data = { content: content.trim(), ...task, dueOn: `{day+${days}w}`, verifier };
    const value = {
      name: called,
      rrule: rrule.trim(),
      shift: moved,
      starts: { kind: 'actions', event: 'any.assign-action', data },
    };
    const id = `own.${Date.now().toString(36)}`;
    deciding.mutate({ body: { cadences: { [id]: value }, ...saidOf(decision) } }, { onError: tellPlaces });
  };
  const who = (at: 'task' | 'verifier', label: string) => (
    <>
      <Form.Item name={[at, 'person']} label={label} rules={required}>
        <PersonInput at={[at, 'person']} />
      </Form.Item>
      <Form.Item name={[at, 'office']} label={say('officeOf', { who: label })} rules={required}>
        <Select options={offices} />
      </Form.Item>
    </>
  );
  return (
    <Drawer open onClose={onClose} title={say('newCadence')} size={480} destroyOnHidden>
      <Refusal error={deciding.error} />
      <Form<Filled>
        form={form}
        name="new-cadence"
        layout="vertical"
        onFinish={decide}
        initialValues={{ rrule: 'FREQ=WEEKLY;BYDAY=MO', shift: 'next', days: 3 }}
      >
        <Form.Item name="name" label={say('name')} rules={[{ ...required[0], whitespace: true }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="content" label={say('toDo')} rules={[{ ...required[0], whitespace: true }]}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
        {who('task', say('assignee'))}
        {who('verifier', say('verifier'))}
        <Form.Item name="days" label={say('withinDays')} rules={required}>
          <InputNumber min={1} max={200} precision={0} />
        </Form.Item>
        <Form.Item
          name="rrule"
          label={say('rule')}
          extra={`${recurrence(rule) ?? say('notInWords')} · ${say('ruleHint')}`}
          rules={[{ ...required[0], whitespace: true }]}
        >
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="shift" label={say('shift')}>
          <Radio.Group
            options={['next', 'previous', 'none'].map((value) => ({ value, label: say(shiftWord(value)) }))}
          />
        </Form.Item>
        <NextDays rrule={rule} shift={shift} />
        <DecisionFields isSaving={deciding.isPending} />
      </Form>
    </Drawer>
  );
}
