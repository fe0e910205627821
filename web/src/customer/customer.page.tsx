import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { LANGUAGES, speak, useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import type { Language } from '../../../machines/rulebook.js';
import { moment } from '../shared/figures.js';
import { ComplaintForm } from './complaint-form.js';
import { customerWords } from './customer.messages.js';
import type { CustomerOrder } from './door.js';
import { readOrder, Refused } from './door.js';
import { Deliveries, Goods, Papers, Progress } from './order-parts.js';
import { Part } from './parts.js';
import { SignForm } from './sign-form.js';

const OUTCOMES = ['waiting', 'confirmed', 'declined'] as const;
const outcomeOf = (outcome: string) => OUTCOMES.find((one) => one === outcome) ?? 'waiting';

/** A link that is opened in the place of another has another key behind the #. */
function onHash(told: () => void): () => void {
  addEventListener('hashchange', told);
  return () => removeEventListener('hashchange', told);
}

/** The page of a customer who has a link to one order. */
export function CustomerPage() {
  const say = useWords(customerWords);
  const language = useLanguage();
  const address = useSyncExternalStore(onHash, () => location.hash);
  // In another language, what was read before stays until it has come anew.
  const asked = useQuery({ queryKey: [address, language], queryFn: readOrder, placeholderData: keepPreviousData });
  const { error, refetch } = asked;
  // What was read before stays while the server is lost, and not where the link opens nothing any more.
  const order = error instanceof Refused && error.why === 'gone' ? undefined : asked.data;

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say('title');
  }, [language, say]);

  return (
    <>
      <header>
        <h1>{order ? say('order', { no: order.no }) : say('title')}</h1>
        <select
          aria-label={say('language')}
          value={language}
          onChange={({ target }) => speak(target.value as Language)}
        >
          {Object.entries(LANGUAGES).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </header>
      <main>
        {error !== null && <Trouble error={error} onAgain={() => void refetch()} />}
        {order ? <Order order={order} onSent={() => void refetch()} /> : error === null && <p>{say('loading')}</p>}
      </main>
    </>
  );
}

/** Why there is nothing to see: one calm page, whatever has become of the link. */
function Trouble({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const say = useWords(customerWords);
  const why = error instanceof Refused ? error.why : 'lost';
  if (why === 'gone')
    return (
      <Part title={say('gone')}>
        <p>{say('goneHint')}</p>
      </Part>
    );
  return (
    <section role="alert">
      <h2>{say('lost')}</h2>
      <p>{say(why === 'too-many' ? 'tooMany' : 'lostHint')}</p>
      <button type="button" onClick={onAgain}>
        {say('again')}
      </button>
    </section>
  );
}

function Order({ order, onSent }: { order: CustomerOrder; onSent: () => void }) {
  const say = useWords(customerWords);
  const { customer, customerPo, toAccept, signed, complained, clerk, recipient, validUntil } = order;
  return (
    <>
      <p className="whose">
        {customer}
        {customerPo !== '' && <span className="pale">{`${say('customerPo')} ${customerPo}`}</span>}
      </p>
      <Progress order={order} />
      {toAccept.length > 0 && (
        <Part title={say('accept')}>
          <p className="pale">{say('acceptHint')}</p>
          {toAccept.map((part) => (
            <SignForm key={`${part.batch ?? 0} ${part.version}`} order={order} part={part} onSent={onSent} />
          ))}
        </Part>
      )}
      {signed.length > 0 && (
        <Part title={say('signed')}>
          <ul>
            {signed.map(({ reportNo, signedBy, at, outcome, batch }) => (
              <li key={reportNo}>
                <strong>{say(outcomeOf(outcome))}</strong>
                <div className="pale">
                  {[
                    batch === null ? '' : say('batch', { n: batch }),
                    say('signedAt', { name: signedBy, at: moment(at) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Deliveries order={order} />
      <Goods order={order} />
      <Papers order={order} />
      <Part title={say('complain')}>
        <ComplaintForm onSent={onSent} />
      </Part>
      {complained.length > 0 && (
        <Part title={say('complained')}>
          <ul>
            {complained.map(({ caseNo, text, at }) => (
              <li key={caseNo}>
                {text}
                <div className="pale">{`${moment(at)} · ${say('caseNo', { no: caseNo })}`}</div>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={say('contact')}>
        <p className="large">{clerk === '' ? say('noContact') : clerk}</p>
      </Part>
      <footer>{say('validUntil', { name: recipient, day: validUntil })}</footer>
    </>
  );
}
