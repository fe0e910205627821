import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Form } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNarrow } from '../shared/use-narrow.js';
import { useWords } from '../messages/messages.js';
import { listWords } from './list.messages.js';
import type { Filter, ListField } from './list.js';

interface Props {
  fields: readonly ListField[];
  filter: Filter;
  /** What is written in the form, the fields that are folded away too. */
  onSearch: (written: Readonly<Record<string, unknown>>) => void;
}

/** What narrows the list: the fields of every day, and the others when they are called for or in use. */
export function SearchForm({ fields, filter, onSearch }: Props) {
  const say = useWords(listWords);
  const isNarrow = useNarrow();
  const [form] = Form.useForm<Record<string, unknown>>();
  const usual = fields.filter(({ isFurther }) => !isFurther);
  const further = fields.filter(({ isFurther }) => isFurther);
  const [isOpen, setOpen] = useState(further.some(({ name }) => filter[name] !== undefined));
  const cleared = Object.fromEntries(fields.map(({ name }) => [name, undefined]));
  const written = useMemo(
    () =>
      Object.fromEntries(
        fields.map(({ name, isMany }) => [name, isMany ? (filter[name]?.split(',') ?? []) : filter[name]]),
      ),
    [fields, filter],
  );
  // The address may change without the form: by a saved filter, the search above, or the way back. What a field offers may
  // change, too, and then what somebody is writing stays.
  const address = JSON.stringify([filter, fields.map(({ name }) => name)]);
  const followed = useRef(address);
  useEffect(() => {
    if (followed.current === address) return;
    followed.current = address;
    form.setFieldsValue(written);
  }, [form, written, address]);

  const clear = (): void => {
    form.setFieldsValue(cleared);
    onSearch({});
  };
  const shown = isOpen ? fields : usual.slice(0, isNarrow ? 1 : usual.length);
  return (
    <Card className="block">
      <Form
        form={form}
        className="search-form"
        initialValues={written}
        onFinish={() => onSearch(form.getFieldsValue(true) as Record<string, unknown>)}
      >
        {shown.map(({ name, label, input }) => (
          <Form.Item key={name} name={name} label={label}>
            {input}
          </Form.Item>
        ))}
        <Flex gap="small" justify="end" className="search-actions">
          <Button onClick={clear}>{say('reset')}</Button>
          <Button type="primary" htmlType="submit">
            {say('search')}
          </Button>
          {(further.length > 0 || isNarrow) && (
            <Button type="link" icon={isOpen ? <UpOutlined /> : <DownOutlined />} onClick={() => setOpen(!isOpen)}>
              {say(isOpen ? 'fewer' : 'further')}
            </Button>
          )}
        </Flex>
      </Form>
    </Card>
  );
}
