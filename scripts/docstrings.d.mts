import type { Docstrings } from '../src/http/openapi/docstrings.js';

export function readDocstrings(folder: string): Docstrings;
