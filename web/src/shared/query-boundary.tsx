import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useConnection } from '../api/connection.js';
import { isRefusal, ServerLostError } from '../api/problem.js';
import { useWords } from '../messages/messages.js';
import { moment } from './figures.js';
import { sharedWords } from './shared.messages.js';
import { Failing, Loading, useFailure } from './states.js';

/** What the page knows of a question to the server. */
export interface Asked<Answer> {
  data: Answer | undefined;
  error: unknown;
  /** When the last answer came, and when the last failure; 0: never. Milliseconds. */
  dataUpdatedAt: number;
  errorUpdatedAt: number;
  isFetching: boolean;
  isFetchNextPageError?: boolean;
  refetch: () => unknown;
}

/**
 * Why there is no answer yet; null while the question is on its way for the first time. Asked again, by the live stream
 * or by hand, a question forgets its failure: nothing has come all the same, and the page keeps saying so.
 */
function useUnanswered<Answer>({ data, error, errorUpdatedAt }: Asked<Answer>): unknown {
  const [failed, setFailed] = useState<{ error: unknown; at: number }>({ error: null, at: 0 });
  if (error && (error !== failed.error || errorUpdatedAt !== failed.at)) setFailed({ error, at: errorUpdatedAt });
  if (isRefusal(error, 'forbidden')) return error;
  if (data !== undefined) return null;
  return error ?? (failed.at > 0 && failed.at === errorUpdatedAt ? failed.error : null);
}

/** Says of what is on the screen that it could not be read again; nothing while it is as it should be. */
function Outdated<Answer>({ asked }: { asked: Asked<Answer> }) {
  const say = useWords(sharedWords);
  const failure = useFailure();
  const connection = useConnection();
  const { error, isFetchNextPageError, dataUpdatedAt, isFetching, refetch } = asked;
  // The next part of a list says by itself that it did not come; a lost server is told once, above the page.
  if (!error || isFetchNextPageError || (error instanceof ServerLostError && connection !== 'live')) return null;
  return (
    <Alert
      className="outdated"
      type="warning"
      showIcon
      title={say('outdated', { at: moment(new Date(dataUpdatedAt).toISOString()) })}
      description={failure(error)}
      action={
        <Button size="small" loading={isFetching} onClick={() => void refetch()}>
          {say('tryAgain')}
        </Button>
      }
    />
  );
}

/** Draws an answer of the server once it is there; until then, that it is coming, or why it does not come. */
export function QueryBoundary<Answer>({
  asked,
  children,
}: {
  asked: Asked<Answer>;
  children: (answer: Answer) => ReactNode;
}) {
  return <Shown asked={asked}>{(answer) => (answer === undefined ? <Loading /> : children(answer))}</Shown>;
}

/** The same for what draws by itself that it is loading. */
export function Shown<Answer>({
  asked,
  children,
}: {
  asked: Asked<Answer>;
  children: (answer: Answer | undefined) => ReactNode;
}) {
  const unanswered = useUnanswered(asked);
  if (unanswered) return <Failing error={unanswered} again={() => void asked.refetch()} isAsking={asked.isFetching} />;
  return (
    <>
      {/* An answer that is already there stays on the screen, even if it cannot be refreshed just now. */}
      <Outdated asked={asked} />
      {children(asked.data)}
    </>
  );
}
