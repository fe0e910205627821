import { Alert } from 'antd';
import { useConnection } from '../api/connection.js';
import { useWords } from '../messages/messages.js';
import { appWords } from './app.messages.js';

/** Says when the server does not answer, and when the page is catching up with what it missed. */
export function ConnectionBanner() {
  const say = useWords(appWords);
  const connection = useConnection();
  if (connection === 'lost') {
    const title = navigator.onLine ? say('lost') : say('offline');
    return <Alert banner type="error" showIcon title={title} description={say('lostHint')} role="alert" />;
  }
  if (connection === 'catching-up')
    return <Alert banner type="info" showIcon title={say('catchingUp')} role="status" />;
  return null;
}
