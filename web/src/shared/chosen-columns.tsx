import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { useWords } from '../messages/messages.js';
import { sharedWords } from './shared.messages.js';
import { keep, recallJson } from './stored.js';

const areKeys = (kept: unknown): kept is string[] =>
  Array.isArray(kept) && kept.every((key) => typeof key === 'string');

/**
 * Which columns of a table somebody wants to see; the browser remembers it.
 * @param place where it is kept, `orders.columns`
 * @param hiddenAtFirst what nobody sees who has not asked for it
 */
export function useHiddenColumns(place: string, hiddenAtFirst: readonly string[]) {
  const [hidden, setHidden] = useState<readonly string[]>(
    () => recallJson(localStorage, place, areKeys) ?? hiddenAtFirst,
  );
  const choose = (keys: readonly string[]): void => {
    setHidden(keys);
    keep(localStorage, place, JSON.stringify(keys));
  };
  return { hidden, choose, isAsAtFirst: hidden.toSorted().join() === hiddenAtFirst.toSorted().join() };
}

interface Props {
  columns: readonly { key: string; title: string }[];
  hidden: readonly string[];
  onChoose: (hidden: string[]) => void;
  /** Sets the columns back as they are at first; nothing to set back where it is null. */
  onReset: (() => void) | null;
}

/** Chooses the columns of a table. */
export function ColumnsButton({ columns, hidden, onChoose, onReset }: Props) {
  const say = useWords(sharedWords);
  const isLast = columns.length - hidden.length === 1;
  const choices = (
    <>
      <ul className="column-choices">
        {columns.map(({ key, title }) => (
          <li key={key}>
            <Checkbox
              checked={!hidden.includes(key)}
              disabled={isLast && !hidden.includes(key)}
              onChange={({ target }) =>
                onChoose(target.checked ? hidden.filter((other) => other !== key) : [...hidden, key])
              }
            >
              {title}
            </Checkbox>
          </li>
        ))}
      </ul>
      <Button type="link" size="small" disabled={!onReset} onClick={() => onReset?.()}>
        {say('asAtFirst')}
      </Button>
    </>
  );
  return (
    <Popover trigger="click" placement="bottomRight" title={say('columns')} content={choices}>
      <Button type="text" icon={<SettingOutlined />} aria-label={say('columns')} title={say('columns')} />
    </Popover>
  );
}
