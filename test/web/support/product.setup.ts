import { chromiumPath } from './chromium.js';
import { startProduct } from '../../support/product.js';

/** Starts the product once for all files; a browser that is missing is said before that. */
// oxlint-disable-next-line import/no-default-export -- Jest asks for one
export default async function setup(): Promise<void> {
  chromiumPath();
  const product = await startProduct({ withOrders: true });
  process.env.PRODUCT_URL = product.url;
  Object.assign(globalThis, { product });
}
