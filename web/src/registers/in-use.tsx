import { Card } from 'antd';
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { PRICE_OFFICES } from '../../../machines/offices.js';
import type { Office } from '../../../machines/offices.js';
import type { Process } from '../api/types.js';
import { figure, instant, money, order, plain } from '../departments/columns.js';
import { head } from '../departments/departments.messages.js';
import type { Section } from '../departments/section.js';
import { by, list } from '../departments/section.js';
import { useLanguage } from '../messages/language.js';
import type { Acting } from '../process/process-event-drawer.js';
import { ProcessEventDrawer } from '../process/process-event-drawer.js';
import { mayRead, useMe } from '../session/me.js';
import { OrdersCard } from './orders-card.js';
import { registerWords } from './register.messages.js';

const AUDIT = ['audit'] as const;
/** Whoever reads what is owed. */
const CLAIMS: readonly Office[] = ['sales', 'legal', 'finance', 'management'];

const textOf = ({ facts }: Process, name: string): string => {
  const value = (facts as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : '';
};

const agreed = (query: { customer: string } | { product: string }): Section =>
  list('/api/departments/sales/prices', registerWords.prices, {
    presets: [by(registerWords.prices, { ...query, ordered: 'true' })],
    keys: ['orderNo', 'line'],
    columns: [
      order(),
      instant('orderedAt', registerWords.on),
      plain('customer', registerWords.customer, 200),
      plain('productNo', registerWords.product, 150),
      figure('ordered', registerWords.quantity),
      plain('unit', registerWords.unit, 80),
      money('unitPrice', registerWords.price),
    ],
  });

const owed = (customer: string): Section =>
  list('/api/departments/finance/receivables', registerWords.open, {
    presets: [by(registerWords.open, { customer, owed: 'true' })],
    columns: [order(), money('due', head.dueAmount), money('paid', head.paid), money('balance', head.balance)],
  });

/** A list that is told of one customer or product, for those who read it. */
function Told({ section, offices }: { section: Section; offices: readonly Office[] }) {
  const language = useLanguage();
  const [acting, setActing] = useState<Acting | null>(null);
  if (!mayRead(useMe(), { offices, permissions: AUDIT })) return null;
  return (
    <>
      <Card size="small" className="block" title={section.label[language]}>
        <section.Component onAct={setActing} />
      </Card>
      <ProcessEventDrawer acting={acting} onActing={setActing} />
    </>
  );
}

/** What the company has done with a customer: orders, what is owed, prices; under all names that are merged. */
export function CustomerInUse({ process }: { process: Process }): ReactNode {
  const customer = textOf(process, 'name');
  const sections = useMemo(() => ({ owed: owed(customer), prices: agreed({ customer }) }), [customer]);
  return (
    <>
      <OrdersCard of={{ customer }} />
      <Told section={sections.owed} offices={CLAIMS} />
      <Told section={sections.prices} offices={PRICE_OFFICES} />
    </>
  );
}

/** What was ordered of a product, and for how much. */
export function ProductInUse({ process }: { process: Process }): ReactNode {
  const product = textOf(process, 'productNo');
  const section = useMemo(() => agreed({ product }), [product]);
  return (
    <>
      <OrdersCard of={{ product }} />
      <Told section={section} offices={PRICE_OFFICES} />
    </>
  );
}
