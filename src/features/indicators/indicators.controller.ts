import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiForbiddenResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { companyDay } from '../../../machines/calendar.js';
import { isUuid } from '../../../machines/kit/formats.js';
import { text } from '../../../machines/kit/text.js';
import type { Language } from '../../../machines/rulebook.js';
import type { IndicatorStretch } from '../../departments/indicators.js';
import { ForbiddenError, problem, ValidationError } from '../../errors.js';
import { AskedLanguage } from '../../http/language.js';
import { viewerOf } from '../../http/viewer.js';
import { CurrentPerson, Now } from '../../identity/auth.decorators.js';
import type { Page } from '../../identity/paging.js';
import type { Person } from '../../identity/person.js';
import { ApiPage } from '../../read-models/lists.js';
import { isReader } from '../../read-models/readers.guard.js';
import { checkStretch } from '../../read-models/stretch.js';
import { IndicatorFigure, IndicatorRow, IndicatorRowsQuery, IndicatorsQuery } from './indicator.view.js';
import { Indicators } from './indicators.service.js';

const NOBODY = text('不是人员编号', '不是人員編號', 'is not the id of a person');

/** The head of an office, or who stands in for him as such. */
const heads = ({ headOf, delegations }: Person, office: string): boolean =>
  [headOf, ...delegations.flatMap((lent) => (lent.includeHead ? [lent.headOf] : []))]
    .flat()
    .some((one) => one === office);

/**
 * Human resources, the management and whoever audits look at everybody; a head at his office, a person at himself.
 * @throws ForbiddenError
 */
function stretchFor(person: Person, query: IndicatorsQuery, now: string): IndicatorStretch {
  const { office, from, to, person: asked = null } = query;
  if (asked !== null && !isUuid(asked)) throw new ValidationError([problem('person', NOBODY)]);
  checkStretch({ from, to });
  const isOwn = asked === person.id && person.offices.includes(office);
  if (!isReader(person, ['hr', 'management']) && !heads(person, office) && !isOwn) {
    throw new ForbiddenError(
      'Only human resources, the management, the head of the office and the person may read this.',
    );
  }
  return { office, from, to, person: asked, today: companyDay(now) };
}

/** The figures by which offices are appraised. */
@ApiTags('hr')
@ApiBearerAuth()
@ApiForbiddenResponse({ description: 'For HR, the management, the head of the office, and a person of himself.' })
@Controller('departments/hr')
export class IndicatorsController {
  constructor(private readonly indicators: Indicators) {}

  /** How an office, or one of its people, did. Each figure with its formula; two years at most. */
  @Get('indicators')
  @ApiOkResponse({ type: [IndicatorFigure] })
  listFigures(
    @Query() query: IndicatorsQuery,
    @CurrentPerson() person: Person,
    @AskedLanguage() language: Language,
    @Now() now: string,
  ): Promise<IndicatorFigure[]> {
    return this.indicators.figures(stretchFor(person, query, now), { viewer: viewerOf(person), language });
  }

  /** Of what a figure is made. The latest first. */
  @Get('indicator-rows')
  @ApiPage(IndicatorRow)
  listRows(
    @Query() query: IndicatorRowsQuery,
    @CurrentPerson() person: Person,
    @AskedLanguage() language: Language,
    @Now() now: string,
  ): Promise<Page<IndicatorRow>> {
    const reader = { viewer: viewerOf(person), language };
    return this.indicators.rows(query.indicator, stretchFor(person, query, now), query, reader);
  }
}
