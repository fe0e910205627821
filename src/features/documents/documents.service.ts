import { Injectable } from '@nestjs/common';
import type { Office } from '../../../machines/offices.js';
import type { PaperOrder } from '../../../machines/papers/paper.js';
import { paperOf } from '../../../machines/papers/paper-of.js';
import { paperWords } from '../../../machines/papers/paper.words.js';
import type { Sheet } from '../../../machines/papers/sheets.js';
import { filled } from '../../../machines/names/filled.js';
import type { Language } from '../../../machines/rulebook.js';
import { NotFoundError } from '../../errors.js';
import type { Credentials } from '../../engine/command/load.js';
import { COMPANY_ZONE } from '../../../machines/calendar.js';
import { Lookups } from '../processes/lookups.service.js';
import { Sights } from '../processes/sights.service.js';
import { Typesetter } from './typesetter.service.js';

/** For whom a paper is made. */
interface Reader {
  credentials: Credentials;
  name: string;
  language: Language;
  /** The office that the copy goes to; as usual for the paper, when absent. */
  recipient?: Office;
  /** Where the product is for him: the code on the paper leads there. */
  origin: string;
}

const SHOWN_OF_HEAD = 16;

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: COMPANY_ZONE, dateStyle: 'short', timeStyle: 'short' });
const moment = (instant: string): string => clock.format(new Date(instant));

/** Makes the papers of orders, of what their reader is shown of the order. */
@Injectable()
export class Papers {
  constructor(
    private readonly sights: Sights,
    private readonly lookups: Lookups,
    private readonly typesetter: Typesetter,
  ) {}

  /**
   * A paper with its name, and the letters that no font has.
   * @throws UnauthenticatedError, NotFoundError also where there is nothing on it yet, TooManyRequestsError
   */
  async pdf(no: string, sheet: Sheet, { credentials, name, language, origin, recipient }: Reader) {
    const sight = await this.sights.see(credentials, 'orders', no);
    const [order, { verified, head }] = await Promise.all([
      this.sights.describe(sight, language),
      this.lookups.verify(credentials, 'orders', no),
    ]);
    // Of the kind `orders` it is always an order, less what the reader may not see.
    const paper = paperOf(sheet, order as unknown as PaperOrder, language, moment, recipient);
    if (!paper) throw new NotFoundError('paper', `${no}/${sheet}`);
    const told = (word: keyof typeof paperWords, figures: Record<string, string>) =>
      filled(paperWords[word][language], figures);
    const { bytes, unknown } = await this.typesetter.set(paper, {
      language,
      address: `${origin}/orders/${no}`,
      foot: [
        told('printedBy', { name, at: moment(sight.now) }),
        ...(verified ? [told('seal', { head: head.slice(0, SHOWN_OF_HEAD) })] : []),
      ].join('    '),
      page: paperWords.page[language],
    });
    return { title: paper.title, bytes, unknown };
  }
}
