import type { FormInstance } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import type { NamePath } from './problems.js';

/** What somebody complained of, at a field of a form. */
export interface Complaint {
  name: NamePath;
  message: string;
}

/** Whether a change touches what stands at a path: the change holds it, or something within it. */
function touches(changed: unknown, [first, ...rest]: NamePath): boolean {
  if (typeof changed !== 'object' || changed === null || first === undefined) return changed !== undefined;
  const inner = (changed as Record<string | number, unknown>)[first];
  return inner !== undefined && (rest.length === 0 || touches(inner, rest));
}

/** Every message of a field together: a field that is missing for two reasons says both. */
const byField = (complaints: readonly Complaint[]): { name: NamePath; errors: string[] }[] => {
  const fields = new Map<string, { name: NamePath; errors: string[] }>();
  for (const { name, message } of complaints) {
    const field = fields.get(name.join('.')) ?? { name, errors: [] };
    if (!field.errors.includes(message)) field.errors.push(message);
    fields.set(name.join('.'), field);
  }
  return [...fields.values()];
};

/**
 * Shows complaints at their fields until the next ones come, each until its field is changed: what was mended is no
 * longer red.
 * @returns what the form calls with every change
 */
export function useComplaints(form: FormInstance, complaints: readonly Complaint[]): (changed: unknown) => void {
  const shown = useRef<NamePath[]>([]);

  useEffect(() => {
    form.setFields(shown.current.map((name) => ({ name, errors: [] })));
    const fields = byField(complaints);
    form.setFields(fields);
    shown.current = fields.map(({ name }) => name);
  }, [form, complaints]);

  return useCallback(
    (changed) => {
      const mended = shown.current.filter((name) => touches(changed, name));
      if (mended.length === 0) return;
      shown.current = shown.current.filter((name) => !mended.includes(name));
      form.setFields(mended.map((name) => ({ name, errors: [] })));
    },
    [form],
  );
}
