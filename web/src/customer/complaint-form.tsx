import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { COMPLAINT_KINDS } from '../../../machines/customer-links/link.schema.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { customerWords } from './customer.messages.js';
import type { FieldProblem } from './door.js';
import { Refused, sendComplaint } from './door.js';
import { Failure, Field, problemAt } from './parts.js';
import { smallPhoto } from './pictures.js';

type Kind = keyof typeof COMPLAINT_KINDS;

/** Tells the company what is wrong, with a photo where one helps. */
export function ComplaintForm({ onSent }: { onSent: () => void }) {
  const say = useWords(customerWords);
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<Kind>('quality');
  const [words, setWords] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const [isDone, setDone] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setError(null);
    setDone(false);
    const missing = words.trim() === '' ? [{ path: 'text', message: say('needText') }] : [];
    setProblems(missing);
    if (missing.length > 0) return;
    setSending(true);
    try {
      const photo = file === null ? undefined : await smallPhoto(file);
      if (photo === null) return setProblems([{ path: 'photo', message: say('badPhoto') }]);
      await sendComplaint({ kind, text: words.trim(), ...(photo !== undefined && { photo }) });
      setWords('');
      setFile(null);
      form.current?.reset();
      setDone(true);
      onSent();
    } catch (failed) {
      setError(failed);
      if (failed instanceof Refused) setProblems(failed.problems);
    } finally {
      setSending(false);
    }
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <Field id="kind" label={say('kind')} problem={problemAt(problems, 'kind')}>
        {(described) => (
          <select {...described} value={kind} onChange={({ target }) => setKind(target.value as Kind)}>
            {Object.entries(COMPLAINT_KINDS).map(([value, name]) => (
              <option key={value} value={value}>
                {name[language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="text" label={say('what')} problem={problemAt(problems, 'text')}>
        {(described) => (
          <textarea
            {...described}
            rows={4}
            maxLength={2000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
      <Field id="photo" label={say('photo')} problem={problemAt(problems, 'photo')}>
        {(described) => (
          <input
            {...described}
            type="file"
            accept="image/*"
            onChange={({ target }) => setFile(target.files?.[0] ?? null)}
          />
        )}
      </Field>
      <Failure error={error} shown={['kind', 'text', 'photo']} />
      {isDone && (
        <p className="done" role="status">
          {say('done')}
        </p>
      )}
      <button type="submit" disabled={isSending}>
        {say(isSending ? 'sending' : 'sendComplaint')}
      </button>
    </form>
  );
}
