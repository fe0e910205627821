import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, DatePicker, Drawer, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useWords } from '../messages/messages.js';
import { Refusal } from '../shared/refusal.js';
import type { Decision } from '../rules/decision-fields.js';
import { DecisionFields, saidOf } from '../rules/decision-fields.js';
import { rulesWords } from '../rules/rules.messages.js';
import { useDecide } from '../rules/use-decide.js';
import type { WorkCalendar } from './day-words.js';
import { useDayWords } from './day-words.js';
import { timeWords } from './time.messages.js';

interface ChosenDay {
  day?: Dayjs;
  hours?: 'off' | 'work' | 'week' | 'shifts';
  shifts?: string;
  called?: string;
}

interface Filled extends Decision {
  week: string[];
  days?: ChosenDay[];
  source?: string;
}

interface Props {
  calendar: WorkCalendar;
  open: boolean;
  onClose: () => void;
}

const valueOf = ({ hours = 'off', shifts = '', called = '' }: ChosenDay): string =>
  [hours === 'shifts' ? shifts.replaceAll(/\s/g, '') : hours, called.trim()].filter(Boolean).join(' ');

/** What is to be different: nothing of what stays as it is. */
function changed({ year, week, source }: WorkCalendar, filled: Filled): Record<string, string> {
  const wanted = [
    ...week.map(({ name, hours, called }, index): [string, string, string] => [
      name,
      [hours, called].filter(Boolean).join(' '),
      [(filled.week[index] ?? hours).replaceAll(/\s/g, ''), called].filter(Boolean).join(' '),
    ]),
    ...(filled.days ?? []).flatMap((one): [string, string, string][] =>
      one.day ? [[one.day.format('YYYY-MM-DD'), '', valueOf(one)]] : [],
    ),
    [`year.${year}`, source ?? '', filled.source?.trim() ?? ''] satisfies [string, string, string],
  ];
  return Object.fromEntries(wanted.flatMap(([name, from, to]) => (from === to || to === '' ? [] : [[name, to]])));
}

/** Proposes other hours of the week, other days, or a source of the year. */
export function WorkCalendarForm({ calendar, open, onClose }: Props) {
  const say = useWords(timeWords);
  const sayRules = useWords(rulesWords);
  const { label } = useDayWords();
  const [isSame, setSame] = useState(false);
  const deciding = useDecide(onClose);
  const decide = (filled: Filled): void => {
    const values = changed(calendar, filled);
    const isNothing = Object.keys(values).length === 0;
    setSame(isNothing);
    if (!isNothing) deciding.mutate({ body: { calendar: values, ...saidOf(filled) } });
  };
  return (
    <Drawer open={open} onClose={onClose} title={`${say('calendar')} · ${say('edit')}`} size={640} destroyOnHidden>
      {isSame && <Alert className="refusal" type="info" showIcon title={sayRules('nothingChanged')} />}
      <Refusal error={deciding.error} />
      <Form<Filled>
        layout="vertical"
        onFinish={decide}
        initialValues={{ week: calendar.week.map(({ hours }) => hours), source: calendar.source ?? '' }}
      >
        <h3>{say('days')}</h3>
        <Form.List name="days">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <DayRow key={key} name={name} onRemove={() => remove(name)} />
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add({ hours: 'off' })}>
                {say('addDay')}
              </Button>
            </>
          )}
        </Form.List>
        <h3>{say('week')}</h3>
        <p className="small pale">{say('shiftsHint')}</p>
        {calendar.week.map(({ name }, index) => (
          <Form.Item key={name} name={['week', index]} label={label(name)}>
            <Input maxLength={100} />
          </Form.Item>
        ))}
        <Form.Item name="source" label={say('sourceOfYear', { year: String(calendar.year) })}>
          <Input maxLength={40} />
        </Form.Item>
        <DecisionFields isSaving={deciding.isPending} />
      </Form>
    </Drawer>
  );
}

function DayRow({ name, onRemove }: { name: number; onRemove: () => void }) {
  const say = useWords(timeWords);
  const required = [{ required: true, message: useWords(rulesWords)('required') }];
  const hours = Form.useWatch<ChosenDay['hours']>(['days', name, 'hours']);
  const options = (['off', 'work', 'week', 'shifts'] as const).map((value) => ({
    value,
    label: say(value === 'week' ? 'asWeek' : value),
  }));
  return (
    <div className="day-row">
      <Form.Item name={[name, 'day']} label={say('day')} rules={required}>
        <DatePicker />
      </Form.Item>
      <Form.Item name={[name, 'hours']} label={say('hours')}>
        <Select options={options} />
      </Form.Item>
      {hours === 'shifts' ? (
        <Form.Item name={[name, 'shifts']} label={say('shifts')} rules={required}>
          <Input placeholder="08:00-12:00,13:00-17:00" maxLength={100} />
        </Form.Item>
      ) : (
        <Form.Item name={[name, 'called']} label={say('called')}>
          <Input maxLength={40} />
        </Form.Item>
      )}
      <Button icon={<DeleteOutlined />} aria-label={say('removeDay')} onClick={onRemove} />
    </div>
  );
}
