import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Switch } from 'antd';
import { useState } from 'react';
import type { ImportedOrder, ImportResult } from '../api/types.js';
import { useWords } from '../messages/messages.js';
import { canBeEntered, rowKeyOf, sureOf } from './choice.js';
import { importWords } from './import.messages.js';
import { LeftOut } from './left-out.js';
import { ResultTable } from './result-table.js';
import { Totals } from './totals.js';

interface Props {
  result: ImportResult;
  isEntering: boolean;
  /** With the keys of the orders that were ticked. */
  onEnter: (keys: string[]) => void;
  onErrors: () => void;
  onAgain: () => void;
}

const isBad = ({ outcome }: ImportedOrder): boolean => outcome === 'refused' || outcome === 'unconfirmed';

/** What became of the file, or would: counted, added up, order by order, each with its tick. */
export function Outcome({ result, isEntering, onEnter, onErrors, onAgain }: Props) {
  const say = useWords(importWords);
  const { dryRun, orders, results } = result;
  const [ticked, setTicked] = useState<readonly string[]>(() => sureOf(results));
  const [isOnlyBad, setOnlyBad] = useState(false);
  const { total, refused, already, unconfirmed, left, imported: good } = orders;
  const chosen = results.filter((order) => ticked.includes(rowKeyOf(order)));
  const bad = refused + unconfirmed;
  return (
    <Flex vertical gap="middle">
      <Alert
        type={bad > 0 ? 'warning' : 'success'}
        showIcon
        title={dryRun ? say('counted', { total, good, already, refused }) : say('done', { good, already, refused })}
        description={
          [
            unconfirmed > 0 ? say('unconfirmed', { n: unconfirmed }) : '',
            !dryRun && left > 0 ? say('left', { n: left }) : '',
          ]
            .filter(Boolean)
            .join('；') || undefined
        }
      />
      <LeftOut result={result} />
      <Totals orders={dryRun ? chosen : results.filter(({ outcome }) => outcome === 'imported')} isDryRun={dryRun} />
      <Flex gap="small" wrap align="center">
        {dryRun && (
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={isEntering}
            onClick={() => onEnter(chosen.map(({ key }) => key))}
          >
            {chosen.length === 0 ? say('nothing') : say('enter', { n: chosen.length })}
          </Button>
        )}
        {bad > 0 && (
          <Button icon={<DownloadOutlined />} onClick={onErrors}>
            {say('errorsFile')}
          </Button>
        )}
        <Button onClick={onAgain}>{say('again')}</Button>
        {dryRun && good + unconfirmed > 0 && (
          <Button.Group>
            <Button onClick={() => setTicked(results.filter(canBeEntered).map(rowKeyOf))}>{say('tickAll')}</Button>
            {unconfirmed > 0 && <Button onClick={() => setTicked(sureOf(results))}>{say('tickSure')}</Button>}
            <Button onClick={() => setTicked([])}>{say('tickNone')}</Button>
          </Button.Group>
        )}
        {bad > 0 && (
          <label className="switch">
            <Switch checked={isOnlyBad} onChange={setOnlyBad} /> {say('onlyBad')}
          </label>
        )}
      </Flex>
      <ResultTable
        key={String(isOnlyBad)}
        results={isOnlyBad ? results.filter(isBad) : results}
        isDryRun={dryRun}
        ticked={ticked}
        onTicked={setTicked}
      />
    </Flex>
  );
}
