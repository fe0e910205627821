import { Button, Result, Typography } from 'antd';
import { useEffect } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { NotFoundPage } from '../shared/not-found.page.js';
import { recall, keep } from '../shared/stored.js';
import { useWords } from '../messages/messages.js';
import { appWords } from './app.messages.js';

const RELOADED = 'reloaded-at';
const AGAIN_MS = 60_000;

/** A part of the page is gone: the application was renewed since it was loaded. */
const isGone = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script|Importing a module/i.test(error.message);

/** The page itself broke. What was renewed meanwhile is loaded again by itself, once. */
export function FailurePage() {
  const say = useWords(appWords);
  const error = useRouteError();
  const isRenewed = isGone(error);

  useEffect(() => {
    const last = Number(recall(sessionStorage, RELOADED) ?? 0);
    if (!isRenewed || Date.now() - last < AGAIN_MS) return;
    keep(sessionStorage, RELOADED, String(Date.now()));
    location.reload();
  }, [isRenewed]);

  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <Result
      status="error"
      title={say(isRenewed ? 'newVersion' : 'broken')}
      subTitle={isRenewed ? undefined : say('brokenHint')}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {say('reload')}
        </Button>
      }
    >
      {!isRenewed && <Typography.Text code>{error instanceof Error ? error.message : String(error)}</Typography.Text>}
    </Result>
  );
}
