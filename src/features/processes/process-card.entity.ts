import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Text, Texts } from '../../read-models/columns.js';

/** What every process is known and found by, whatever its kind: it says so itself. */
@KeptByProjection()
@Entity('process_card')
@Index('process_card_about', { synchronize: false })
@Index('process_card_words', { synchronize: false })
export class ProcessCard {
  @Text('id', { key: true }) id: string;
  @Text('title') title: string;
  /** Number and title as they are searched. */
  @Text('words') words: string;
  /** The processes that it is about, or that have caused it. */
  @Texts('about') about: string[];
}
