import { ownHeaders } from './client.js';
import { noteAnswered, noteLost } from './connection.js';
import { problemOf, ProblemError, ServerLostError } from './problem.js';

/** A file that was uploaded. */
export interface Attachment {
  id: string;
  name: string;
  type: string;
  size: number;
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, cache: 'no-store', headers: ownHeaders() });
  } catch (error) {
    noteLost();
    throw new ServerLostError('The server does not answer.', { cause: error });
  }
  noteAnswered();
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return response;
}

const withFile = (file: File, fields: Readonly<Record<string, string>> = {}): RequestInit => {
  const body = new FormData();
  // Fields come before the file, so that whoever reads it knows them.
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', file);
  return { method: 'POST', body };
};

/** Sends one file as the form field `file`, and other fields with it; what is answered is the caller's to know. */
export async function sendFile<Answer>(
  path: string,
  file: File,
  fields?: Readonly<Record<string, string>>,
): Promise<Answer> {
  const response = await ask(path, withFile(file, fields));
  return (await response.json()) as Answer;
}

export const upload = (file: File): Promise<Attachment> => sendFile<Attachment>('/api/attachments', file);

const nameIn = (disposition: string | null): string | undefined => {
  const wide = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return wide === undefined ? /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] : decodeURIComponent(wide);
};

async function save(response: Response, name: string): Promise<void> {
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameIn(response.headers.get('Content-Disposition')) ?? name;
  link.click();
  // The browser takes the bytes when it begins to save them, which may be a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Fetches a file with the reader's rights and hands it to the browser to keep. @returns the headers that it came with */
export async function keepFile(path: string, name: string): Promise<Headers> {
  const response = await ask(path, {});
  await save(response, name);
  return response.headers;
}

/** The same, where nobody asks for the headers. */
export const download = async (path: string, name: string): Promise<void> => void (await keepFile(path, name));

/** Sends a file and keeps the file that comes back. */
export const downloadFor = async (path: string, file: File, name: string): Promise<void> =>
  save(await ask(path, withFile(file)), name);
