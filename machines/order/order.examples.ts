import { examplesOf } from '../kit/shapes.js';
import { orderSchema } from './order.schema.js';
import { earlierExamples } from './schema/examples.earlier.js';
import { laterExamples } from './schema/examples.later.js';

/** One example of the data of every event. Together they tell of one order; the API's documentation shows them. */
export const orderExamples = examplesOf(orderSchema, { ...earlierExamples, ...laterExamples });
