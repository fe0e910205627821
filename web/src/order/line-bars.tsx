import { Tag, Tooltip } from 'antd';
import type { OrderLine } from '../api/types.js';
import { shareOf } from './progress.js';
import { grouped } from '../shared/figures.js';
import { useWords } from '../messages/messages.js';
import { orderWords } from './order.messages.js';

/** The stages of a quantity, each a bar of its own beside the ordered one. */
const STAGES = [
  ['produced', 'produced'],
  ['passed', 'passed'],
  ['accepted', 'accepted'],
  ['dispatched', 'dispatched'],
  ['delivered', 'quantityDelivered'],
  ['invoiced', 'invoiced'],
  ['settled', 'settled'],
] as const;

/** What did not go well, each told only where there is some. */
const SETBACKS = ['rejected', 'lost', 'refused', 'returned'] as const;

/** How far a line has come, stage by stage: the bars fill towards what is ordered. */
export function LineBars({ line: { quantities, unit = '' } }: { line: OrderLine }) {
  const say = useWords(orderWords);
  return (
    <div className="bars">
      {STAGES.map(([stage, word]) => {
        const told = `${say(word)} ${quantities[stage]} / ${quantities.ordered} ${unit}`;
        return (
          <Tooltip key={stage} title={told}>
            <div className="bar" role="img" aria-label={told}>
              <span className="bar-name">{say(word)}</span>
              <span className="bar-rail">
                <span className={`bar-fill bar-${stage}`} style={{ width: `${shareOf(quantities, stage) * 100}%` }} />
              </span>
              <span className="bar-figure">{grouped(quantities[stage])}</span>
            </div>
          </Tooltip>
        );
      })}
      {SETBACKS.filter((setback) => quantities[setback] !== '0').map((setback) => (
        <Tag key={setback} color="red">
          {say(setback)} {grouped(quantities[setback])}
        </Tag>
      ))}
    </div>
  );
}

const AT_ONCE = 4;

/** The first lines of an order in a few words each, with one bar for all stages; the rest are told by their number. */
export function HeadBars({ lines, onMore }: { lines: readonly OrderLine[]; onMore: () => void }) {
  const say = useWords(orderWords);
  const live = lines.filter(({ quantities }) => quantities.ordered !== '0');
  return (
    <div className="head-bars">
      {live.slice(0, AT_ONCE).map((line) => {
        const { quantities, productNo, description, unit = '' } = line;
        const told = STAGES.map(([stage, word]) => `${say(word)} ${grouped(quantities[stage])}`).join(' · ');
        return (
          <div key={line.line} className="head-bar">
            <span className="head-bar-name" title={description}>
              <b>{productNo}</b> {description}
            </span>
            <Tooltip title={told}>
              <span className="head-rail" role="img" aria-label={told}>
                {STAGES.map(([stage]) => (
                  <span
                    key={stage}
                    className={`head-fill bar-${stage}`}
                    style={{ width: `${shareOf(quantities, stage) * 100}%` }}
                  />
                ))}
              </span>
            </Tooltip>
            <span className="bar-figure nowrap">
              {grouped(quantities.ordered)} {unit}
            </span>
          </div>
        );
      })}
      <div className="head-legend">
        {STAGES.map(([stage, word]) => (
          <span key={stage} className="chart-key">
            <i className={`bar-swatch bar-${stage}`} /> {say(word)}
          </span>
        ))}
        <button type="button" className="linklike" onClick={onMore}>
          {say('allLines', { n: lines.length })}
        </button>
      </div>
    </div>
  );
}
