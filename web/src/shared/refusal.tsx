import { Alert } from 'antd';
import { lazy, Suspense } from 'react';
import { ProblemError } from '../api/problem.js';
import { useWords } from '../messages/messages.js';
import { sharedWords } from './shared.messages.js';
import { Loading, useFailure } from './states.js';

/** It carries what every field is called: no page waits for it that shows no refusal. */
const UnmetRules = lazy(async () => ({ default: (await import('./unmet-rules.js')).UnmetRules }));

interface Props {
  error: unknown;
  onRemedy?: (event: string) => void;
  mine?: readonly string[];
}

/** Why something was refused, where it was asked for: the sentence, every rule that stops it, every wrong value. */
export function Refusal({ error, onRemedy, mine }: Props) {
  const say = useWords(sharedWords);
  const failure = useFailure();
  if (!error) return null;
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const { unmet = [], errors = [], title } = problem ?? {};
  return (
    <Alert
      type={unmet.length > 0 ? 'warning' : 'error'}
      showIcon
      className="refusal"
      title={
        unmet.length > 0 ? `${title || say('refused')} · ${say('unmet', { n: unmet.length })}` : title || failure(error)
      }
      description={
        unmet.length > 0 ? (
          <Suspense fallback={<Loading />}>
            <UnmetRules rules={unmet} onRemedy={onRemedy} mine={mine} />
          </Suspense>
        ) : (
          <>
            {title ? problem?.detail : null}
            <ul className="errors">
              {errors.map(({ path, message }) => (
                <li key={path + message}>
                  {path && <code>{path}</code>} {message}
                </li>
              ))}
            </ul>
          </>
        )
      }
    />
  );
}
