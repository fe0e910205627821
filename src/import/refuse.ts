import { problem, ValidationError } from '../errors.js';
import type { Figures, Message } from './says.js';
import { says } from './says.js';

/** The file as a whole cannot be imported; nothing of it was. */
export const refusedFile = (message: Message, figures: Figures = {}, field: 'file' | 'lines' = 'file') =>
  new ValidationError([problem(field, says(message, figures))]);
