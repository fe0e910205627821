import { Alert, App, Button, Flex, Form } from 'antd';
import { useState } from 'react';
import { ProblemError } from '../api/problem.js';
import type { Place } from '../api/process-queries.js';
import type { JudgedRule, Next, NextEvent } from '../api/types.js';
import { Refusal } from '../shared/refusal.js';
import { useWords } from '../messages/messages.js';
import { Blockers } from './blockers.js';
import { DutiesNote } from './duties-note.js';
import { dutiesLeft, dutiesOf } from './duties.js';
import { bodyOf, EventForm } from './event-form.js';
import type { FormContent } from './form-context.js';
import { formWords } from './forms.messages.js';
import { OriginsNote } from './origins-note.js';
import { PreviewPanel } from './preview-panel.js';
import { useSeenVersion } from './seen-version.js';
import { isUnknown, useSend } from './use-send.js';

/** What a form begins with, and what its fields know. */
export interface Prepared {
  initial: Record<string, unknown>;
  content: FormContent;
}

interface Props {
  place: Place;
  next: Next;
  event: NextEvent;
  prepared: Prepared;
  onSent: () => void;
  onOther: (event: string) => void;
}

const NO_ERRORS: never[] = [];
/** To read some sentences. */
const LONG_ENOUGH_S = 10;

/** Where an event is filled in, looked at before it is sent, and sent. */
export function EventDesk({ place, next, event, prepared, onSent, onOther }: Props) {
  const say = useWords(formWords);
  const { message } = App.useApp();
  const [form] = Form.useForm();
  const [isLooking, setLooking] = useState(false);
  const seen = useSeenVersion(next);
  const tellOpen = (rules: readonly JudgedRule[]): void => {
    if (rules.length === 0) return;
    const told = rules.map(({ rule, sentence }) => `${sentence}（${rule}）`).join('；');
    void message.warning(say('stillOpen', { rules: told }), LONG_ENOUGH_S);
  };
  const desk = useSend(place, seen.version, () => {
    void message.success(say('sent', { label: event.label }));
    onSent();
    dutiesLeft(event.type, place).then(tellOpen, () => undefined);
  });

  const mine = next.events.filter((other) => other.mine).map(({ type }) => type);
  const errors = desk.error instanceof ProblemError ? (desk.error.problem.errors ?? NO_ERRORS) : NO_ERRORS;
  const isShown = isLooking && desk.foreseen !== undefined && !desk.error;
  // What leads away from the straight way has to say why, and is looked at before it is done.
  const isGrave = event.reason === 'required';

  const look = (): void => {
    desk.forget();
    setLooking(true);
    desk.preview(bodyOf(event, form));
  };
  const filled = (): void => (isGrave && !isShown ? look() : desk.send(bodyOf(event, form)));
  const previewAfterCheck = (): void => {
    form.validateFields().then(look, () => undefined);
  };

  return (
    <>
      {event.onBehalfOf && (
        <Alert className="refusal" type="info" showIcon title={say('onBehalf', { name: event.onBehalfOf.name })} />
      )}
      {seen.hasMoved && (
        <Alert
          className="refusal"
          type="warning"
          showIcon
          title={say('moved', { state: next.stateName, revision: next.revision })}
          action={
            <Button size="small" onClick={seen.acknowledge}>
              {say('goOn')}
            </Button>
          }
        />
      )}
      {!desk.error && !isShown && <Blockers event={event} mine={mine} onOther={onOther} />}
      {!desk.error && !isShown && <DutiesNote rules={dutiesOf(event.type, next)} />}
      {!isShown && <OriginsNote origins={event.origins} />}
      <Refusal error={desk.error} mine={mine} onRemedy={onOther} />
      {isUnknown(desk.error) && <Alert className="refusal" type="info" showIcon title={say('unknown')} />}
      {isShown && desk.foreseen && <PreviewPanel preview={desk.foreseen} />}
      <EventForm form={form} event={event} {...prepared} errors={errors} isHidden={isShown} onFilled={filled} />
      <Flex gap="small" justify="end" className="desk-foot">
        {isShown ? (
          <>
            <Button onClick={() => setLooking(false)}>{say('back')}</Button>
            <Button type="primary" loading={desk.isSending} onClick={() => desk.send(bodyOf(event, form))}>
              {say('confirm')}
            </Button>
          </>
        ) : (
          <>
            {!isGrave && (
              <Button loading={desk.isPreviewing} onClick={previewAfterCheck}>
                {say('preview')}
              </Button>
            )}
            <Button
              type="primary"
              loading={desk.isSending || (isGrave && desk.isPreviewing)}
              disabled={seen.hasMoved}
              onClick={form.submit}
            >
              {isGrave ? say('preview') : say('send')}
            </Button>
          </>
        )}
      </Flex>
    </>
  );
}
