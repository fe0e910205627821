import { parseArgs } from 'node:util';
import type { Language } from '../../machines/rulebook.js';
import { PG_POOL } from '../database/pool.js';
import { registeredProcesses } from '../departments/processes.js';
import { renderMermaid } from '../machine-docs/mermaid.js';
import { renderSvg } from '../machine-docs/svg.js';
import { Policies } from '../policy/policies.js';
import { Processes } from '../engine/processes.js';
import { findProcess } from '../engine/command/process-row.js';
import { coloured, inspectionText, plain } from './inspect-text.js';
import { withProduct } from './product.js';
import { asTool, say, UsageError } from './tool.js';

// npm run inspect -- ORDER [--lang LANG]              the machine of an order with its present states
// npm run inspect -- MACHINE [--as mermaid|svg|json]  a machine itself, e.g. order; needs no database

const LANGUAGES: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];
const FORMS = ['mermaid', 'svg', 'json'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: 'zh-CN' }, as: { type: 'string', default: 'mermaid' } },
});

await asTool(async () => {
  const [asked] = positionals;
  const language = LANGUAGES.find((one) => one === values.lang);
  const form = FORMS.find((one) => one === values.as);
  if (asked === undefined || !language || !form) {
    throw new UsageError(
      `npm run inspect -- SO-000001 [--lang ${LANGUAGES.join('|')}], or: npm run inspect -- order [--as ${FORMS.join('|')}]`,
    );
  }
  const definition = registeredProcesses
    .flatMap(({ versions }) => versions.slice(-1))
    .find(({ kind, machine }) => kind === asked || machine.id === asked);
  if (definition) {
    if (form === 'json') say(JSON.stringify(definition.machine.config, null, 2));
    else say(form === 'svg' ? await renderSvg(definition, { language }) : renderMermaid(definition));
    return true;
  }
  return withProduct(async (app) => {
    const process_ = await findProcess(app.get(PG_POOL), asked.toUpperCase());
    if (!process_) throw new UsageError(`There is no process ${asked}, and no machine of that name.`);
    const seen = {
      definition: app.get(Processes).at(process_.kind, process_.machineVersion),
      process: process_,
      policy: await app.get(Policies).current(),
      language,
      ink: process.stdout.isTTY ? coloured : plain,
    };
    for (const line of inspectionText(seen)) say(line);
    return true;
  });
});
