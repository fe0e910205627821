import { api } from '../api/client.js';
import { Answered } from '../shared/states.js';
import { useLanguage } from '../words/language.js';
import { stateName } from './chart.words.js';
import { litStates } from './lit.js';

interface Props {
  /** Of the process: `orders`. */
  kind: string;
  /** Where the chart stands, region by region. */
  value: unknown;
  /** States that it has been in, as the log names them. */
  visited: readonly string[];
}

/** The states of a process, region within region: where it stands is lit, where it has been is ticked. */
export function Statechart({ kind, value, visited }: Props) {
  const language = useLanguage();
  const asked = api.useQuery('get', '/api/machines/{id}', { params: { path: { id: kind } } }, { staleTime: Infinity });
  const lit = litStates(value);
  return (
    <Answered asked={asked}>
      {({ states }) => {
        const below = (parent: string | null) =>
          states.filter(
            ({ state }) => (state.includes('.') ? state.slice(0, state.lastIndexOf('.')) : null) === parent,
          );
        const draw = (parent: string | null) => {
          const inner = below(parent);
          if (inner.length === 0) return null;
          return (
            <ul>
              {inner.map(({ state, description }) => {
                const path = state.split('.');
                const isLit = lit.has(state);
                const was = visited.includes(path.at(-1) ?? '');
                return (
                  <li
                    key={state}
                    className={isLit ? 'lit' : was ? 'visited' : undefined}
                    title={description ?? undefined}
                  >
                    <span aria-current={isLit ? 'step' : undefined}>{stateName(path, language)}</span>
                    {(isLit || parent === null) && draw(state)}
                  </li>
                );
              })}
            </ul>
          );
        };
        return <div className="statechart">{draw(null)}</div>;
      }}
    </Answered>
  );
}
