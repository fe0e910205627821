import { Alert, App, Form, Input, Modal, Typography } from 'antd';
import { isBlank } from '../../../machines/kit/text.js';
import { api, client } from '../api/client.js';
import { usePages } from '../api/pages.js';
import { readAgain } from '../api/query-client.js';
import { moment } from '../shared/figures.js';
import { Refusal } from '../shared/refusal.js';
import { sharedWords } from '../shared/shared.messages.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { ReplyForm, ReplyText } from './reply-form.js';
import { Nothing } from '../shared/states.js';
import { useWords } from '../messages/messages.js';
import { urgingWords } from './urging.messages.js';

const PATH = '/api/processes/{kind}/{no}/urgings';

/** What somebody is waited for to do. */
export interface Urgent {
  kind: string;
  process: string;
  event: string;
  label: string;
  officeName: string;
  urged: { againAt: string | null } | null;
}

interface Props {
  /** What is to be urged; null: the dialog is closed. */
  urgent: Urgent | null;
  /** Whoever was urged answers here; he urges nobody. */
  isReply?: boolean;
  onClose: () => void;
}

/** Urges an office, and shows who has urged it before, and what was answered. */
export function UrgeDialog({ urgent, isReply = false, onClose }: Props) {
  const say = useWords(urgingWords);
  const shared = useWords(sharedWords);
  const { message } = App.useApp();
  const [form] = Form.useForm<{ note?: string }>();
  const urging = api.useMutation('post', PATH, {
    onSuccess: ({ officeName }) => {
      void message.success(say('urgedNow', { office: officeName }));
      onClose();
    },
    onSettled: () => readAgain({ predicate: ({ queryKey: [, path] }) => path === '/api/waiting' || path === PATH }),
  });
  const againAt = urgent?.urged?.againAt ?? null;

  const send = ({ note }: { note?: string }): void => {
    if (!urgent) return;
    const { kind, process: no, event } = urgent;
    urging.mutate({
      params: { path: { kind, no } },
      body: { event, ...(isBlank(note) ? {} : { note: note?.trim() }) },
    });
  };

  return (
    <Modal
      open={urgent !== null}
      title={urgent && say(isReply ? 'replyTitle' : 'urgeTitle', { office: urgent.officeName, no: urgent.process })}
      {...(isReply ? { footer: null } : {})}
      okText={say('urge')}
      cancelText={shared('cancel')}
      okButtonProps={{ loading: urging.isPending, disabled: againAt !== null }}
      onOk={form.submit}
      onCancel={onClose}
      afterClose={urging.reset}
      destroyOnHidden
    >
      <Typography.Paragraph strong>{urgent?.label}</Typography.Paragraph>
      {!isReply && againAt !== null && (
        <Alert className="refusal" type="info" showIcon title={say('againAt', { at: moment(againAt) })} />
      )}
      <Refusal error={urging.error} />
      {!isReply && (
        <Form form={form} layout="vertical" onFinish={send} disabled={againAt !== null}>
          <Form.Item name="note" label={say('note')}>
            <Input.TextArea maxLength={200} showCount rows={2} placeholder={say('noteHint')} />
          </Form.Item>
        </Form>
      )}
      {urgent && <UrgingHistory kind={urgent.kind} no={urgent.process} />}
    </Modal>
  );
}

/** Who has urged whom about a process, the latest first. */
function UrgingHistory({ kind, no }: { kind: string; no: string }) {
  const say = useWords(urgingWords);
  const path = { kind, no };
  const asked = usePages([PATH, { path }], (cursor) =>
    client.GET(PATH, { params: { path, query: { cursor, limit: '20' } } }),
  );
  return (
    <section aria-label={say('urgingHistory')}>
      <Typography.Text type="secondary">{say('urgingHistory')}</Typography.Text>
      <QueryBoundary asked={asked}>
        {(urgings) =>
          urgings.length === 0 ? (
            <Nothing told={say('neverUrged')} />
          ) : (
            <ul className="plain-list urgings">
              {urgings.map(({ id, by, at, officeName, label, note, replies, mayReply }) => (
                <li key={id}>
                  <Typography.Text>
                    {by.name} → {officeName} · {label}
                  </Typography.Text>{' '}
                  <Typography.Text type="secondary" className="small">
                    {moment(at)}
                  </Typography.Text>
                  {note !== null && <Typography.Paragraph className="reason">{note}</Typography.Paragraph>}
                  {replies.map((reply) => (
                    <div key={reply.at}>
                      <ReplyText reply={{ ...reply, by: reply.by.name }} />
                    </div>
                  ))}
                  {mayReply && <ReplyForm kind={kind} no={no} id={id} isOpen={replies.length === 0} />}
                </li>
              ))}
            </ul>
          )
        }
      </QueryBoundary>
    </section>
  );
}
