import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Language } from '../../../machines/rulebook.js';
import type { Credentials } from '../../engine/command/load.js';
import { SignedWith } from '../../http/credentials.js';
import { AskedLanguage } from '../../http/language.js';
import { ALIAS } from './alias.js';
import { Past } from './past.service.js';

interface Place {
  /** Without a kind in its path, it is an order. */
  kind?: string;
  no: string;
}

/** How a process stood before. */
@ApiTags('processes')
@ApiBearerAuth()
@Controller([ALIAS, 'processes/:kind'])
export class PastController {
  constructor(private readonly past: Past) {}

  /**
   * The process as it stood with an entry of its log. It is replayed from the log, by the version of the machine that
   * was in force.
   */
  @Get(':no/at/:seq')
  at(
    @Param() { kind = ALIAS, no, seq }: Place & { seq: string },
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
  ) {
    return this.past.at(credentials, kind, no, seq, language);
  }

  /** Where its chart stood with every entry of its log. The oldest entry comes first. */
  @Get(':no/trace')
  trace(@Param() { kind = ALIAS, no }: Place, @SignedWith() credentials: Credentials) {
    return this.past.trace(credentials, kind, no);
  }
}
