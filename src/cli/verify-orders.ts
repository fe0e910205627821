import { withProduct } from './product.js';
import { progressBar } from './progress.js';
import { verifyAll } from './verify-all.js';
import { asTool, say } from './tool.js';

// npm run verify:orders — replays every process of the configured database; ends with 1 when one does not agree.

await asTool(() => withProduct((app) => verifyAll(app, { say, bar: progressBar('verify') })));
