import './print.css';
import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Flex, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Office } from '../../../machines/offices.js';
import { OFFICE_NAMES, OFFICES } from '../../../machines/offices.js';
import { paperOf } from '../../../machines/papers/paper-of.js';
import { paperWords } from '../../../machines/papers/paper.words.js';
import { usualRecipient } from '../../../machines/papers/recipient.js';
import type { Sheet as SheetName } from '../../../machines/papers/sheets.js';
import { isSheet, SHEETS } from '../../../machines/papers/sheets.js';
import { api } from '../api/client.js';
import { useOrder } from '../api/process-queries.js';
import type { Order } from '../api/types.js';
import { useMe } from '../session/me.js';
import { moment } from '../shared/figures.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Nothing } from '../shared/states.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { printWords } from './print.messages.js';
import { PdfButton } from './pdf-button.js';
import { QrCode } from './qr-code.js';
import { Sheet } from './sheet.js';

/** A paper of an order as it will be printed; the browser prints it, or saves it as PDF. */
export function PrintPage() {
  const say = useWords(printWords);
  const name = useWords(paperWords);
  const navigate = useNavigate();
  const { no = '', sheet } = useParams();
  const order = useOrder(no);
  const language = useLanguage();
  const [chosen, choose] = useState<Office>();
  const recipient = chosen ?? (isSheet(sheet) ? usualRecipient(sheet) : null);

  useEffect(() => {
    // The name under which a browser saves a PDF.
    const before = document.title;
    document.title = `${no} ${isSheet(sheet) ? name(sheet) : ''}`;
    return () => void (document.title = before);
  }, [no, sheet, name]);

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
          options={SHEETS.map((value) => ({ value, label: name(value) }))}
          onChange={(chosen: SheetName) => void navigate(`/orders/${no}/print/${chosen}`, { replace: true })}
        />
        <Select
          aria-label={say('recipient')}
          className="print-choice"
          placeholder={say('recipient')}
          value={recipient}
          options={OFFICES.map((value) => ({ value, label: `${name('copyFor')} ${OFFICE_NAMES[value][language]}` }))}
          onChange={choose}
        />
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {say('print')}
        </Button>
        {isSheet(sheet) && <PdfButton no={no} sheet={sheet} recipient={recipient} />}
      </Flex>
      {isSheet(sheet) ? (
        <QueryBoundary asked={order}>
          {(shown) => <Paper order={shown} sheet={sheet} recipient={recipient} />}
        </QueryBoundary>
      ) : (
        <Nothing told={say('unknownSheet')} />
      )}
    </main>
  );
}

const SHOWN_OF_HEAD = 16;

function Paper({ order, sheet, recipient }: { order: Order; sheet: SheetName; recipient: Office | null }) {
  const say = useWords(printWords);
  const name = useWords(paperWords);
  const language = useLanguage();
  const { person } = useMe();
  const [printedAt] = useState(() => moment(new Date().toISOString()));
  const { data: proof } = api.useQuery('get', '/api/orders/{no}/verify', { params: { path: { no: order.no } } });
  const paper = paperOf(sheet, order, language, moment, recipient);
  if (!paper) return <Nothing told={`${say('empty')}。${say('emptyHint')}`} />;
  return (
    <article className="paper" data-sheet={sheet}>
      <header>
        <div>
          <h1>{paper.title}</h1>
          <p>{paper.of.map(([label, value]) => `${label} ${value}`).join(' · ')}</p>
        </div>
        <figure>
          <QrCode address={`${location.origin}/orders/${order.no}`} label={paper.scan} />
          <figcaption>{paper.scan}</figcaption>
        </figure>
      </header>
      <Sheet parts={paper.parts} />
      <footer>
        <span>{name('printedBy', { name: person.name, at: printedAt })}</span>
        {proof?.verified && <span>{name('seal', { head: proof.head.slice(0, SHOWN_OF_HEAD) })}</span>}
      </footer>
    </article>
  );
}
