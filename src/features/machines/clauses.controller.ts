import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Clause } from '../../../machines/clauses.js';
import { clauses, rulesOf } from '../../../machines/clauses.js';
import { CARRIERS } from '../../../machines/clauses/carriers.js';
import type { Language } from '../../../machines/rulebook.js';
import { OptionalText } from '../../schema/fields.js';
import { AskedLanguage } from '../../http/language.js';
import type { Counts } from './held.service.js';
import { heldBy, HeldByRule } from './held.service.js';

export class ClausesQuery {
  /** The beginning of the clauses: `S3`, `S3§三`. */
  @OptionalText({ max: 50 }) within?: string;
}

class ClauseCarrier {
  /** `rules`, or a part of the product; `practice` is the company's own to keep. */
  @ApiProperty() carrier: string;
  @ApiProperty() name: string;
}

class ClauseRule {
  /** The kind of process: `orders`. */
  @ApiProperty() process: string;
  @ApiProperty() rule: string;
  /** Processes that wait for what the rule asks for; null while they are counted for the first time. */
  @ApiProperty({ type: 'integer', nullable: true }) held: number | null;
}

class ClauseItem {
  /** `S3§二2` */
  @ApiProperty() clause: string;
  @ApiProperty() title: string;
  /** A rule stops what breaks it. */
  @ApiProperty() enforced: boolean;
  @ApiProperty({ type: [ClauseCarrier] }) carriedBy: ClauseCarrier[];
  @ApiProperty({ type: [ClauseRule] }) rules: ClauseRule[];
}

export class ClauseList {
  @ApiProperty({ type: [ClauseItem] }) items: ClauseItem[];
  /** The whole list comes at once. */
  @ApiProperty({ type: 'null' }) nextCursor: null;
}

function clauseItem({ id, title, carriedBy }: Clause, counts: Counts | null, language: Language): ClauseItem {
  const rules = rulesOf(id).map(({ kind, rule }) => ({
    process: kind,
    rule,
    held: heldBy(counts, kind, rule),
  }));
  const carriers = carriedBy.map((carrier) => ({ carrier, name: CARRIERS[carrier].name[language] }));
  return {
    clause: id,
    title: title[language],
    enforced: rules.length > 0,
    carriedBy: carriers,
    rules,
  };
}

/** The clauses of the five regulations, and what of the product carries each. */
@ApiTags('rules')
@ApiBearerAuth()
@Controller('clauses')
export class ClausesController {
  constructor(private readonly held: HeldByRule) {}

  /** The clauses of the five regulations. Each says what of the product carries it, and what its rules hold now. */
  @Get()
  @ApiOkResponse({ type: ClauseList })
  async list(@Query() { within = '' }: ClausesQuery, @AskedLanguage() language: Language): Promise<ClauseList> {
    const counts = await this.held.counts();
    const items = clauses
      .filter(({ id }) => id.startsWith(within))
      .map((clause) => clauseItem(clause, counts, language));
    return { items, nextCursor: null };
  }
}
