import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useEffect, useMemo, useState } from 'react';
import type { Language, Text } from '../../../machines/rulebook.js';
import { DayInput } from '../forms/inputs.js';
import { useNarrow } from '../shared/use-narrow.js';
import { useLanguage } from '../messages/language.js';
import { MILESTONE_NAMES } from '../../../machines/order/order.state-names.js';
import { CLASSES } from '../../../machines/order/schema/choices.js';
import type { Say } from '../messages/messages.js';
import { useWords } from '../messages/messages.js';
import type { OrderFilter } from './filter.js';
import { ordersWords } from './orders.messages.js';

type Speak = Say<keyof typeof ordersWords>;

interface Field {
  name: keyof OrderFilter;
  label: keyof typeof ordersWords;
  input: ReactNode;
}

const optionsOf = (words: Readonly<Record<string, Text>>, language: Language) =>
  Object.entries(words).map(([value, name]) => ({ value, label: name[language] }));

const usualFields = (say: Speak, language: Language): Field[] => [
  { name: 'q', label: 'words', input: <Input allowClear placeholder={say('wordsHint')} /> },
  {
    name: 'state',
    label: 'state',
    input: (
      <Select mode="multiple" maxTagCount={2} options={optionsOf(MILESTONE_NAMES, language)} placeholder={say('any')} />
    ),
  },
  { name: 'customer', label: 'customer', input: <Input allowClear placeholder={say('customerHint')} /> },
];

function furtherFields(say: Speak, language: Language): Field[] {
  const yesOrNo = [
    { value: 'true', label: say('yes') },
    { value: 'false', label: say('no_') },
  ];
  const either = <Select allowClear options={yesOrNo} placeholder={say('any')} />;
  const classes = Object.entries(CLASSES).map(([value, name]) => ({ value, label: name[language] }));
  return [
    { name: 'product', label: 'productNo', input: <Input allowClear /> },
    { name: 'dueBefore', label: 'dueBefore', input: <DayInput /> },
    { name: 'overdue', label: 'overdue', input: either },
    { name: 'held', label: 'held', input: either },
    { name: 'mine', label: 'mine', input: either },
    { name: 'class', label: 'class', input: <Select allowClear options={classes} placeholder={say('any')} /> },
  ];
}

const FURTHER = ['product', 'dueBefore', 'overdue', 'held', 'mine', 'class'] as const satisfies (keyof OrderFilter)[];

/** Nothing written anywhere. */
const CLEARED = Object.fromEntries(['q', 'state', 'customer', ...FURTHER].map((name) => [name, undefined]));

interface Props {
  filter: OrderFilter;
  /** What is written in the form, the fields that are folded away too. */
  onSearch: (written: Readonly<Record<string, unknown>>) => void;
}

/** What narrows the list: the fields of every day, and the others when they are called for or in use. */
export function SearchForm({ filter, onSearch }: Props) {
  const say = useWords(ordersWords);
  const language = useLanguage();
  const isNarrow = useNarrow();
  const [form] = Form.useForm<Record<string, unknown>>();
  const [isOpen, setOpen] = useState(FURTHER.some((name) => filter[name] !== undefined));
  const written = useMemo(() => ({ ...filter, state: filter.state ? filter.state.split(',') : [] }), [filter]);
  // The address may change without the form: by a saved filter, the search above, or the way back.
  useEffect(() => {
    form.setFieldsValue({ ...CLEARED, ...written });
  }, [form, written]);

  const clear = (): void => {
    form.setFieldsValue(CLEARED);
    onSearch({});
  };
  const usual = usualFields(say, language);
  const fields = isOpen ? [...usual, ...furtherFields(say, language)] : usual.slice(0, isNarrow ? 1 : usual.length);
  return (
    <Card className="block">
      <Form
        form={form}
        className="search-form"
        initialValues={written}
        onFinish={() => onSearch(form.getFieldsValue(true) as Record<string, unknown>)}
      >
        {fields.map(({ name, label, input }) => (
          <Form.Item key={name} name={name} label={say(label)}>
            {input}
          </Form.Item>
        ))}
        <Flex gap="small" justify="end" className="search-actions">
          <Button onClick={clear}>{say('reset')}</Button>
          <Button type="primary" htmlType="submit">
            {say('search')}
          </Button>
          <Button type="link" icon={isOpen ? <UpOutlined /> : <DownOutlined />} onClick={() => setOpen(!isOpen)}>
            {say(isOpen ? 'fewer' : 'further')}
          </Button>
        </Flex>
      </Form>
    </Card>
  );
}
