import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Language } from '../../../machines/rulebook.js';
import { Processes } from '../../engine/processes.js';
import type { Credentials } from '../../engine/command/load.js';
import { Trial } from '../../engine/migration/migration-preview.js';
import { SignedWith } from '../../http/credentials.js';
import { AskedLanguage } from '../../http/language.js';
import { ALIAS } from './alias.js';
import { effectView } from './effect.view.js';
import { ProcessQueries } from './process-queries.service.js';

interface Place {
  /** Without a kind in its path, it is an order. */
  kind?: string;
  no: string;
}

/** What the newest version of its machine would change for a process. It is proposed and approved by events, as everything. */
@ApiTags('processes')
@ApiBearerAuth()
@Controller([ALIAS, 'processes/:kind'])
export class MigrationController {
  constructor(
    private readonly looking: ProcessQueries,
    private readonly processes: Processes,
    private readonly trial: Trial,
  ) {}

  /**
   * What the newest version of its machine would change for a process. `effect` is null where it is on the newest
   * version, or over. Nothing is changed.
   */
  @Get(':no/migration')
  async one(
    @Param() { kind = ALIAS, no }: Place,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
  ) {
    const { process, policy } = await this.looking.at(credentials, kind, no);
    const newest = this.processes.current(kind);
    const effect = this.trial.one(process, policy);
    return {
      no,
      machineVersion: process.machineVersion,
      newest: newest.version,
      effect: effect && effectView(newest, effect, language),
    };
  }
}
