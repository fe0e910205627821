// Reads a PDF from the standard input, and answers with its text, its number of pages and its title as JSON.
// A process of its own: the reader is an ES module that finds its parts by itself, which Jest does not let it.
import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';

const file = await getDocumentProxy(new Uint8Array(await buffer(process.stdin)));
const { text, totalPages } = await extractText(file, { mergePages: true });
const { info } = await getMeta(file);
process.stdout.write(JSON.stringify({ text, totalPages, title: info.Title }));
