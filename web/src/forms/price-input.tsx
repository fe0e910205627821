import { Popover, Typography } from 'antd';
import { useState } from 'react';
import { PRICE_OFFICES } from '../../../machines/offices.js';
import type { Office } from '../../../machines/offices.js';
import { api } from '../api/client.js';
import type { Lookup } from '../api/form-schema.js';
import { useWords } from '../messages/messages.js';
import { mayRead, useMe } from '../session/me.js';
import { grouped, moment } from '../shared/figures.js';
import { formWords } from './forms.messages.js';
import type { InputProps } from './inputs.js';
import { DecimalInput } from './inputs.js';
import type { NamePath } from './problems.js';
import { useBeside } from './use-beside.js';

/** What was agreed before. */
interface Agreed {
  no: string;
  at: string;
  price: string;
  currency: string;
  quantity: string;
  unit: string;
  whose: string;
}

const LAST = '3';
const QUIET = { retry: false, staleTime: 60_000, refetchOnWindowFocus: false } as const;
const BOUGHT: readonly Office[] = [...PRICE_OFFICES, 'procurement'];

/** What the product was sold for: to this customer, and where he has not bought it yet, to others. */
function useSold({ product = '', customer }: Readonly<Record<string, string>>, isAsked: boolean): Agreed[] {
  const query = { product, limit: LAST, ordered: 'true' as const };
  const ask = isAsked && product !== '';
  const path = '/api/departments/sales/prices';
  const own = api.useQuery(
    'get',
    path,
    { params: { query: { ...query, customer: customer ?? '' } } },
    { ...QUIET, enabled: ask && customer !== undefined },
  );
  const isNew = customer === undefined || own.data?.items.length === 0;
  const all = api.useQuery('get', path, { params: { query } }, { ...QUIET, enabled: ask && isNew });
  const rows = (isNew ? all.data : own.data)?.items ?? [];
  return rows.map(({ orderNo, orderedAt, unitPrice, currency, ordered, unit, customer: whose }) => ({
    no: orderNo,
    at: orderedAt,
    price: unitPrice,
    currency,
    quantity: ordered,
    unit,
    whose,
  }));
}

function useBought({ item = '' }: Readonly<Record<string, string>>, isAsked: boolean): Agreed[] {
  const path = '/api/departments/procurement/purchase-prices';
  const enabled = isAsked && item !== '';
  const { data } = api.useQuery('get', path, { params: { query: { item, limit: LAST } } }, { ...QUIET, enabled });
  return (data?.items ?? []).map(({ purchaseOrder, placedAt, price, currency, quantity, unit, supplier }) => ({
    no: purchaseOrder,
    at: placedAt,
    price,
    currency,
    quantity,
    unit,
    whose: supplier,
  }));
}

interface Props extends InputProps<string> {
  lookup: Lookup;
  at: NamePath;
}

/** A price; while somebody writes it, the last three that were agreed stand beside it. */
export function PriceInput({ lookup: { register, by }, at, ...given }: Props) {
  const say = useWords(formWords);
  const me = useMe();
  const [isWriting, setWriting] = useState(false);
  const isSold = register === 'prices-sold';
  const isAsked = isWriting && mayRead(me, { offices: isSold ? PRICE_OFFICES : BOUGHT, permissions: ['audit'] });
  const beside = useBeside(by, at);
  const sold = useSold(beside, isAsked && isSold);
  const bought = useBought(beside, isAsked && !isSold);
  const agreed = isSold ? sold : bought;
  const told = (
    <ul className="plain">
      {agreed.map(({ no, at: when, price, currency, quantity, unit, whose }) => (
        <li key={`${no} ${price} ${quantity}`}>
          {grouped(price)} {currency} · {quantity} {unit} · {moment(when).slice(0, 10)}{' '}
          <Typography.Text type="secondary">
            {no} {whose}
          </Typography.Text>
        </li>
      ))}
    </ul>
  );
  return (
    <Popover open={isWriting && agreed.length > 0} title={say('lastPrices')} content={told} placement="bottomLeft">
      <div onFocus={() => setWriting(true)} onBlur={() => setWriting(false)}>
        <DecimalInput {...given} />
      </div>
    </Popover>
  );
}
