import { Tag } from 'antd';
import { dayAfter, weekNumber } from '../calendar/time-axis.js';
import { grouped } from '../shared/figures.js';
import { useWords } from '../messages/messages.js';
import { capacityWords } from './capacity.messages.js';
import type { TeamLoad } from './team-load.js';

/** From this share of its hours on a team has little room left. */
const MUCH = 0.8;
const SUNDAY = 6;

function lookOf({ load, hours, overloaded, tasks }: TeamLoad): string {
  if (tasks === 0) return 'capacity-cell capacity-free';
  if (overloaded) return 'capacity-cell capacity-over';
  return Number(load) > Number(hours) * MUCH ? 'capacity-cell capacity-much' : 'capacity-cell capacity-some';
}

interface Props {
  rows: readonly TeamLoad[];
  onChoose: (cell: TeamLoad) => void;
}

/** A row a team, a column a week; in each cell what it has to do against what it can. */
export function CapacityBoard({ rows, onChoose }: Props) {
  const say = useWords(capacityWords);
  const weeks = [...new Set(rows.map(({ week }) => week))];
  const teams = [...new Set(rows.map(({ team }) => team))];
  const cells = new Map(rows.map((row) => [`${row.team} ${row.week}`, row]));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wide boards are scrolled by keys too
    <div className="capacity-scroll" role="region" tabIndex={0} aria-label={say('title')}>
      <table className="capacity">
        <thead>
          <tr>
            <th scope="col">{say('team')}</th>
            {weeks.map((week) => (
              <th key={week} scope="col">
                {say('week', { n: weekNumber(week) })}
                <span>
                  {week.slice(5)} – {dayAfter(week, SUNDAY).slice(5)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => (
            <tr key={team}>
              <th scope="row">{team}</th>
              {weeks.map((week) => (
                <td key={week}>
                  <Cell cell={cells.get(`${team} ${week}`)} onChoose={onChoose} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell, onChoose }: { cell: TeamLoad | undefined; onChoose: Props['onChoose'] }) {
  const say = useWords(capacityWords);
  if (!cell) return null;
  const { team, week, load, hours, down, equipment, overloaded, tasks } = cell;
  return (
    <button type="button" className={lookOf(cell)} title={equipment.join('、')} onClick={() => onChoose(cell)}>
      <span className="capacity-of">{say('of', { team, n: weekNumber(week) })}</span>
      {tasks === 0 ? say('free') : `${grouped(load)} / ${grouped(hours)} ${say('hours')}`}
      {overloaded && <small>{say('over')}</small>}
      {down !== '0' && (
        <small>
          <Tag color="volcano">
            {say('down')} {grouped(down)} {say('hours')}
          </Tag>
        </small>
      )}
    </button>
  );
}
