// How soon the first rows are on the screen, in a browser beside the running product, and against the bare sign-in page,
// which needs the same frame and no answer. The pages take turns, so that a machine that slows down slows all of them.
//   npm start, and in another window: npm run bench:web [-- http://127.0.0.1:3000]
import { chromium } from 'playwright-core';

const url = process.argv[2] ?? 'http://127.0.0.1:3000';
const ROUNDS = 15;
const PAGES = [
  { name: 'sign-in', path: '/sign-in', seen: 'form button[type=submit]' },
  { name: 'my work', path: '/', seen: '#content a[href*="/orders/SO-"]' },
  { name: 'orders', path: '/orders', seen: '#content a[href*="/orders/SO-"]' },
];

const signedIn = await fetch(`${url}/api/auth/login`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ username: 'clerk', password: 'demo' }),
});
if (!signedIn.ok) throw new Error(`No sign-in as the demo company's clerk at ${url}: ${signedIn.status}`);
const { accessToken } = await signedIn.json();

/** Notes when something is first painted: the frame after the one in which it is found. */
function watch({ seen, token }) {
  if (token) sessionStorage.setItem('session', token);
  const look = () =>
    requestAnimationFrame(() => {
      if (document.querySelector(seen)) requestAnimationFrame((now) => Object.assign(window, { seenAfterMs: now }));
      else look();
    });
  look();
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH?.trim() || '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const views = [];
  for (const page of PAGES) {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
    await context.addInitScript(watch, { seen: page.seen, token: page.name === 'sign-in' ? null : accessToken });
    views.push({ ...page, context, after: [] });
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { context, path, after } of views) {
      const page = await context.newPage();
      await page.goto(path, { waitUntil: 'commit' });
      await page.waitForFunction(() => window.seenAfterMs, undefined, { polling: 50 });
      after.push(await page.evaluate(() => window.seenAfterMs));
      await page.close();
    }
  }
  const at = (times, share) => times.toSorted((a, b) => a - b)[Math.round((times.length - 1) * share)];
  const yardstick = at(views[0].after, 0.5);
  const lines = [
    `${ROUNDS} openings of each page, in milliseconds until it is seen; the first with an empty cache`,
    'page       first  median  slowest  ÷ sign-in',
  ];
  for (const { name, after } of views) {
    const figures = [after[0], at(after, 0.5), Math.max(...after)].map((ms) => ms.toFixed(0).padStart(7));
    lines.push(`${name.padEnd(9)}${figures.join(' ')}    ${(at(after, 0.5) / yardstick).toFixed(2)}`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
} finally {
  await browser.close();
}
