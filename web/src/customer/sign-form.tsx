import { useLayoutEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { beginStroke, drawStroke, prepareSheet } from '../forms/signature-drawing.js';
import { useWords } from '../messages/messages.js';
import { customerWords } from './customer.messages.js';
import type { CustomerOrder, FieldProblem } from './door.js';
import { Refused, sendSignature } from './door.js';
import { Failure, Field, problemAt } from './parts.js';
import { drawn } from './pictures.js';

interface Props {
  order: CustomerOrder;
  part: CustomerOrder['toAccept'][number];
  onSent: () => void;
}

/** Accepts what waits, line by line, and signs for it with a finger. */
export function SignForm({ order, part: { batch, version, lines }, onSent }: Props) {
  const say = useWords(customerWords);
  const sheet = useRef<HTMLCanvasElement>(null);
  const [isSigned, setSigned] = useState(false);
  const [name, setName] = useState('');
  const [remark, setRemark] = useState('');
  const [counts, setCounts] = useState(() => lines.map(({ quantity }) => ({ accepted: quantity, rejected: '0' })));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const prefix = `sign-${batch ?? 0}`;

  const clear = (): void => {
    if (sheet.current) prepareSheet(sheet.current);
    setSigned(false);
  };
  useLayoutEffect(() => {
    if (sheet.current) prepareSheet(sheet.current);
  }, []);

  const put = (at: number, field: 'accepted' | 'rejected', value: string): void =>
    setCounts((before) => before.map((one, index) => (index === at ? { ...one, [field]: value.trim() } : one)));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const missing = [
      ...(name.trim() === '' ? [{ path: 'signedBy', message: say('needName') }] : []),
      ...(isSigned ? [] : [{ path: 'drawing', message: say('needSignature') }]),
    ];
    setError(null);
    setProblems(missing);
    if (missing.length > 0 || !sheet.current) return;
    setSending(true);
    try {
      await sendSignature({
        ...(batch !== null && { batch }),
        version,
        signedBy: name.trim(),
        lines: lines.map(({ line }, at) => ({ line, ...counts[at] })),
        drawing: drawn(sheet.current),
        ...(remark.trim() !== '' && { remark: remark.trim() }),
      });
      onSent();
    } catch (failed) {
      setError(failed);
      if (failed instanceof Refused) setProblems(failed.problems);
    } finally {
      setSending(false);
    }
  }

  const fields = lines.flatMap((_, at) => [`lines[${at}].accepted`, `lines[${at}].rejected`]);
  const drawing = problemAt(problems, 'drawing');
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {batch !== null && <h3>{say('batch', { n: batch })}</h3>}
      {lines.map(({ line, quantity }, at) => {
        const { description = '', productNo = '', unit = '' } = order.lines.find((one) => one.line === line) ?? {};
        return (
          <fieldset key={line}>
            <legend>{[productNo, description].filter(Boolean).join(' ')}</legend>
            <p className="pale">{say('waits', { quantity, unit })}</p>
            <div className="pair">
              {(['accepted', 'rejected'] as const).map((field) => (
                <Field
                  key={field}
                  id={`${prefix}-${line}-${field}`}
                  label={say(field === 'accepted' ? 'acceptedNow' : 'rejectedNow')}
                  problem={problemAt(problems, `lines[${at}].${field}`)}
                >
                  {(described) => (
                    <input
                      {...described}
                      inputMode="decimal"
                      value={counts[at]?.[field] ?? ''}
                      onChange={({ target }) => put(at, field, target.value)}
                    />
                  )}
                </Field>
              ))}
            </div>
          </fieldset>
        );
      })}
      <Field id={`${prefix}-name`} label={say('signedBy')} problem={problemAt(problems, 'signedBy')}>
        {(described) => (
          <input
            {...described}
            autoComplete="name"
            maxLength={100}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <Field id={`${prefix}-remark`} label={say('remark')} problem={problemAt(problems, 'remark')}>
        {(described) => (
          <textarea
            {...described}
            rows={2}
            maxLength={2000}
            value={remark}
            onChange={({ target }) => setRemark(target.value)}
          />
        )}
      </Field>
      <div className="field">
        <div className="between">
          <span>{say('signHere')}</span>
          <button type="button" className="plain" onClick={clear}>
            {say('clear')}
          </button>
        </div>
        <canvas
          ref={sheet}
          className="sheet"
          role="img"
          aria-label={say('signHere')}
          onPointerDown={(event) => {
            beginStroke(event);
            setSigned(true);
          }}
          onPointerMove={drawStroke}
        />
        {drawing && (
          <p className="problem" role="alert">
            {drawing}
          </p>
        )}
      </div>
      <Failure error={error} shown={['signedBy', 'drawing', 'remark', ...fields]} />
      <button type="submit" disabled={isSending}>
        {say(isSending ? 'sending' : 'send')}
      </button>
    </form>
  );
}
