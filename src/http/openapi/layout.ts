const WIDTH = 480;
/** Deeper, a line says by its braces where it stands: indenting it all the way would be a tenth of the document. */
const MOST_INDENTED = 3;

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** On one line: `{"type":"string","format":"date"}`. */
const line = (value: unknown): string => JSON.stringify(value);

/** Words of a list, as many on a line as it takes. */
function filled(words: readonly string[], indent: string): string {
  const lines = [''];
  for (const [index, word] of words.entries()) {
    const next = index < words.length - 1 ? `${word},` : word;
    const last = lines.at(-1) ?? '';
    const together = last === '' ? indent + next : last + next;
    if (last !== '' && together.length > WIDTH) lines.push(indent + next);
    else lines[lines.length - 1] = together;
  }
  return lines.join('\n');
}

/**
 * JSON that is read and compared line by line and yet is short: what fits on a line stands on one, everything else has a
 * line for each of its fields, indented by one, down to a depth.
 * @param before how much of the line is taken already
 */
export function layOut(value: unknown, indent = '', before = 0): string {
  const short = line(value);
  if (isPlain(value) || before + short.length < WIDTH) return short;
  const inner = indent.length < MOST_INDENTED ? `${indent} ` : indent;
  if (Array.isArray(value)) {
    const items = value.every(isPlain)
      ? filled(value.map(line), inner)
      : value.map((item) => inner + layOut(item, inner, inner.length)).join(',\n');
    return `[\n${items}\n${indent}]`;
  }
  const fields = Object.entries(value as object).map(([name, field]) => {
    const head = `${inner}${JSON.stringify(name)}:`;
    return head + layOut(field, inner, head.length);
  });
  return `{\n${fields.join(',\n')}\n${indent}}`;
}
