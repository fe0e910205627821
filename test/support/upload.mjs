// Sends one file as a form, and says on standard output what was answered.
import { readFileSync } from 'node:fs';

const [url, token, path, name] = process.argv.slice(2);
const body = new FormData();
body.set('file', new Blob([readFileSync(path)]), name);
const response = await fetch(url, { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body });
const answer = { status: response.status, body: await response.text(), retry: response.headers.get('retry-after') };
process.stdout.write(JSON.stringify(answer));
