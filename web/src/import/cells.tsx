import { Tag, Typography } from 'antd';
import type { CellError } from '../api/types.js';
import { useWords } from '../messages/messages.js';
import { importWords } from './import.messages.js';

/** Where exactly: the cell as the spreadsheet names it. */
export function Cells({ cells, type }: { cells: readonly CellError[]; type: 'danger' | 'warning' }) {
  const say = useWords(importWords);
  return (
    <ul className="plain">
      {cells.map(({ sheet, row, column, title, message }) => (
        <li key={`${sheet} ${row} ${column} ${message}`}>
          <Tag>
            {column === null ? say('row', { sheet, row }) : say('cell', { sheet, column, row })}
            {title ? ` · ${title}` : ''}
          </Tag>
          <Typography.Text type={type}>{message}</Typography.Text>
        </li>
      ))}
    </ul>
  );
}
