import { Injectable } from '@nestjs/common';
import { product } from '../../../machines/products/product.process.js';
import type { ProductFacts } from '../../../machines/products/product.types.js';
import type { Transition } from '../../engine/log/transition.js';
import type { Write } from '../../engine/projections/projection.js';
import { difference, OnTransition } from '../../engine/projections/projection.js';
import { RecordName } from '../../read-models/record-name.entity.js';
import { nameInUse } from '../../read-models/names-in-use.js';
import { newNames } from '../../read-models/new-names.js';
import { recordNames } from '../../read-models/record-names.js';

const namesOf = (facts: ProductFacts): RecordName[] => recordNames('products', facts.productNo, facts);

/** Under which numbers products are on record. */
@Injectable()
export class ProductsProjection {
  @OnTransition(product)
  keepNumbers({ before, after }: Transition<ProductFacts>): Write[] {
    return difference(RecordName, before === null ? [] : namesOf(before), namesOf(after));
  }

  /** Whoever types finds it although nobody has ordered it yet. */
  @OnTransition(product)
  keepNumberInUse({ before, after }: Transition<ProductFacts>): Write[] {
    const used = ({ productNo, description, unit }: ProductFacts) => [
      ...nameInUse('products', productNo, description),
      ...nameInUse('units', unit),
    ];
    return newNames(before === null ? [] : used(before), used(after));
  }
}
