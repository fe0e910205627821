import type { FormInstance } from 'antd';
import { Button, Form, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useEffect, useMemo } from 'react';
import { isBlank } from '../../../machines/kit/text.js';
import type { FormSchema } from '../api/form-schema.js';
import type { EventBody, FieldError } from '../api/types.js';
import { instantOf } from '../shared/figures.js';
import { useWords } from '../messages/messages.js';
import { clean, isFields } from './clean.js';
import { Fields } from './field.js';
import type { FormContent } from './form-context.js';
import { FormContentContext } from './form-context.js';
import { formWords } from './forms.messages.js';
import { knownFields } from './known-fields.js';
import { withoutEnter } from './no-enter.js';
import { placed } from './problems.js';
import { ReasonFields } from './reason-fields.js';
import { useComplaints } from './use-complaints.js';

type Filled = Record<string, unknown> & { reason?: string; occurredAt?: Dayjs | null };

/** What every event carries beside its data; no data has fields of these names. */
const DATA = 'data';

interface Props {
  form: FormInstance;
  event: { type: string; reason: 'required' | 'optional'; schema: FormSchema };
  initial: Record<string, unknown>;
  content: FormContent;
  errors: readonly FieldError[];
  isHidden?: boolean;
  /** A button of the form itself, where nothing around it sends. */
  submit?: { label: string; isPending: boolean };
  onFilled: () => void;
}

/** The event as it is sent, from what was filled in. */
export function bodyOf(event: Props['event'], form: FormInstance): EventBody {
  const filled = form.getFieldsValue(true) as Filled;
  const data = clean(event.schema, filled[DATA]);
  const reason = isBlank(filled.reason) ? undefined : filled.reason?.trim();
  return {
    type: event.type,
    data: isFields(data) ? data : {},
    ...(reason ? { reason } : {}),
    ...(filled.occurredAt ? { occurredAt: instantOf(filled.occurredAt) } : {}),
  };
}

const hasFields = ({ properties = {} }: FormSchema): boolean => Object.keys(properties).length > 0;

/** The form of an event, drawn from its schema; the server's complaints stand at their fields. */
export function EventForm({ form, event, initial, content, errors, isHidden = false, submit, onFilled }: Props) {
  const say = useWords(formWords);
  const { schema } = event;

  const complaints = useMemo(
    () => placed(errors, knownFields(schema)).fields.map(({ name, message }) => ({ name: [DATA, ...name], message })),
    [errors, schema],
  );
  const onChange = useComplaints(form, complaints);
  useEffect(() => {
    if (complaints[0]) form.scrollToField(complaints[0].name, { block: 'center' });
  }, [complaints, form]);

  return (
    <FormContentContext value={content}>
      <Form
        form={form}
        layout="vertical"
        className={isHidden ? 'hidden' : undefined}
        initialValues={{ [DATA]: initial }}
        onFinish={onFilled}
        onValuesChange={onChange}
        onKeyDown={withoutEnter}
        scrollToFirstError
      >
        {hasFields(schema) ? (
          <Fields schema={schema} name={[DATA]} at={[DATA]} words={[]} />
        ) : (
          <Typography.Paragraph type="secondary">{say('noData')}</Typography.Paragraph>
        )}
        <ReasonFields reason={event.reason} />
        {submit && (
          <Button type="primary" htmlType="submit" block loading={submit.isPending}>
            {submit.label}
          </Button>
        )}
      </Form>
    </FormContentContext>
  );
}
