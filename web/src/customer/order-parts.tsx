import { useState } from 'react';
import { PLAIN_ORDER, plainName } from '../../../machines/customer-links/plain-words.js';
import { grouped, money } from '../../../machines/names/figures.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { customerWords } from './customer.messages.js';
import type { CustomerOrder } from './door.js';
import { openPaper } from './door.js';
import { Failure, Part } from './parts.js';

interface Props {
  order: CustomerOrder;
}

/** How far the order is, along the milestones in plain words. */
export function Progress({ order: { state } }: Props) {
  const say = useWords(customerWords);
  const language = useLanguage();
  const at = PLAIN_ORDER.findIndex((one) => one === state);
  return (
    <Part title={say('progress')}>
      {state === 'cancelled' ? (
        <p>{say('cancelled')}</p>
      ) : (
        <ol className="milestones">
          {PLAIN_ORDER.map((one, index) => (
            <li
              key={one}
              className={index <= at ? 'reached' : undefined}
              aria-current={index === at ? 'step' : undefined}
            >
              {plainName(one, language)}
              {index === at && <span className="now">{say('now')}</span>}
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}

/** When what comes, and what has come. */
export function Deliveries({ order: { deliveryDate, batches, shipments } }: Props) {
  const say = useWords(customerWords);
  return (
    <>
      <Part title={say('agreed')}>
        <p className="large">{deliveryDate ?? '—'}</p>
      </Part>
      {batches.length > 0 && (
        <Part title={say('batches')}>
          <ul>
            {batches.map(({ batch, dueOn, stateName, deliveredOn }) => (
              <li key={batch}>
                <strong>{say('batch', { n: batch })}</strong> · {stateName}
                <div className="pale">
                  {say('dueOn', { day: dueOn })}
                  {deliveredOn !== null && ` · ${say('deliveredOn', { day: deliveredOn })}`}
                </div>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {shipments.length > 0 && (
        <Part title={say('shipments')}>
          <ul>
            {shipments.map(({ shipment, batch, carrier, trackingNo, sentOn, arrivedOn, expectedOn }) => (
              <li key={`${batch ?? 0} ${shipment}`}>
                <strong>{carrier}</strong> · {say('tracking', { no: trackingNo })}
                <div className="pale">
                  {say('sentOn', { day: sentOn })}
                  {arrivedOn !== null
                    ? ` · ${say('deliveredOn', { day: arrivedOn })}`
                    : expectedOn !== null && ` · ${say('expectedOn', { day: expectedOn })}`}
                </div>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

/** What was ordered, line by line, and how much of it has come. */
export function Goods({ order: { lines, currency, total } }: Props) {
  const say = useWords(customerWords);
  return (
    <Part title={say('goods')}>
      <ul>
        {lines.map(({ line, productNo, description, specification, quantity, unit, ...counted }) => (
          <li key={line}>
            <strong>{[productNo, description].filter(Boolean).join(' ')}</strong>
            {specification !== '' && <div className="pale">{specification}</div>}
            <dl>
              <div>
                <dt>{say('ordered')}</dt>
                <dd>{`${grouped(quantity)} ${unit}`}</dd>
              </div>
              <div>
                <dt>{say('accepted')}</dt>
                <dd>{grouped(counted.accepted)}</dd>
              </div>
              <div>
                <dt>{say('delivered')}</dt>
                <dd>{grouped(counted.delivered)}</dd>
              </div>
              {counted.unitPrice !== null && (
                <div>
                  <dt>{say('price')}</dt>
                  <dd>{`${money(counted.unitPrice, currency ?? '')} ${currency ?? ''}`}</dd>
                </div>
              )}
            </dl>
          </li>
        ))}
      </ul>
      {total !== null && <p>{`${say('total')} ${money(total, currency ?? '')} ${currency ?? ''}`}</p>}
    </Part>
  );
}

/** The papers that are the customer's, to be kept or printed. */
export function Papers({ order: { no, papers } }: Props) {
  const say = useWords(customerWords);
  const [error, setError] = useState<unknown>(null);
  if (papers.length === 0) return null;
  const open = (paper: string, title: string, batch: number | null): void => {
    setError(null);
    openPaper(paper, [no, title, batch].filter(Boolean).join(' '), batch).catch(setError);
  };
  return (
    <Part title={say('papers')}>
      {papers.map(({ paper, title, batch }) => (
        <button key={`${paper} ${batch ?? 0}`} type="button" className="wide" onClick={() => open(paper, title, batch)}>
          {say('openPaper', { title: batch === null ? title : `${title} · ${say('batch', { n: batch })}` })}
        </button>
      ))}
      <Failure error={error} shown={[]} />
    </Part>
  );
}
