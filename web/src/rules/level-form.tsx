import { Form, Radio } from 'antd';
import type { Rule } from '../api/types.js';
import { Refusal } from '../shared/refusal.js';
import { useWords } from '../messages/messages.js';
import type { Decision } from './decision-fields.js';
import { DecisionFields, saidOf } from './decision-fields.js';
import { rulesWords } from './rules.messages.js';
import { useDecide } from './use-decide.js';

const LEVELS = ['block', 'warn', 'off'] as const;

interface Filled extends Decision {
  level: Rule['level'];
}

/** Sets how hard a duty is, from a day on. */
export function LevelForm({ rule }: { rule: Rule }) {
  const say = useWords(rulesWords);
  const [form] = Form.useForm<Filled>();
  const deciding = useDecide(() => form.resetFields(['reason', 'effectiveFrom']));
  return (
    <section className="rule-part" aria-label={say('change')}>
      <h3>{say('change')}</h3>
      <Refusal error={deciding.error} />
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{ level: rule.level }}
        onFinish={({ level, ...decision }) =>
          deciding.mutate({ body: { levels: { [rule.rule]: level }, ...saidOf(decision) } })
        }
      >
        <Form.Item name="level" label={say('level')}>
          <Radio.Group optionType="button" options={LEVELS.map((value) => ({ value, label: say(value) }))} />
        </Form.Item>
        <DecisionFields isSaving={deciding.isPending} />
      </Form>
    </section>
  );
}
