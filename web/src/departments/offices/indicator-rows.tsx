import { Alert, Typography } from 'antd';
import { Link } from 'react-router';
import type { Office } from '../../../../machines/offices.js';
import { client } from '../../api/client.js';
import { usePages } from '../../api/pages.js';
import type { components } from '../../api/schema.js';
import { text, useWords } from '../../messages/messages.js';
import { addressOf } from '../../shared/address.js';
import { MoreButton } from '../../shared/more-button.js';
import { QueryBoundary } from '../../shared/query-boundary.js';
import { Rows } from '../../shared/rows.js';

type Figure = components['schemas']['IndicatorFigure'];
type Row = components['schemas']['IndicatorRow'];

const words = {
  process: text('单据', '單據', 'Of'),
  what: text('内容', '內容', 'What'),
  on: text('日期', '日期', 'Day'),
  counts: text('计入', '計入', 'Counts'),
  line: text('第 {n} 行', '第 {n} 行', 'line {n}'),
  notKnown: text('未知', '未知', 'not known'),
  hidden: text('不可见', '不可見', 'not shown'),
  none: text('本期没有可计算的记录', '本期沒有可計算的紀錄', 'Nothing to count in this period'),
  rests: text('数据来源：{events}', '資料來源：{events}', 'Rests on: {events}'),
  withoutRate: text(
    '没有汇率、未计入的币种：{currencies}',
    '沒有匯率、未計入的幣別：{currencies}',
    'Not counted, for want of a rate: {currencies}',
  ),
};

const AT_ONCE = '20';
const PLACES = 3;

const short = (value: string): string => String(Number(Number(value).toFixed(PLACES)));

export interface IndicatorAsked {
  office: Office;
  from: string;
  to: string;
  person?: string;
}

/** Of what a figure is made: each row leads to its process. */
export function IndicatorRows({ figure, asked: of }: { figure: Figure; asked: IndicatorAsked }) {
  const say = useWords(words);
  const query = { ...of, indicator: figure.indicator, limit: AT_ONCE };
  const path = '/api/departments/hr/indicator-rows';
  const asked = usePages<Row>([path, { query }], (cursor) =>
    client.GET(path, { params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } } } as never),
  );
  const part = ({ part: of, whole, currency }: Row): string => {
    if (whole === null) return say('hidden');
    if (of === null) return say('notKnown');
    const parts = whole === '1' || (currency !== null && whole !== '0') ? short(of) : `${short(of)} / ${short(whole)}`;
    return currency === null ? parts : `${parts} ${currency}`;
  };
  /** An inspection of a line of the order says so by its number. */
  const told = (what: string): string => {
    const [, n] = /^line (\d+)$/.exec(what) ?? [];
    return n === undefined ? what : say('line', { n });
  };
  return (
    <>
      <Typography.Paragraph type="secondary">
        {say('rests', { events: figure.sources.map(({ label }) => label).join('、') })}
      </Typography.Paragraph>
      {figure.withoutRate.length > 0 && (
        <Alert type="warning" showIcon title={say('withoutRate', { currencies: figure.withoutRate.join(' ') })} />
      )}
      <QueryBoundary asked={asked}>
        {(rows) => (
          <Rows<Row>
            rows={rows.map((row, place) => ({ ...row, place }))}
            rowKey={(row) => String((row as Row & { place: number }).place)}
            size="small"
            columns={[
              {
                key: 'process',
                title: say('process'),
                width: 260,
                render: ({ kind, process, title }) => (
                  <>
                    {kind === '' ? (
                      process
                    ) : (
                      <Link to={addressOf(kind, process)} className="in-text">
                        {process}
                      </Link>
                    )}{' '}
                    {title}
                  </>
                ),
              },
              { key: 'what', title: say('what'), width: 220, render: ({ what }) => told(what) },
              { key: 'on', title: say('on'), width: 110, render: ({ on }) => on },
              { key: 'counts', title: say('counts'), width: 120, align: 'right', render: part },
            ]}
            empty={say('none')}
          />
        )}
      </QueryBoundary>
      <MoreButton asked={asked} />
    </>
  );
}
