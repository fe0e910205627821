import type { Chapter } from './chapter.js';
import type { Span } from './company.js';
import { Company } from './company.js';
import { duties } from './duties.js';
import { handover } from './handover.js';
import { emergency, neglected } from './issues.js';
import { judged } from './judged.js';
import { meetings } from './meetings.js';
import { hold, order } from './orders.js';
import { Product } from './product.js';
import type { Outcome } from './report.js';

/** What happens in the month; each begins when the company does. */
const CHAPTERS = [meetings, duties, emergency, neglected, order, hold, handover];

interface Options extends Span {
  say: (line: string) => void;
  /** Of `test/chaos/sabotage`. */
  sabotage?: string;
}

/** Plays some days of the demo company, and judges what has come of them. */
export async function playMonth({ say, sabotage, ...span }: Options): Promise<Outcome> {
  const product = await Product.start(sabotage);
  try {
    const company = await Company.at(product, say);
    const chapters: Chapter[] = CHAPTERS.map((begins) => begins(company));
    say(`${chapters.map(({ name }) => name).join(' · ')} · from ${company.first}`);
    const days = await company.live(span, async (part) => {
      if (part.part !== 'evening') say(`${part.day} ${part.part}`);
      for (const chapter of chapters) await chapter.act(part);
    });
    const missing = (await Promise.all(chapters.map((chapter) => chapter.missing(days)))).flat();
    const found = await judged(company);
    const { code, said } = await product.tool('verify-orders');
    return { ...found, days, first: company.first, missing, log: { agrees: code === 0, said: said.trim() } };
  } finally {
    await product.end();
  }
}
