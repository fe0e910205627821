import { narrow } from './departments.messages.js';
import { by } from './section.js';

export const ALL = by(narrow.all, {});
export const OPEN = by(narrow.open, { open: 'true' });
