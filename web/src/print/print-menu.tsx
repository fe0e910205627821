import { DownOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { Link } from 'react-router';
import type { Order } from '../api/types.js';
import { useWords } from '../words/words.js';
import { printWords } from './print.words.js';
import { SHEETS } from './sheets.js';

/** The papers of an order, each on a page of its own. */
export function PrintMenu({ order: { no } }: { order: Pick<Order, 'no'> }) {
  const say = useWords(printWords);
  const items = SHEETS.map((sheet) => ({
    key: sheet,
    label: <Link to={`/orders/${no}/print/${sheet}`}>{say(sheet)}</Link>,
  }));
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button icon={<PrinterOutlined />} aria-label={say('print')}>
        <span className="wide-only">{say('print')}</span> <DownOutlined className="small" />
      </Button>
    </Dropdown>
  );
}
