import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { companyDay } from '../../../machines/calendar.js';
import type { LinkData } from '../../../machines/customer-links/link.schema.js';
import { compare, sum } from '../../../machines/decimal.js';
import { text } from '../../../machines/kit/text.js';
import { OwnEvents } from '../../engine/time/own-events.js';
import { problem, TooManyRequestsError, ValidationError } from '../../errors.js';
import { SYSTEM_PERSON } from '../../identity/person.js';
import { Attachments } from '../attachments/attachments.service.js';
import { typeOf } from '../attachments/file-types.js';
import type { ComplaintRequest, SignatureRequest } from './customer.dto.js';
import { openQuantities } from './customer-order.js';
import type { Looked } from './goods.js';
import { goodsOf } from './goods.js';
import type { OpenLink } from './link-keys.service.js';
import { noLink, opening } from './link-keys.service.js';

/** What one link may bring in a day: more is no customer. */
const MOST_A_DAY = 5;
const DAY = 86_400_000;
/** A complaint of the same words within this time is the same one, sent again because its answer was lost. */
const SAME_WITHIN = 600_000;
/** In whose name the product sends: no office that is to hear of it. */
const OFFICE = 'operations';

const SAY = {
  notWaiting: text(
    '目前没有待您验收的产品',
    '目前沒有待您驗收的產品',
    'nothing waits for your acceptance at the moment',
  ),
  tooMuch: text('不能超过待验收数量', '不能超過待驗收數量', 'is more than waits for your acceptance'),
  nothing: text('请填写验收数量', '請填寫驗收數量', 'fill in what you accept'),
  sheet: text('签字无法识别，请重新签字', '簽名無法辨識，請重新簽名', 'is no signature: please sign again'),
  photo: text(
    '请选择一张照片（PNG、JPEG、WebP）',
    '請選擇一張照片（PNG、JPEG、WebP）',
    'must be a photo: PNG, JPEG or WebP',
  ),
};

const PHOTOS = ['image/png', 'image/jpeg', 'image/webp'];

const bytesOf = (written: string): Buffer => Buffer.from(written, 'base64');

/** Keeps what a customer does behind his link: it becomes an event of the link, and a matter of sales or after-sales. */
@Injectable()
export class CustomerDeeds {
  constructor(
    private readonly own: OwnEvents,
    private readonly attachments: Attachments,
  ) {}

  /**
   * What the customer has signed waits for sales, who make it the acceptance of the order.
   * @throws ValidationError where it does not wait for that, or more is accepted than there is
   */
  async sign(looked: Looked, { batch, version, signedBy, lines, drawing, remark }: SignatureRequest): Promise<void> {
    const { link } = looked;
    const goods = goodsOf(looked).find((one) => one.batch === (batch ?? null));
    const open = goods ? openQuantities(goods) : [];
    if (!goods || open.length === 0) throw new ValidationError([problem('batch', SAY.notWaiting)]);
    assertWithin(lines, open);
    const bytes = bytesOf(drawing);
    if (typeOf(bytes, 'signature.png')?.type !== 'image/png')
      throw new ValidationError([problem('drawing', SAY.sheet)]);
    const { id } = await this.attachments.take({ name: 'signature.png', bytes }, { id: SYSTEM_PERSON });
    const data: LinkData['customer.sign-acceptance'] = {
      signedFor: goods.no,
      seenVersion: Math.min(version, goods.version),
      signedBy,
      signedOn: companyDay(link.now),
      signedSheet: id,
      sheetDigest: createHash('sha256').update(bytes).digest('hex'),
      lines: lines.map(({ line, accepted, rejected }) => ({ line, accepted, rejected })),
      ...(remark !== undefined && { remark }),
    };
    await this.send(link, 'customer.sign-acceptance', data, ({ facts: { signatures } }) => {
      const waits = signatures.some(
        ({ signedFor, confirmed, declined }) => signedFor === goods.no && confirmed === null && declined === null,
      );
      if (waits) throw new ValidationError([problem('batch', SAY.notWaiting)]);
      return signatures;
    });
  }

  /** A complaint becomes a case of after-sales at once. The same words sent again soon are the same complaint. */
  async complain({ link, order }: Looked, { kind, text: written, photo }: ComplaintRequest): Promise<void> {
    const isSame = (complaint: { text: string; kind: string; at: string }): boolean =>
      complaint.text === written && complaint.kind === kind && since(complaint.at, link.now) < SAME_WITHIN;
    if (link.facts.complaints.some(isSame)) return;
    assertFew(link.facts.complaints, link.now);
    const data: LinkData['customer.complain'] = {
      customer: order.entry.customer?.name ?? order.no,
      kind: kind as LinkData['customer.complain']['kind'],
      text: written,
      ...(photo !== undefined && { photo: await this.keepPhoto(photo) }),
    };
    await this.send(link, 'customer.complain', data, ({ facts: { complaints } }) => complaints);
  }

  private async keepPhoto(written: string): Promise<string> {
    const bytes = bytesOf(written);
    const { type = '', endings = ['jpg'] } = typeOf(bytes, 'photo') ?? {};
    if (!PHOTOS.includes(type)) throw new ValidationError([problem('photo', SAY.photo)]);
    return (await this.attachments.take({ name: `photo.${endings[0]}`, bytes }, { id: SYSTEM_PERSON })).id;
  }

  /**
   * Sends it to the link as it stands at that instant: one that was revoked meanwhile takes nothing more.
   * @param earlier of the same sort, so that each is counted once
   */
  private async send(
    { no, now: asked }: OpenLink,
    type: keyof LinkData,
    data: object,
    earlier: (link: OpenLink) => readonly { at: string }[],
  ): Promise<void> {
    const sent = await this.own.send(no, ({ process, now }) => {
      const link = opening(process, now < asked ? asked : now);
      if (!link) return null;
      const before = earlier(link);
      assertFew(before, link.now);
      return { type, data, office: OFFICE, key: `${type}:${no}:${before.length + 1}` };
    });
    if (!sent) throw noLink();
  }
}

const since = (at: string, now: string): number => Date.parse(now) - Date.parse(at);

/** @throws TooManyRequestsError where the link has brought enough today */
function assertFew(earlier: readonly { at: string }[], now: string): void {
  const recent = earlier.filter(({ at }) => since(at, now) < DAY);
  if (recent.length < MOST_A_DAY) return;
  const seconds = Math.ceil((DAY - since(recent[0].at, now)) / 1000);
  throw new TooManyRequestsError('This link has sent enough for today.', Math.max(1, seconds));
}

/** @throws ValidationError at each line of which more is accepted and rejected than waits */
function assertWithin(lines: SignatureRequest['lines'], open: readonly { line: number; quantity: string }[]): void {
  const problems = lines.flatMap(({ line, accepted, rejected }, at) => {
    const most = open.find((one) => one.line === line)?.quantity ?? '0';
    return compare(sum([accepted, rejected]), most) > 0 ? [problem(`lines[${at}].accepted`, SAY.tooMuch)] : [];
  });
  const all = sum(lines.flatMap(({ accepted, rejected }) => [accepted, rejected]));
  if (problems.length === 0 && compare(all, '0') === 0) problems.push(problem('lines[0].accepted', SAY.nothing));
  if (problems.length > 0) throw new ValidationError(problems);
}
