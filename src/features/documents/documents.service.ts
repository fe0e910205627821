import { Injectable } from '@nestjs/common';
import type { Office } from '../../../machines/offices.js';
import { isOverIn } from '../../../machines/state-names.js';
import { paperWords } from '../../../machines/papers/paper.words.js';
import { filled } from '../../../machines/names/filled.js';
import type { Language } from '../../../machines/rulebook.js';
import { NotFoundError } from '../../errors.js';
import type { Credentials } from '../../engine/command/load.js';
import { Scopes } from '../../engine/scope.js';
import { COMPANY_ZONE } from '../../../machines/calendar.js';
import { ALIAS } from '../processes/alias.js';
import { Lookups } from '../processes/lookups.service.js';
import { Sights } from '../processes/sights.service.js';
import { Typesetter } from './typesetter.service.js';

/** For whom a paper is made. */
interface Reader {
  credentials: Credentials;
  name: string;
  language: Language;
  /** The office that the copy goes to; as usual for the paper, when absent. */
  recipient?: Office;
  /** Where the product is for him: the code on the paper leads there. */
  origin: string;
}

/** Which paper. */
interface Wanted {
  kind: string;
  no: string;
  sheet: string;
}

const SHOWN_OF_HEAD = 16;

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: COMPANY_ZONE, dateStyle: 'short', timeStyle: 'short' });
const moment = (instant: string): string => clock.format(new Date(instant));

/** Makes the papers of processes, of what their reader is shown of them. */
@Injectable()
export class Papers {
  constructor(
    private readonly sights: Sights,
    private readonly lookups: Lookups,
    private readonly typesetter: Typesetter,
    private readonly scopes: Scopes,
  ) {}

  /**
   * A paper with its name, and the letters that no font has.
   * @throws UnauthenticatedError, NotFoundError also where there is nothing on it yet, TooManyRequestsError
   */
  async pdf({ kind, no, sheet }: Wanted, { credentials, name, language, origin, recipient }: Reader) {
    const sight = await this.sights.see(credentials, kind, no);
    const definition = sight.definition.papers?.find((one) => one.name === sheet);
    if (!definition) throw new NotFoundError('paper', sheet.slice(0, 60));
    const [shown, { verified, head }] = await Promise.all([
      this.sights.describe(sight, language),
      this.lookups.verify(credentials, kind, no),
    ]);
    const written = definition.write(shown, { language, moment, recipient });
    if (!written) throw new NotFoundError('paper', `${no}/${sheet}`);
    const paper = await this.scopes.masked(sight.scope, written);
    const at = moment(sight.now);
    const told = (word: keyof typeof paperWords, figures: Record<string, string>) =>
      filled(paperWords[word][language], figures);
    const { bytes, unknown } = await this.typesetter.set(paper, {
      language,
      address: `${origin}${kind === ALIAS ? '' : '/processes'}/${kind}/${no}`,
      foot: [
        told('printedBy', { name, at }),
        ...(verified ? [told('seal', { head: head.slice(0, SHOWN_OF_HEAD) })] : []),
      ].join('    '),
      page: paperWords.page[language],
      // What is over is read from its file: a copy that gets out says whose it was (S2§七3).
      readBy: isOverIn(sight.definition, sight.process.state) ? `${name}  ${at}` : null,
    });
    return { title: paper.title, bytes, unknown };
  }
}
