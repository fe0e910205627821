import { Injectable } from '@nestjs/common';
import { COMPANY_ZONE } from '../../../machines/calendar.js';
import type { BatchFacts } from '../../../machines/delivery-batches/batch.types.js';
import { clerkOf } from '../../../machines/order/order.clerk.js';
import type { OrderFacts } from '../../../machines/order/order.types.js';
import { batchNo } from '../../../machines/order/v4/batches/batches.follow-ups.js';
import { filled } from '../../../machines/names/filled.js';
import { paperWords } from '../../../machines/papers/paper.words.js';
import type { Language } from '../../../machines/rulebook.js';
import { NotFoundError } from '../../errors.js';
import { Typesetter } from '../documents/typesetter.service.js';
import { ALIAS } from '../processes/alias.js';
import { PeopleNames } from '../processes/names.service.js';
import { CUSTOMER_PAPERS } from './customer-order.js';
import { customerPaper } from './customer-paper.js';
import type { Goods, Looked } from './goods.js';
import { goodsOf } from './goods.js';
import type { OpenLink } from './link-keys.service.js';
import { LinkKeys, noLink } from './link-keys.service.js';

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: COMPANY_ZONE, dateStyle: 'short', timeStyle: 'short' });
const moment = (instant: string): string => clock.format(new Date(instant));

/** Reads what is behind a customer's link. */
@Injectable()
export class CustomerPage {
  constructor(
    private readonly keys: LinkKeys,
    private readonly names: PeopleNames,
    private readonly typesetter: Typesetter,
  ) {}

  /** @throws NotFoundError where the order of the link is not there */
  async look(link: OpenLink): Promise<Looked> {
    const { process } = await this.keys.read(link.order);
    if (process?.kind !== ALIAS) throw noLink();
    const order = process.facts as OrderFacts;
    const kept = (order.batches ?? []).filter(({ told }) => told !== 'cancelled');
    const batches = await Promise.all(kept.map(({ batch }) => this.batchOf(order.no, batch)));
    const clerk = clerkOf(order);
    const names = await this.names.of(clerk === null ? [] : [clerk]);
    return {
      link,
      order,
      version: process.version,
      batches: batches.flatMap((one) => one ?? []),
      clerk: (clerk !== null && names.get(clerk)) || '',
    };
  }

  /**
   * A paper that is addressed to the customer, as PDF.
   * @throws NotFoundError where the link shows none, or nothing is on it yet
   */
  async pdf(looked: Looked, { sheet, batch }: { sheet: string; batch: number | null }, language: Language) {
    const { given } = looked.link.facts;
    const goods = goodsOf(looked).find((one) => one.batch === batch);
    const isShown = given.showsPapers && CUSTOMER_PAPERS.includes(sheet);
    const paper = isShown && goods ? customerPaper(sheet, goods, { language, moment }) : null;
    if (paper === null) throw new NotFoundError('paper', sheet.slice(0, 60));
    const printed = { name: given.recipient, at: moment(looked.link.now) };
    const { bytes } = await this.typesetter.set(paper, {
      language,
      // The code on a paper of the company leads to the workbench, where the customer has no business.
      address: null,
      foot: filled(paperWords.printedBy[language], printed),
      page: paperWords.page[language],
      readBy: null,
    });
    return { title: paper.title, bytes };
  }

  private async batchOf(order: string, batch: number): Promise<Goods | null> {
    const no = batchNo(order, batch);
    const { process } = await this.keys.read(no);
    return process && { no, batch, facts: process.facts as BatchFacts, version: process.version };
  }
}
