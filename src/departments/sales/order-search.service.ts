import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { isOfPerson, searchFor } from '../../read-models/search-text.js';

/** Up to so many are found first and sorted then; of more, sorting first finds a page sooner. */
const FEW = 4000;

/** Each text names its orders in the order of its index; no plan for all texts at once can be worse. */
const find = (matches: string): string => `
  SELECT o.order_no FROM search_text t, LATERAL (SELECT order_no FROM order_text WHERE words = t.words LIMIT ${FEW + 1}) o
  WHERE ${matches} LIMIT ${FEW + 1}`;

const ONE = 't.words LIKE $1 AND strpos(t.words, $2) > 0';
const FIND = {
  one: find(ONE),
  either: find(`((${ONE}) OR (t.words LIKE $3 AND strpos(t.words, $4) > 0))`),
  goods: find(`${ONE} AND NOT ${isOfPerson('t.words')}`),
};

/** A condition on the list of orders (alias `row`), with its values. */
export type Condition = readonly [sql: string, values: Readonly<Record<string, unknown>>];

/** Finds orders by part of a number, of a customer's or a contact's name, of a product. */
@Injectable()
export class OrderSearches {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * What narrows the list of orders to those that the words are found in: in names of people at the customer only for whom
   * they are shown, else he would learn whose order it is by asking. The planner cannot know how rare words are, so
   * it is looked up: rare ones name their orders, common ones are looked for in each order of the sorted list.
   */
  async narrowing(words: string, seesContacts: boolean): Promise<Condition> {
    const [first, ...others] = searchFor(words);
    const asked = seesContacts ? [first, ...others] : [first];
    const statement = !seesContacts ? FIND.goods : asked.length > 1 ? FIND.either : FIND.one;
    const values = asked.flatMap(({ like, whole }) => [like, whole]);
    const found: { order_no: string }[] = await this.db.query(statement, values);
    if (found.length <= FEW) {
      return ['row.orderNo = ANY (:found)', { found: [...new Set(found.map(({ order_no }) => order_no))] }];
    }
    const is = asked.map((_, place) => `strpos(t.words, :whole${place}) > 0`).join(' OR ');
    const goods = seesContacts ? '' : `AND NOT ${isOfPerson('t.words')}`;
    return [
      `EXISTS (SELECT FROM order_text t WHERE t.order_no = row.orderNo AND (${is}) ${goods})`,
      Object.fromEntries(asked.map(({ whole }, place) => [`whole${place}`, whole])),
    ];
  }
}
