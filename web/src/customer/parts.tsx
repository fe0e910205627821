import type { ReactNode } from 'react';
import { useWords } from '../messages/messages.js';
import { customerWords } from './customer.messages.js';
import type { FieldProblem } from './door.js';
import { Refused } from './door.js';

/** A part of the page under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface FieldProps {
  id: string;
  label: string;
  /** What is wrong with it. */
  problem?: string;
  children: (described: { id: string; 'aria-invalid': boolean; 'aria-describedby'?: string }) => ReactNode;
}

/** A field with its label, and below it what is wrong with it. */
export function Field({ id, label, problem, children }: FieldProps) {
  const told = `${id}-problem`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': problem !== undefined, ...(problem && { 'aria-describedby': told }) })}
      {problem && (
        <p className="problem" id={told}>
          {problem}
        </p>
      )}
    </div>
  );
}

export const problemAt = (problems: readonly FieldProblem[], path: string): string | undefined =>
  problems.find((one) => one.path === path)?.message;

/** Why nothing was sent, in words; what is wrong with a field stands at the field. */
export function Failure({ error, shown }: { error: unknown; shown: readonly string[] }) {
  const say = useWords(customerWords);
  if (!error) return null;
  const told = (): string => {
    if (!(error instanceof Refused)) return say('refused', { why: error instanceof Error ? error.message : '' });
    if (error.why === 'too-many') return say('tooMany');
    if (error.why === 'gone') return `${say('gone')} ${say('goneHint')}`;
    if (error.why === 'lost') return `${say('lost')} ${say('lostHint')}`;
    const others = error.problems.filter(({ path }) => !shown.includes(path)).map(({ message }) => message);
    if (others.length === 0 && error.problems.length > 0) return '';
    return say('refused', { why: others.join('；') || error.message });
  };
  const words = told();
  return words === '' ? null : (
    <p className="failure" role="alert">
      {words}
    </p>
  );
}
