import { Form } from 'antd';
import { useFormContent } from './form-context.js';
import { placeBeside, recordedPlace } from './places.js';
import type { NamePath } from './problems.js';

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

const valueAt = (record: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], record);

/** What is written beside a field, by the names under which it is asked for; what a change leaves alone is on record. */
export function useBeside(by: Readonly<Record<string, string>> = {}, at: NamePath): Record<string, string> {
  const form = Form.useFormInstance();
  const { current } = useFormContent();
  const beside: Record<string, string> = {};
  for (const [name, place] of Object.entries(by)) {
    const value = textIn(form.getFieldValue(placeBeside(at, place))) ?? textIn(valueAt(current, recordedPlace(place)));
    if (value !== undefined) beside[name] = value;
  }
  return beside;
}
