import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Language } from '../../../machines/rulebook.js';
import { AskedLanguage } from '../../http/language.js';
import { Sharing } from './sharing.service.js';
import { SharingList } from './sharing.view.js';

/** The rules of publishing. */
@ApiTags('rules')
@ApiBearerAuth()
@Controller('sharing')
export class SharingController {
  constructor(private readonly sharing: Sharing) {}

  /** What every office publishes. To whom, by when, from which event, and who keeps it up. */
  @Get()
  @ApiOkResponse({ type: SharingList })
  async list(@AskedLanguage() language: Language): Promise<SharingList> {
    return { items: await this.sharing.list(language), nextCursor: null };
  }
}
