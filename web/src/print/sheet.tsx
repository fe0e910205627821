import type { Block, Paper, Part } from '../../../machines/kit/papers.js';

/** The parts of a paper, as they will be printed. */
export function Sheet({ parts }: Pick<Paper, 'parts'>) {
  // What is on a paper never moves: its place is its key.
  return parts.map((part, at) => <PaperPart key={at} {...part} />);
}

function PaperPart({ title, blocks }: Part) {
  const shown = blocks.map((block, at) => <PaperBlock key={at} block={block} />);
  if (title === null) return shown;
  return (
    <section className="paper-section">
      <h2>{title}</h2>
      {shown}
    </section>
  );
}

function PaperBlock({ block }: { block: Block }) {
  if (block.kind === 'facts') return <Facts {...block} />;
  if (block.kind === 'table') return <Table {...block} />;
  if (block.kind === 'note') return <p className="paper-nothing">{block.told}</p>;
  return <Signatures {...block} />;
}

/** Names and values side by side; what is not known is a dash, not a gap. */
function Facts({ facts }: Extract<Block, { kind: 'facts' }>) {
  return (
    <dl className="paper-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A table on paper; its head stands on every page that it runs over. */
function Table({ columns, rows, total }: Extract<Block, { kind: 'table' }>) {
  if (rows.length === 0) return <p className="paper-nothing">—</p>;
  const className = (at: number): string | undefined =>
    columns[at]?.isFigure ? 'figure' : columns[at]?.isShort ? 'short' : undefined;
  return (
    <table className="paper-table">
      <thead>
        <tr>
          {columns.map(({ title }, at) => (
            <th key={title} className={className(at)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={place}>
            {columns.map(({ title, isBlank }, at) => (
              <td key={title} className={className(at)}>
                {isBlank ? <span className="paper-blank" /> : row[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {total !== undefined && (
        <tfoot>
          <tr>
            <td colSpan={columns.length} className="figure">
              {total}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** Where people sign. */
function Signatures({ roles, date }: Extract<Block, { kind: 'signatures' }>) {
  return (
    <div className="paper-signatures">
      {roles.map((role) => (
        <div key={role}>
          <span>{role}</span>
          <i />
          <span>{date}</span>
          <i className="short" />
        </div>
      ))}
    </div>
  );
}
