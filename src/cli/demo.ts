import { parseArgs } from 'node:util';
import type { Language } from '../../machines/rulebook.js';
import { DemoFailedError } from './demo-client.js';
import { runDemo } from './demo-run.js';

const LANGUAGES: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

// npm run demo [-- --lang en|zh-TW|zh-CN] [--url http://127.0.0.1:3000]
const { values } = parseArgs({
  options: {
    lang: { type: 'string', default: 'zh-CN' },
    url: { type: 'string', default: `http://127.0.0.1:${process.env.PORT ?? '3000'}` },
  },
});

try {
  const language = LANGUAGES.find((one) => one === values.lang);
  if (!language) throw new DemoFailedError(`--lang ${values.lang}: ${LANGUAGES.join(', ')}`);
  await runDemo({ url: values.url.replace(/\/$/, ''), language, say });
} catch (error) {
  process.stderr.write(`${error instanceof DemoFailedError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
