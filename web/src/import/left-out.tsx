import { Alert } from 'antd';
import type { ImportResult } from '../api/types.js';
import { useWords } from '../messages/messages.js';
import { importWords } from './import.messages.js';

const MOST = 20;

/** What of the file was not taken: columns, rows, sheets. */
export function LeftOut({ result: { ignored, notRead } }: { result: ImportResult }) {
  const say = useWords(importWords);
  const told = (items: readonly string[]): string =>
    items.length > MOST ? `${items.slice(0, MOST).join('；')} ${say('more', { n: items.length })}` : items.join('；');
  const columns = ignored.map(({ sheet, title }) => `${sheet} · ${title}`);
  const rows = notRead.map(
    ({ sheet, row, message }) => `${row === null ? say('sheet', { sheet }) : say('row', { sheet, row })}：${message}`,
  );
  if (columns.length + rows.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={
        <ul className="plain">
          {columns.length > 0 && (
            <li>
              {say('ignored')}：{told(columns)}
            </li>
          )}
          {rows.length > 0 && (
            <li>
              {say('notRead')}：{told(rows)}
            </li>
          )}
        </ul>
      }
    />
  );
}
