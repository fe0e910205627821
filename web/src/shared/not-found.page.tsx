import { Button, Result } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../messages/messages.js';
import { sharedWords } from './shared.messages.js';

/** Of an address that leads nowhere. */
export function NotFoundPage() {
  const say = useWords(sharedWords);
  return (
    <Result
      status="404"
      title={say('notFound')}
      extra={
        <Link to="/">
          <Button type="primary">{say('toMyWork')}</Button>
        </Link>
      }
    />
  );
}
