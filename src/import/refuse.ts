import { problem, ValidationError } from '../errors.js';
import type { Figures, Message } from './messages.js';
import { says } from './messages.js';

/** The file as a whole cannot be imported; nothing of it was. */
export const refusedFile = (message: Message, figures: Figures = {}, field: 'file' | 'lines' = 'file') =>
  new ValidationError([problem(field, says(message, figures))]);
