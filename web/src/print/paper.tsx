import type { ReactNode } from 'react';

/** A heading of a paper with what belongs to it. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="paper-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Names and values side by side; what is not known is a dash, not a gap. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="paper-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === undefined || value === null || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface Column<Row> {
  title: string;
  of: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  isFigure?: boolean;
}

interface RowsProps<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** The last line of the table. */
  total?: ReactNode;
}

/** A table on paper; its head stands on every page that it runs over. */
export function Rows<Row>({ columns, rows, total }: RowsProps<Row>) {
  if (rows.length === 0) return <p className="paper-nothing">—</p>;
  return (
    <table className="paper-table">
      <thead>
        <tr>
          {columns.map(({ title, isFigure }) => (
            <th key={title} className={isFigure ? 'figure' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          // Rows of a paper never move.
          <tr key={place}>
            {columns.map(({ title, of, isFigure }) => (
              <td key={title} className={isFigure ? 'figure' : undefined}>
                {of(row) ?? ''}
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
export function Signatures({ roles, dateWord }: { roles: readonly string[]; dateWord: string }) {
  return (
    <div className="paper-signatures">
      {roles.map((role) => (
        <div key={role}>
          <span>{role}</span>
          <i />
          <span>{dateWord}</span>
          <i className="short" />
        </div>
      ))}
    </div>
  );
}
