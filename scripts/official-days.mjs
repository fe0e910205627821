// Writes China's official holidays and make-up working days, as the package chinese-days knows them, into the product.
//   npm run official-days     after a newer version of the package was installed
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { version } = require('chinese-days/package.json');
const { holidays, workdays } = require('chinese-days/dist/chinese-days.json');

const known = [
  ...Object.entries(holidays).map(([day, name]) => ({ day, what: 'off', name: name.split(',')[1] })),
  ...Object.entries(workdays).map(([day, name]) => ({ day, what: 'work', name: `${name.split(',')[1]}调休` })),
].sort((a, b) => (a.day < b.day ? -1 : 1));
const years = {};
for (const one of known) (years[one.day.slice(0, 4)] ??= []).push(one);

const lines = Object.entries(years).map(
  ([year, days]) => `  ${year}: '${days.map(({ day, what, name }) => `${day.slice(5)} ${what} ${name}`).join(';')}',`,
);
const text = `/** GENERATED from chinese-days by \`npm run official-days\`: holidays and make-up working days of China, by year. */
export const OFFICIAL_SOURCE = 'chinese-days ${version}';

export const OFFICIAL_YEARS: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
writeFileSync('src/policy/official-years.ts', text);
console.log(`wrote src/policy/official-years.ts: ${lines.length} years`);
