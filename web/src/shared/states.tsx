import { Button, Empty, Flex, Result, Spin } from 'antd';
import type { ReactNode } from 'react';
import { isRefusal, ProblemError, ServerLostError } from '../api/problem.js';
import { useWords } from '../messages/messages.js';
import { sharedWords } from './shared.messages.js';

/** Something is on its way. */
export function Loading() {
  const say = useWords(sharedWords);
  return (
    <Flex justify="center" className="state" role="status" aria-label={say('loading')}>
      <Spin delay={150} size="large" />
    </Flex>
  );
}

/** There is nothing, and what one may do about it. */
export function Nothing({ told, children }: { told?: string; children?: ReactNode }) {
  const say = useWords(sharedWords);
  return (
    <Empty className="state" image={Empty.PRESENTED_IMAGE_SIMPLE} description={told ?? say('nothing')}>
      {children}
    </Empty>
  );
}

export function NoPermission({ told }: { told?: string }) {
  const say = useWords(sharedWords);
  return <Result status="403" title={say('noPermission')} subTitle={told || say('noPermissionHint')} />;
}

/** What went wrong, in a sentence for whoever looks. */
export function useFailure(): (error: unknown) => string {
  const say = useWords(sharedWords);
  return (error) => {
    if (error instanceof ProblemError) {
      const { detail, title, errors = [] } = error.problem;
      // What is wrong says more than that something is.
      const told = errors.map(({ message }) => message).join('；');
      return told || detail || title || say('unanswered');
    }
    return error instanceof ServerLostError ? say('unanswered') : say('unexpected');
  };
}

/** It could not be shown: not allowed, not there, or not answered. */
export function Failing({ error, again, isAsking }: { error: unknown; again?: () => void; isAsking?: boolean }) {
  const say = useWords(sharedWords);
  const failure = useFailure();
  if (isRefusal(error, 'forbidden')) return <NoPermission told={error.problem.detail} />;
  const isMissing = isRefusal(error, 'not-found');
  return (
    <Result
      status={isMissing ? '404' : 'warning'}
      title={isMissing ? error.problem.title : say('failed')}
      subTitle={failure(error)}
      extra={
        again &&
        !isMissing && (
          <Button onClick={again} loading={isAsking}>
            {say('tryAgain')}
          </Button>
        )
      }
    />
  );
}
