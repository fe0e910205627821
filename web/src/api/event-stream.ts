/** One message of a server-sent stream. */
export interface StreamMessage {
  id: string | null;
  event: string;
  data: string;
}

/**
 * Reads server-sent events out of text that arrives in pieces. The browser's own EventSource can neither say which language
 * is wanted nor tell a session that has ended from a server that is away.
 */
export function streamReader(onMessage: (message: StreamMessage) => void): (piece: string) => void {
  let rest = '';
  let fields = { id: null as string | null, event: 'message', data: [] as string[] };

  const take = (line: string): void => {
    if (line === '') {
      if (fields.data.length > 0) onMessage({ ...fields, data: fields.data.join('\n') });
      fields = { id: fields.id, event: 'message', data: [] };
      return;
    }
    const colon = line.indexOf(':');
    // A line that begins with a colon only keeps the connection open.
    if (colon === 0) return;
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') fields.data.push(value);
    else if (name === 'event') fields.event = value;
    else if (name === 'id') fields.id = value;
  };

  return (piece) => {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  };
}
