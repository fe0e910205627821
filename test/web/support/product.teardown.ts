import type { Product } from '../../support/product.js';

// oxlint-disable-next-line import/no-default-export -- Jest asks for one
export default async function teardown(): Promise<void> {
  await (globalThis as { product?: Product }).product?.stop();
}
