import './print.css';
import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Flex, Select, Typography } from 'antd';
import type { ComponentType } from 'react';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { api } from '../api/client.js';
import { useOrder } from '../api/process-queries.js';
import type { Order } from '../api/types.js';
import { useMe } from '../session/me.js';
import { moment } from '../shared/figures.js';
import { Answered, Nothing } from '../shared/states.js';
import { useWords } from '../words/words.js';
import { Acceptance, HandOver } from './delivery-sheets.js';
import { Inspection } from './inspection.js';
import { OrderCopy } from './order-copy.js';
import { PlanSheet } from './plan-sheet.js';
import { printWords } from './print.words.js';
import { QrCode } from './qr-code.js';
import { Settlement } from './settlement.js';
import type { Sheet } from './sheets.js';
import { isSheet, SHEETS } from './sheets.js';
import { Traveller } from './traveller.js';

const PAPERS: Readonly<Record<Sheet, ComponentType<{ order: Order }>>> = {
  'order-copy': OrderCopy,
  plan: PlanSheet,
  traveller: Traveller,
  inspection: Inspection,
  acceptance: Acceptance,
  'hand-over': HandOver,
  settlement: Settlement,
};

/** Whether there is anything to print yet. */
const HAS_CONTENT: Readonly<Record<Sheet, (order: Order) => boolean>> = {
  'order-copy': () => true,
  plan: ({ plans }) => [plans.production, plans.procurement, plans.logistics].some(({ content }) => content !== null),
  traveller: ({ plans }) => plans.production.content !== null,
  inspection: ({ inspections, preparation }) =>
    inspections.final !== null ||
    inspections.failed.length + inspections.inProcess.length + preparation.incoming.length > 0,
  acceptance: ({ acceptances }) => acceptances.length > 0,
  'hand-over': ({ shipments }) => shipments.dispatches.length > 0,
  settlement: ({ settlement }) => (settlement.invoices ?? []).length + (settlement.payments ?? []).length > 0,
};

/** A paper of an order as it will be printed; the browser prints it, or saves it as PDF. */
export function PrintPage() {
  const say = useWords(printWords);
  const navigate = useNavigate();
  const { no = '', sheet } = useParams();
  const order = useOrder(no);

  useEffect(() => {
    // The name under which a browser saves a PDF.
    const before = document.title;
    document.title = `${no} ${isSheet(sheet) ? say(sheet) : ''}`;
    return () => void (document.title = before);
  }, [no, sheet, say]);

  return (
    <main className="print-page">
      <Flex className="print-tools" gap="small" align="center" wrap>
        <Link to={`/orders/${no}`}>
          <Button icon={<ArrowLeftOutlined />}>{say('back')}</Button>
        </Link>
        <Select
          aria-label={say('sheet')}
          className="print-choice"
          value={isSheet(sheet) ? sheet : undefined}
          options={SHEETS.map((value) => ({ value, label: say(value) }))}
          onChange={(chosen: Sheet) => void navigate(`/orders/${no}/print/${chosen}`, { replace: true })}
        />
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {say('printOrPdf')}
        </Button>
        <Typography.Text type="secondary">{say('pdfHint')}</Typography.Text>
      </Flex>
      {isSheet(sheet) ? (
        <Answered asked={order}>{(shown) => <Paper order={shown} sheet={sheet} />}</Answered>
      ) : (
        <Nothing told={say('unknownSheet')} />
      )}
    </main>
  );
}

const SHOWN_OF_HEAD = 16;

function Paper({ order, sheet }: { order: Order; sheet: Sheet }) {
  const say = useWords(printWords);
  const { person } = useMe();
  const [printedAt] = useState(() => moment(new Date().toISOString()));
  const { data: proof } = api.useQuery('get', '/api/orders/{no}/verify', { params: { path: { no: order.no } } });
  const Content = PAPERS[sheet];
  if (!HAS_CONTENT[sheet](order)) return <Nothing told={`${say('empty')}。${say('emptyHint')}`} />;
  return (
    <article className="paper" data-sheet={sheet}>
      <header>
        <div>
          <h1>{say(sheet)}</h1>
          <p>
            {say('orderNo')} <b>{order.no}</b> · {say('revision')} {order.revision} · {say('state')} {order.stateName}
          </p>
        </div>
        <figure>
          <QrCode address={`${location.origin}/orders/${order.no}`} label={say('scan')} />
          <figcaption>{say('scan')}</figcaption>
        </figure>
      </header>
      <Content order={order} />
      <footer>
        <span>{say('printedBy', { name: person.name, at: printedAt })}</span>
        {proof?.verified && <span>{say('seal', { head: proof.head.slice(0, SHOWN_OF_HEAD) })}</span>}
      </footer>
    </article>
  );
}
