import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Language } from '../../../machines/rulebook.js';
import { AskedLanguage } from '../../http/language.js';
import { CurrentPerson } from '../../identity/auth.decorators.js';
import type { Person } from '../../identity/person.js';
import { SecurityEvents } from '../../identity/security-events.service.js';
import { ReadableBy } from '../../read-models/readers.guard.js';
import { ClauseEffects } from './clause-effects.service.js';
import { effectsWorkbook } from './effects-export.js';
import { EffectsQuery, RuleEffectQuery, WayQuery, WaysQuery } from './effects.query.js';
import { ConcernedProcess, RuleEffects, Ways } from './effects.view.js';
import { WaysGone } from './ways.service.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the regulations do: which clause stops how much, and whether the company goes their way. */
@ApiTags('rules')
@ApiBearerAuth()
@ReadableBy('operations', 'management', 'clerk')
@Controller('effects')
export class EffectsController {
  constructor(
    private readonly clauses: ClauseEffects,
    private readonly ways: WaysGone,
    private readonly events: SecurityEvents,
  ) {}

  /** What every rule refused and held up. What held the longest comes first; two years at most. */
  @Get('clauses')
  @ApiOkResponse({ type: RuleEffects })
  list(@Query() query: EffectsQuery, @AskedLanguage() language: Language): Promise<RuleEffects> {
    return this.clauses.list(query, language);
  }

  /** What every rule refused and held up, as a workbook. The export is noted. */
  @Get('clauses/export.xlsx')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('Content-Type', WORKBOOK)
  async export(
    @Query() query: EffectsQuery,
    @CurrentPerson() { id }: Person,
    @AskedLanguage() language: Language,
  ): Promise<StreamableFile> {
    const { items } = await this.clauses.list(query, language);
    await this.events.record({ by: id, action: 'processes.exported', subject: 'effects' });
    const disposition = 'attachment; filename="clauses.xlsx"';
    return new StreamableFile(await effectsWorkbook(items, language), { type: WORKBOOK, disposition });
  }

  /** The processes that a rule refused or held up. What waited the longest comes first; 200 at most. */
  @Get('clauses/processes')
  @ApiOkResponse({ type: [ConcernedProcess] })
  concerned(@Query() query: RuleEffectQuery, @AskedLanguage() language: Language): Promise<ConcernedProcess[]> {
    return this.clauses.concerned(query, language);
  }

  /** The ways that ended processes of a kind went. Each with what led off the straight way, and the clause of that. */
  @Get('ways')
  @ApiOkResponse({ type: Ways })
  listWays(@Query() query: WaysQuery, @AskedLanguage() language: Language): Promise<Ways> {
    return this.ways.list(query, language);
  }

  /** The processes that went one of these ways. The latest come first; 200 at most. */
  @Get('ways/processes')
  @ApiOkResponse({ type: [ConcernedProcess] })
  gone(@Query() query: WayQuery, @AskedLanguage() language: Language): Promise<ConcernedProcess[]> {
    return this.ways.concerned(query, language);
  }
}
