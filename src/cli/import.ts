import { asked, importFiles } from './import-files.js';
import { withProduct } from './product.js';
import { progressBar } from './progress.js';
import { asTool, say } from './tool.js';

// npm run import -- FILE [--lines FILE] [--dry-run] [--user NAME] [--errors FILE] [--lang LANG]

await asTool(() => {
  const wanted = asked(process.argv.slice(2)); // a wrong call is told before anything is opened
  return withProduct((app, settings) => importFiles(app, settings, { wanted, say, bar: progressBar('import') }));
});
