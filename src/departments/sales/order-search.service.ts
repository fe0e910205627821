import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { searchFor } from '../../readmodel/search-text.js';

/** Up to so many are found first and sorted then; of more, sorting first finds a page sooner. */
const FEW = 4000;

/** Each text names its orders in the order of its index; no plan for all texts at once can be worse. */
const FIND = `
  SELECT o.order_no FROM search_text t, LATERAL (SELECT order_no FROM order_text WHERE words = t.words LIMIT ${FEW + 1}) o
  WHERE t.words LIKE $1 AND strpos(t.words, $2) > 0 LIMIT ${FEW + 1}`;

/** A condition on the list of orders (alias `row`), with its values. */
export type Condition = readonly [sql: string, values: Readonly<Record<string, unknown>>];

/** Finds orders by part of a number, of a customer's or a contact's name, of a product. */
@Injectable()
export class OrderSearches {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * What narrows the list of orders to those that the words are found in. The planner cannot know how rare words are, so
   * it is looked up: rare ones name their orders, common ones are looked for in each order of the sorted list.
   */
  async narrowing(words: string): Promise<Condition> {
    const { like, whole } = searchFor(words);
    const found: { order_no: string }[] = await this.db.query(FIND, [like, whole]);
    if (found.length <= FEW) {
      return ['row.orderNo = ANY (:found)', { found: [...new Set(found.map(({ order_no }) => order_no))] }];
    }
    return [
      'EXISTS (SELECT FROM order_text t WHERE t.order_no = row.orderNo AND strpos(t.words, :whole) > 0)',
      { whole },
    ];
  }
}
