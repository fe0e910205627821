import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../../machines/rulebook.js';
import { NotFoundError, TooManyRequestsError } from '../../errors.js';
import { AskedLanguage } from '../../http/language.js';
import { LocalLimit } from '../../http/local-limit.js';
import { Public } from '../../identity/auth.decorators.js';
import { networkOf } from '../../identity/network.js';
import { dispositionOf } from '../attachments/file-types.js';
import { CustomerDeeds } from './customer-deeds.service.js';
import { customerOrder } from './customer-order.js';
import { CustomerPage } from './customer-page.service.js';
import { ComplaintRequest, CustomerPaperQuery, SignatureRequest } from './customer.dto.js';
import { CustomerOrder } from './customer.view.js';
import type { Looked } from './goods.js';
import type { Deed } from './link-keys.service.js';
import { LinkKeys } from './link-keys.service.js';
import { shortened } from './shortened.js';

/** The key stands in a header: addresses are written down on the way, headers are not. */
const KEY = 'x-customer-link';
const PDF = 'application/pdf';

const WithKey = () => ApiHeader({ name: KEY, required: true, description: 'The key of the link.' });

/** Of one network: keys that open nothing; and of one link: everything. A minute. */
const MISSES = 20;
const USES = 60;

/** One order for its customer, who has no account: who has the key, reads it. Every answer that refuses the key is the same. */
@ApiTags('customer')
@Controller('customer')
export class CustomerController {
  private readonly misses = new LocalLimit(MISSES);
  private readonly uses = new LocalLimit(USES);

  constructor(
    private readonly keys: LinkKeys,
    private readonly page: CustomerPage,
    private readonly deeds: CustomerDeeds,
  ) {}

  /** The order behind a customer's link. What of it is the customer's to see; 404 where the key counts no more. */
  @Public()
  @Get('order')
  @WithKey()
  @ApiOkResponse({ type: CustomerOrder })
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex, nofollow')
  async order(
    @Headers(KEY) key: string | undefined,
    @Req() { ip }: FastifyRequest,
    @AskedLanguage() language: Language,
  ): Promise<CustomerOrder> {
    return customerOrder(await this.open(key, ip, 'opened'), language);
  }

  /** A paper that is addressed to the customer. Only where the link shows papers; 404 while there is nothing on it. */
  @Public()
  @Get('papers/:sheet.pdf')
  @WithKey()
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex, nofollow')
  async paper(
    @Param('sheet') sheet: string,
    @Query() { batch }: CustomerPaperQuery,
    @Headers(KEY) key: string | undefined,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const looked = await this.open(key, reply.request.ip, `paper:${sheet.slice(0, 40)}`);
    const wanted = { sheet, batch: batch === undefined ? null : Number(batch) };
    const { title, bytes } = await this.page.pdf(looked, wanted, language);
    void reply.header('Content-Disposition', dispositionOf(`${looked.order.no} ${title}.pdf`));
    return new StreamableFile(bytes, { type: PDF });
  }

  /** The customer signs that he accepts. It waits for sales, who make it the acceptance of the order. */
  @Public()
  @Post('signatures')
  @HttpCode(204)
  @WithKey()
  @ApiNoContentResponse()
  async sign(
    @Body() request: SignatureRequest,
    @Headers(KEY) key: string | undefined,
    @Req() { ip }: FastifyRequest,
  ): Promise<void> {
    await this.deeds.sign(await this.open(key, ip, 'signed'), request);
  }

  /** The customer complains. It is a case of after-sales at once. */
  @Public()
  @Post('complaints')
  @HttpCode(204)
  @WithKey()
  @ApiNoContentResponse()
  async complain(
    @Body() request: ComplaintRequest,
    @Headers(KEY) key: string | undefined,
    @Req() { ip }: FastifyRequest,
  ): Promise<void> {
    await this.deeds.complain(await this.open(key, ip, 'complained'), request);
  }

  /** What the key opens. Each use of a link counts for the link, each key that opens nothing for the network it comes from. */
  private async open(key: string | undefined, ip: string, deed: Deed): Promise<Looked> {
    const link = await this.keys.open(key ?? '').catch((error: unknown) => {
      if (error instanceof NotFoundError) take(this.misses, networkOf(ip));
      throw error;
    });
    take(this.uses, link.no);
    await this.keys.noteUse(link, deed, shortened(ip));
    return this.page.look(link);
  }
}

function take(limit: LocalLimit, caller: string): void {
  const seconds = limit.take(caller);
  if (seconds > 0) throw new TooManyRequestsError('Too many requests; try again later.', seconds);
}
