// What a browser fetches before it shows the first page, compressed as a factory network without TLS gets it (gzip).
//   npm run web:size
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MOST = 400_000;
const folder = 'dist/web';

const size = (name) => statSync(join(folder, `${name}.gz`)).size;
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(8)} kB`;

const page = readFileSync(join(folder, 'index.html'), 'utf8');
const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, name]) => name);
const total = ['index.html', ...first].reduce((sum, name) => sum + size(name), 0);

for (const name of first) console.log(`${kilobytes(size(name))}  ${name}`);
console.log(`${kilobytes(total)}  first load, ${kilobytes(MOST).trim()} at most`);
const later = readdirSync(join(folder, 'assets')).filter(
  (name) => /\.(js|css)$/.test(name) && !first.includes(`assets/${name}`),
);
for (const name of later.sort()) console.log(`${kilobytes(size(`assets/${name}`))}  later: ${name}`);

if (total > MOST) {
  console.error(
    '\nThe first load is too large. Load what the first page does not need with the page that does (`lazy`).',
  );
  process.exitCode = 1;
}
