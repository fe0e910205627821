import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { COMPANY_ZONE } from '../../../machines/calendar.js';
import { filled } from '../../../machines/names/filled.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Language } from '../../../machines/rulebook.js';
import { canonicalJson } from '../../engine/log/canonical-json.js';
import { Policies } from '../../policy/policies.js';
import { Typesetter } from '../documents/typesetter.service.js';
import { protocolPaper } from './protocol-paper.js';
import { Protocols, type Telling } from './protocol.service.js';
import { protocolWords } from './protocol.words.js';

/** For whom a protocol is made, and where the product is for him. */
interface Reader {
  /** Person id, or the name of a tool. */
  caller: string;
  language: Language;
  origin: string;
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: COMPANY_ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** Makes acceptance protocols as files. */
@Injectable()
export class ProtocolPapers {
  constructor(
    private readonly protocols: Protocols,
    private readonly policies: Policies,
    private readonly typesetter: Typesetter,
  ) {}

  /** @throws BusyError, TooManyRequestsError */
  async pdf(definition: ProcessDefinition, { caller, language, origin }: Reader, telling?: Telling) {
    const protocol = await this.protocols.of(caller, definition, telling);
    const policy = await this.policies.at(protocol.policyVersion);
    const paper = protocolPaper(protocol, { definition, policy, language, at: clock.format(new Date(protocol.at)) });
    const digest = createHash('sha256').update(canonicalJson(protocol)).digest('hex');
    const { bytes } = await this.typesetter.set(paper, {
      language,
      address: `${origin}/rules`,
      foot: filled(protocolWords.result[language], { digest }),
      page: protocolWords.page[language],
      readBy: null,
    });
    const name = `${paper.title} ${definition.name[language]} v${definition.version}.pdf`;
    return { name, bytes, protocol };
  }
}
