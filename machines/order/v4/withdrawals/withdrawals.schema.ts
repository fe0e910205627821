import { NO_DATA } from '../../../kit/shapes.js';

export const withdrawalsSchema = { 'quality.withdraw-pass': NO_DATA };
