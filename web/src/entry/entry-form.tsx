import { App, Button, Card, Flex, Form, Typography } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { client } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { catchUp } from '../api/staleness.js';
import { blankRow } from '../forms/blank.js';
import { clean, isFields } from '../forms/clean.js';
import { Fields } from '../forms/field.js';
import type { FormContent } from '../forms/form-context.js';
import { FormContentContext } from '../forms/form-context.js';
import { withoutEnter } from '../forms/no-enter.js';
import { namePath } from '../forms/problems.js';
import type { Complaint } from '../forms/use-complaints.js';
import { useComplaints } from '../forms/use-complaints.js';
import { moment } from '../shared/figures.js';
import { Refusal } from '../shared/refusal.js';
import { useCurrencies } from '../shared/use-currencies.js';
import { useWords } from '../messages/messages.js';
import { DraftsMenu } from './drafts-menu.js';
import { entrySchema } from './entry.schema.js';
import { entryWords } from './entry.messages.js';
import { sectionsFor } from './sections.js';
import { Total } from './total.js';
import { useDraft } from './use-draft.js';

type Content = Record<string, unknown>;

const DATA = 'data';

/** A new order begins with what is usual, and one line to write on. */
const blankEntry = (): Content => ({
  class: 'standard',
  channel: 'written',
  currency: 'CNY',
  lines: entrySchema.properties?.lines?.items ? [blankRow(entrySchema.properties.lines.items, [])] : [],
});

function cleaned(values: unknown): Content {
  const entry = clean(entrySchema, values);
  return isFields(entry) ? entry : {};
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
  draft: string | null;
  content: Content | undefined;
  onCreated: (id: string) => void;
}

/** Everything that a customer's order says (S3§二2), kept as a draft until it is entered. */
export function EntryForm({ draft, content, onCreated }: Props) {
  const say = useWords(entryWords);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm();
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const channel = Form.useWatch([DATA, 'channel'], form) as string | undefined;
  const { keeping, note, settle } = useDraft(draft, onCreated);

  const currencies = useCurrencies();
  const around = useMemo<FormContent>(
    () => ({
      event: '',
      lines: [],
      options: { currency: currencies.map((value) => ({ value, label: value })) },
      current: {},
    }),
    [currencies],
  );

  const [initial] = useState(() => content ?? blankEntry());
  const values: unknown = Form.useWatch([DATA], { form, preserve: true });
  const written = JSON.stringify(cleaned(values ?? initial));
  const [unwritten] = useState(written);

  // Not the form's own event: what is pasted or chosen by a button changes the form without it.
  useEffect(() => {
    if (written !== unwritten) note(JSON.parse(written) as Content);
  }, [written, unwritten, note]);

  const complaints = useMemo(() => complaintsOf(error), [error]);
  const onChange = useComplaints(form, complaints);

  /** The draft is its own key: however often it is sent, it is one order. */
  const send = async (): Promise<void> => {
    setSending(true);
    setError(null);
    try {
      const entry = cleaned((form.getFieldsValue(true) as Content)[DATA]);
      // Rows that nobody wrote in are not sent: the form drops them too, or a complaint would stand at another row.
      if (Array.isArray(entry.lines) && entry.lines.length > 0) form.setFieldValue([DATA, 'lines'], entry.lines);
      const id = await settle(entry);
      const { data } = await client.POST('/api/order-drafts/{id}/submit', { params: { path: { id } } });
      if (!data) return;
      void message.success(say('entered', { no: data.no }));
      await navigate(`/orders/${data.no}`);
      void catchUp();
    } catch (refusal) {
      setError(refusal);
      document.getElementById('content')?.scrollIntoView({ behavior: 'smooth' });
    } finally {
      setSending(false);
    }
  };

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
            {say('title')}
          </Typography.Title>
          <Flex gap="middle" align="baseline">
            <Typography.Text type={keeping.kind === 'failed' ? 'danger' : 'secondary'} role="status">
              {keeping.kind === 'saved' && say('saved', { at: moment(keeping.at).slice(11) })}
              {keeping.kind === 'saving' && say('saving')}
              {keeping.kind === 'failed' && say('unsaved')}
            </Typography.Text>
            <DraftsMenu current={draft} />
          </Flex>
        </Flex>
        <Typography.Paragraph type="secondary">{say('hint')}</Typography.Paragraph>
        <Refusal error={error} />
        {sectionsFor(channel).map(({ title, schema, within }) => (
          <Card key={title} size="small" title={say(title)} className={`block entry-section entry-${title}`}>
            <Fields schema={schema} name={[DATA, ...within]} at={[DATA, ...within]} words={within} />
            {title === 'lines' && <Total />}
          </Card>
        ))}
        <Flex justify="end" className="entry-foot">
          <Button type="primary" size="large" htmlType="submit" loading={isSending}>
            {say('send')}
          </Button>
        </Flex>
      </Form>
    </FormContentContext>
  );
}
