import { DownOutlined, FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import type { MenuProps } from 'antd';
import { Button, Dropdown } from 'antd';
import { Link } from 'react-router';
import { hasContent } from '../../../machines/papers/paper-of.js';
import { paperWords } from '../../../machines/papers/paper.words.js';
import type { Sheet } from '../../../machines/papers/sheets.js';
import { SHEETS } from '../../../machines/papers/sheets.js';
import type { Order } from '../api/types.js';
import { useWords } from '../messages/messages.js';
import { useKeepPdf } from './pdf-button.js';
import { printWords } from './print.messages.js';

const PDF = 'pdf/';

/** The papers of an order: each on a page of its own to be printed, or as a file to be sent. */
export function PrintMenu({ order }: { order: Order }) {
  const say = useWords(printWords);
  const name = useWords(paperWords);
  const keep = useKeepPdf(order.no);
  const items: MenuProps['items'] = [
    ...SHEETS.map((sheet) => ({
      key: sheet,
      icon: <PrinterOutlined />,
      label: <Link to={`/orders/${order.no}/print/${sheet}`}>{name(sheet)}</Link>,
    })),
    { type: 'divider' },
    // Not a menu that opens beside this one: it closes when the pointer takes the short way, and a finger has none.
    {
      key: PDF,
      type: 'group',
      label: say('pdf'),
      children: SHEETS.filter((sheet) => hasContent(sheet, order)).map((sheet) => ({
        key: PDF + sheet,
        icon: <FilePdfOutlined />,
        label: name(sheet),
      })),
    },
  ];
  const choose: MenuProps['onClick'] = ({ key }) => {
    if (key.startsWith(PDF)) keep.mutate({ sheet: key.slice(PDF.length) as Sheet });
  };
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: choose }}>
      <Button icon={<PrinterOutlined />} aria-label={say('print')} loading={keep.isPending}>
        <span className="wide-only">{say('print')}</span> <DownOutlined className="small" />
      </Button>
    </Dropdown>
  );
}
