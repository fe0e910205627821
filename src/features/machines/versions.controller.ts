import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { differences } from '../../../machines/differences.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Language } from '../../../machines/rulebook.js';
import { NotFoundError } from '../../errors.js';
import { PageQuery } from '../../identity/list.dto.js';
import { pageOf, pageRequest } from '../../identity/paging.js';
import { Processes } from '../../engine/processes.js';
import { Trial } from '../../engine/migration/migration-preview.js';
import { AskedLanguage } from '../../http/language.js';
import { effectView } from '../processes/effect.view.js';
import { chartView } from './charts.js';
import { machineCalled } from './machine-called.js';

/** The versions of a machine: what each says otherwise, who is on it, and what the newest would change for them. */
@ApiTags('machines')
@ApiBearerAuth()
@Controller('machines/:id')
export class VersionsController {
  constructor(
    private readonly processes: Processes,
    private readonly trial: Trial,
  ) {}

  /** Every version of a machine in this build, the newest first. Each says how many open processes are on it. */
  @Get('versions')
  async versions(@Param('id') id: string) {
    const { kind, version: newest } = machineCalled(this.processes, id);
    const open = await this.trial.byVersion(kind);
    const items = this.processes.versions(kind).map((definition, index, all) => ({
      version: definition.version,
      hash: this.processes.hash(definition),
      newest: definition.version === newest,
      open: open.get(definition.version) ?? 0,
      differences: said(all[index - 1], definition),
    }));
    return { items: items.toReversed(), nextCursor: null };
  }

  /** One version of a machine. It is told as `GET /api/machines/{id}` tells of the newest. */
  @Get('versions/:version')
  version(@Param('id') id: string, @Param('version') version: string, @AskedLanguage() language: Language) {
    const { kind } = machineCalled(this.processes, id);
    const definition = this.processes.versions(kind).find((one) => String(one.version) === version);
    if (!definition) throw new NotFoundError('version', version.slice(0, 20));
    return chartView(definition, this.processes.hash(definition), language);
  }

  /**
   * What the newest version would change for each open process on an older one. They come by their numbers; nothing is
   * changed.
   */
  @Get('migrations')
  async migrations(@Param('id') id: string, @Query() query: PageQuery, @AskedLanguage() language: Language) {
    const newest = machineCalled(this.processes, id);
    const { after, limit } = pageRequest(query, 1);
    const effects = await this.trial.page(newest.kind, after?.[0] ?? '', limit + 1);
    const { items, nextCursor } = pageOf(effects, limit, ({ process }) => [process]);
    return { items: items.map((effect) => effectView(newest, effect, language)), nextCursor };
  }
}

/** What a version says otherwise than the one before it; null for the first. */
function said(older: ProcessDefinition | undefined, newer: ProcessDefinition) {
  if (!older) return null;
  const { rules, states, events, asked } = differences(older, newer);
  return { from: older.version, rules, states, events, asked };
}
