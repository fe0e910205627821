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
const { accessToken, person } = await signedIn.json();

/** Notes when something is first painted: the frame after the one in which it is found. */
function watch({ seen, person }) {
  if (person) localStorage.setItem('signed-in', person);
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
  const views = PAGES.map((page) => ({ ...page, cold: [], warm: [] }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { path, seen, name, cold, warm } of views) {
      const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
      const isSignedIn = name !== 'sign-in';
      if (isSignedIn) await context.addCookies([{ name: 'order-session', value: accessToken, url: `${url}/api` }]);
      await context.addInitScript(watch, { seen, person: isSignedIn ? person.id : null });
      // The first window of a context finds nothing in its cache, the second one what the first has fetched.
      for (const times of [cold, warm]) {
        const page = await context.newPage();
        await page.goto(path, { waitUntil: 'commit' });
        await page.waitForFunction(() => window.seenAfterMs, undefined, { polling: 50 });
        times.push(await page.evaluate(() => window.seenAfterMs));
        await page.close();
      }
      await context.close();
    }
  }
  const at = (times, share) => times.toSorted((a, b) => a - b)[Math.round((times.length - 1) * share)];
  const told = (times) => `${at(times, 0.5).toFixed(0).padStart(8)} ${at(times, 1).toFixed(0).padStart(9)}`;
  const lines = [
    `${ROUNDS} openings of each page, milliseconds until it is seen: median and slowest`,
    'page     empty cache   slowest    again   slowest  ÷ sign-in',
    ...views.map(({ name, cold, warm }) => {
      const ratio = (at(cold, 0.5) / at(views[0].cold, 0.5)).toFixed(2);
      return `${name.padEnd(12)}${told(cold)} ${told(warm)} ${ratio.padStart(10)}`;
    }),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
} finally {
  await browser.close();
}
