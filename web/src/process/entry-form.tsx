import { App, Button, Card, Flex, Form, Typography } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { FormSchema } from '../api/form-schema.js';
import { client } from '../api/client.js';
import { useKind } from '../api/kinds.js';
import { ProblemError } from '../api/problem.js';
import { catchUp } from '../api/staleness.js';
import { blankData, blankRow } from '../forms/blank.js';
import { clean, isFields } from '../forms/clean.js';
import { Fields } from '../forms/field.js';
import type { FormContent } from '../forms/form-context.js';
import { FormContentContext } from '../forms/form-context.js';
import { newKey } from '../forms/new-key.js';
import { withoutEnter } from '../forms/no-enter.js';
import { namePath } from '../forms/problems.js';
import type { Complaint } from '../forms/use-complaints.js';
import { useComplaints } from '../forms/use-complaints.js';
import { officesOf, useMe } from '../session/me.js';
import { addressOf } from '../shared/address.js';
import { moment } from '../shared/figures.js';
import { Refusal } from '../shared/refusal.js';
import { useCurrencies } from '../shared/use-policy.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { DraftsMenu } from './drafts-menu.js';
import type { Content, Entry, EntryEvent } from './entry.js';
import { entryWords } from './entry.messages.js';
import { useDraft } from './use-draft.js';

const DATA = 'data';

/** A form begins with a row to write on in each of its lists, and with one's own office where one of all has to be named. */
function blankEntry({ properties = {}, required = [] }: FormSchema, usual: Content, mine: readonly string[]): Content {
  const own: Content = {};
  for (const [name, { items, enum: values = [], 'x-field': kind }] of Object.entries(properties)) {
    if (kind === 'list' && items) own[name] = [blankRow(items, [])];
    if (required.includes(name) && mine[0] !== undefined && values.includes(mine[0])) own[name] = mine[0];
  }
  return { ...blankData({ properties, required }), ...own, ...usual };
}

/** Where the rules of the entry say that something is missing, and what the schema complains of, by field. */
function complaintsOf(error: unknown): Complaint[] {
  if (!(error instanceof ProblemError)) return [];
  const { errors = [], unmet = [] } = error.problem;
  return [...errors, ...unmet.flatMap(({ missing, remedy }) => missing.map((path) => ({ path, message: remedy })))].map(
    ({ path, message }) => ({ name: [DATA, ...namePath(path)], message }),
  );
}

interface Props {
  kind: string;
  event: EntryEvent;
  entry: Entry;
  draft: string | null;
  content: Content | undefined;
  /** What another process brings along to it. */
  offered?: Content;
  onCreated?: (id: string) => void;
}

const ignore = (): void => undefined;

/** The form by which a process begins, drawn from the event's schema. */
export function EntryForm({ kind, event, entry, draft, content, offered, onCreated = ignore }: Props) {
  const { schema } = event;
  const { isDrafted = false, usual = {}, sections } = entry;
  const say = useWords(entryWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const name = useKind(kind)?.name ?? '';
  const mine = officesOf(useMe());
  const { message } = App.useApp();
  const [form] = Form.useForm();
  const [key] = useState(newKey);
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const { keeping, note, settle } = useDraft(draft, onCreated);

  const currencies = useCurrencies();
  const around = useMemo<FormContent>(
    () => ({
      event: event.type,
      lines: [],
      options: { currency: currencies.map((value) => ({ value, label: value })) },
      current: {},
    }),
    [event.type, currencies],
  );

  const cleaned = (values: unknown): Content => {
    const given = clean(schema, values);
    return isFields(given) ? given : {};
  };
  const [initial] = useState(() => content ?? { ...blankEntry(schema, usual, mine), ...offered });
  const values: unknown = Form.useWatch([DATA], { form, preserve: true });
  const present = cleaned(values ?? initial);
  const written = JSON.stringify(present);
  const [unwritten] = useState(written);

  // Not the form's own event: what is pasted or chosen by a button changes the form without it.
  useEffect(() => {
    if (isDrafted && written !== unwritten) note(JSON.parse(written) as Content);
  }, [isDrafted, written, unwritten, note]);

  const complaints = useMemo(() => complaintsOf(error), [error]);
  const onChange = useComplaints(form, complaints);

  /** A draft is its own key, and so is a form: however often it is sent, it is one process. */
  const enter = async (data: Content): Promise<string | undefined> => {
    if (isDrafted) {
      const path = { id: await settle(data) };
      return (await client.POST('/api/order-drafts/{id}/submit', { params: { path } })).data?.no;
    }
    const answer = await client.POST('/api/processes/{kind}', {
      params: { path: { kind }, header: { 'Idempotency-Key': key } },
      body: { type: event.type, data },
    });
    return answer.data?.no;
  };
  const send = async (): Promise<void> => {
    setSending(true);
    setError(null);
    try {
      const given = cleaned((form.getFieldsValue(true) as Content)[DATA]);
      // Rows that nobody wrote in are not sent: the form drops them too, or a complaint would stand at another row.
      for (const [field, rows] of Object.entries(given))
        if (Array.isArray(rows) && rows.length > 0) form.setFieldValue([DATA, field], rows);
      const no = await enter(given);
      if (no === undefined) return;
      void message.success(say('entered', { no }));
      await navigate(addressOf(kind, no));
      void catchUp();
    } catch (refusal) {
      setError(refusal);
      document.getElementById('content')?.scrollIntoView({ behavior: 'smooth' });
    } finally {
      setSending(false);
    }
  };

  const parts = sections?.(schema, present) ?? [{ key: 'all', schema, within: [] }];
  return (
    <FormContentContext value={around}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ [DATA]: initial }}
        onFinish={() => void send()}
        onValuesChange={onChange}
        onKeyDown={withoutEnter}
        scrollToFirstError={{ block: 'center' }}
      >
        <Flex justify="space-between" align="baseline" wrap gap="small" className="page-head">
          <Typography.Title level={1} className="page-title">
            {event.label}
          </Typography.Title>
          {isDrafted && (
            <Flex gap="middle" align="baseline">
              <Typography.Text type={keeping.kind === 'failed' ? 'danger' : 'secondary'} role="status">
                {keeping.kind === 'saved' && say('saved', { at: moment(keeping.at).slice(11) })}
                {keeping.kind === 'saving' && say('saving')}
                {keeping.kind === 'failed' && say('unsaved')}
              </Typography.Text>
              <DraftsMenu kind={kind} current={draft} />
            </Flex>
          )}
        </Flex>
        <Typography.Paragraph type="secondary">{say(isDrafted ? 'draftHint' : 'hint')}</Typography.Paragraph>
        <Refusal error={error} />
        {parts.map(({ key: part, title, schema: fields, within, Foot }) => (
          <Card key={part} size="small" title={title?.[language]} className={`block entry-section entry-${part}`}>
            <Fields schema={fields} name={[DATA, ...within]} at={[DATA, ...within]} words={within} />
            {Foot && <Foot />}
          </Card>
        ))}
        <Flex justify="end" className="entry-foot">
          <Button type="primary" size="large" htmlType="submit" loading={isSending}>
            {say('send', { name })}
          </Button>
        </Flex>
      </Form>
    </FormContentContext>
  );
}
