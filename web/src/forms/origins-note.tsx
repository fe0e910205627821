import { Alert } from 'antd';
import { useWords } from '../messages/messages.js';
import { formWords } from './forms.messages.js';

/** Where the figures come from with which a form begins: whoever hands them in answers for them, and may know better. */
export function OriginsNote({ origins = [] }: { origins?: readonly string[] }) {
  const say = useWords(formWords);
  if (origins.length === 0) return null;
  return (
    <Alert
      className="origins"
      type="info"
      showIcon
      title={say('filledIn')}
      description={
        <ul className="event-duties">
          {origins.map((origin) => (
            <li key={origin}>{origin}</li>
          ))}
        </ul>
      }
    />
  );
}
