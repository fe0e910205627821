import type pg from 'pg';
import type { Language } from '../../../machines/rulebook.js';
import type { Scope } from '../../engine/scope.js';
import type { Viewer } from '../../http/viewer.js';
import type { LookupItem } from './lookup.view.js';

/** What somebody types, and on what the name depends. */
export interface Asked {
  typed: string;
  limit: number;
  customer?: string;
  supplier?: string;
  currency?: string;
  viewer: Viewer;
  /** Whose orders he is shown. */
  scope: Scope;
  language: Language;
}

/** Finds names of one register. */
export type LookUp = (db: Pick<pg.Pool, 'query'>, asked: Asked) => Promise<LookupItem[]>;
