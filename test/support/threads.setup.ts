import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// The product starts its threads in the way it was started itself. Here that is from the sources, as Jest reads them;
// a thread is not Jest's, so it is told.
const hooks = JSON.stringify(pathToFileURL(join(__dirname, 'typescript-threads.mjs')).href);
const asked = `import { register } from 'node:module'; register(${hooks});`;
process.execArgv = [...process.execArgv, '--import', `data:text/javascript,${encodeURIComponent(asked)}`];
