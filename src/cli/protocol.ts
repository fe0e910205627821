import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Processes } from '../engine/processes.js';
import { machineCalled } from '../features/machines/machine-called.js';
import { ProtocolPapers } from '../features/machines/protocol-papers.service.js';
import { withProduct } from './product.js';
import { progressBar } from './progress.js';
import { asTool, say } from './tool.js';

// npm run protocol -- [KIND …] [--out DIRECTORY] [--language zh-CN|zh-TW|en] — tries every event of the machines everywhere,
// and writes what refused it, with its clause, as a PDF each; ends with 1 where machine, rules and chart contradict each other.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: '.' }, language: { type: 'string', default: 'zh-CN' } },
});
const language = values.language === 'en' || values.language === 'zh-TW' ? values.language : 'zh-CN';

await asTool(() =>
  withProduct(async (app) => {
    const processes = app.get(Processes);
    const papers = app.get(ProtocolPapers);
    const wanted = positionals.length > 0 ? positionals : processes.kinds();
    mkdirSync(values.out, { recursive: true });
    let isSound = true;
    for (const definition of wanted.map((kind) => machineCalled(processes, kind))) {
      const bar = progressBar(definition.kind);
      const reader = { caller: 'protocol', language, origin: 'http://127.0.0.1:3000' } as const;
      const { name, bytes, protocol } = await papers.pdf(definition, reader, (done, of) => bar.set(done, of));
      bar.end();
      const file = join(values.out, name);
      writeFileSync(file, bytes);
      const { tried, taken, contradictions } = protocol;
      say(`${file}: ${tried} tried, ${taken} taken, ${tried - taken} refused, ${contradictions.length} contradictions`);
      if (contradictions.length > 0) isSound = false;
    }
    return isSound;
  }),
);
