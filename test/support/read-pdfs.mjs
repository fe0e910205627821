// Reads PDF files from the standard input, each in base64 on a line, and answers with the text of each as a list in JSON.
// A process of its own: the reader is an ES module that finds its parts by itself, which Jest does not let it.
import { text } from 'node:stream/consumers';
import { extractText, getDocumentProxy } from 'unpdf';

const told = [];
for (const line of (await text(process.stdin)).split('\n').filter(Boolean)) {
  const file = await getDocumentProxy(new Uint8Array(Buffer.from(line, 'base64')));
  told.push((await extractText(file, { mergePages: true })).text);
}
process.stdout.write(JSON.stringify(told));
