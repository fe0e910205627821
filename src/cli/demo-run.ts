import { pathName } from '../../machines/names/naming.js';
import { OFFICE_NAMES } from '../../machines/offices.js';
import type { Office } from '../../machines/offices.js';
import type { Language } from '../../machines/rulebook.js';
import type { Ordered, Part, Step } from '../demo/step.js';
import { sceneOf, stepsOf } from '../demo/step.js';
import * as planned from '../demo/order-steps.js';
import * as worked from '../demo/work-steps.js';
import type { Answer, Unmet } from './demo-client.js';
import { DemoClient, DemoFailedError } from './demo-client.js';
import { freshOrder } from './demo-order.js';
import { demoText } from './demo-texts.js';

export interface DemoOptions {
  /** Of the server, without a slash at the end. */
  url: string;
  language: Language;
  say: (line: string) => void;
}

/** Something that must be refused, and the rule that must say so. */
interface Refusal {
  attempt: Step;
  rule: string;
  /** Whom the sender stands in for. */
  behalf?: string;
}

type Act = Step | Refusal;

const refusal = (attempt: Step, rule: string, behalf?: string): Refusal => ({
  attempt,
  rule,
  ...(behalf === undefined ? {} : { behalf }),
});

/** From receipt to settlement, with four attempts on the way that the rules must stop. */
function acts(ordered: Ordered): Act[] {
  const of = (...parts: Part[]): Step[] => stepsOf(parts, ordered);
  return [
    ...of(planned.check, planned.salesReview, planned.productionReview(true), planned.clearDate),
    ...of(planned.procurementReview, planned.reviewMeeting),
    refusal(planned.passReview, 'RV-11'),
    ...of(planned.qualityReview, planned.passReview, planned.issue, planned.acknowledgements, planned.productionPlan),
    refusal({ ...planned.approveProductionPlan, by: 'production' }, 'FE-02', 'clerk'),
    ...of(planned.approveProductionPlan, planned.procurementPlan, planned.approveProcurementPlan),
    ...of(planned.logisticsPlan, planned.release),
    ...of(worked.preparation, worked.inspectionPlan, worked.jointPreparation),
    refusal(worked.start, 'PR-01'),
    ...of(worked.incoming, worked.start, worked.production, worked.passFinal, worked.acceptance, worked.delivery),
    ...of(worked.costs, worked.invoice, worked.payment('prepayment')),
    refusal(worked.settle, 'ST-05'),
    ...of(worked.payment('balance'), worked.reconcile, worked.settle),
  ];
}

/**
 * Takes one fresh order of the sample through the whole process over HTTP.
 * @throws DemoFailedError when the server is not there, or anything is not as expected
 */
export async function runDemo({ url, language, say }: DemoOptions): Promise<void> {
  const client = new DemoClient(url, language);
  await client.untilReady(say);
  try {
    await new Performance(client, say).play();
  } finally {
    await client.signOut();
  }
}

const clock = (): string => new Date().toTimeString().slice(0, 8);

class Performance {
  private readonly began = performance.now();
  private readonly language: Language;
  private refusals = 0;

  constructor(
    private readonly client: DemoClient,
    private readonly say: (line: string) => void,
  ) {
    this.language = client.language;
  }

  async play(): Promise<void> {
    const ordered = await this.import();
    for (const act of acts(ordered)) {
      await ('attempt' in act ? this.beRefused(ordered, act) : this.take(ordered, act));
    }
    await this.verify(ordered.no);
    const seconds = ((performance.now() - this.began) / 1000).toFixed(1);
    this.say(demoText('done', this.language, { no: ordered.no, refusals: this.refusals, seconds }));
  }

  private async import(): Promise<Ordered> {
    const { externalNo, form } = await freshOrder(new Date());
    const { status, body } = await this.client.as('sales', 'POST', '/api/orders/import', { form });
    const result = body.results?.[0];
    if (status !== 200 || !result?.ok || result.no === undefined)
      throw failed('POST /api/orders/import', { status, body });
    const defaults = result.defaults.map(({ field }) => field).join(', ');
    this.line(
      'sales',
      await this.nameOf('sales'),
      demoText('imported', this.language, { externalNo, no: result.no, defaults }),
    );
    const order = await this.client.as('sales', 'GET', `/api/orders/${result.no}`);
    if (order.status !== 200) throw failed(`GET /api/orders/${result.no}`, order);
    return order.body as Ordered;
  }

  private async take(ordered: Ordered, { by, type, data, reason }: Step): Promise<void> {
    const answer = await this.send(ordered, { by, type, data, reason });
    if (answer.status !== 200) throw failed(`${by} ${type}`, answer);
    const { stateName = '', version = 0 } = answer.body;
    this.line(by, await this.nameOf(by), `${type} → ${stateName} (v${version})`);
  }

  private async beRefused(ordered: Ordered, { attempt, rule, behalf }: Refusal): Promise<void> {
    const delegation = behalf === undefined ? undefined : await this.delegate(behalf, attempt.by);
    const answer = await this.send(ordered, attempt);
    const { unmet = [], title = '' } = answer.body;
    const stopped = unmet.find((one) => one.rule === rule);
    if (answer.status !== 409 || !stopped) throw failed(`${attempt.by} ${attempt.type} (${rule})`, answer);
    this.refusals++;
    const name = await this.nameOf(attempt.by);
    const who =
      behalf === undefined ? name : demoText('onBehalf', this.language, { name, other: await this.nameOf(behalf) });
    this.line(attempt.by, who, `${attempt.type} ${demoText('refused', this.language)} — ${title}`);
    this.sayRule(stopped);
    const others = unmet.filter((one) => one !== stopped).map((one) => one.rule);
    const words = { count: others.length, rules: others.join(', ') };
    if (others.length > 0) this.say(`         ${demoText('others', this.language, words)}`);
    if (delegation !== undefined && behalf !== undefined) {
      await this.client.as(behalf, 'DELETE', `/api/delegations/${delegation}`);
    }
  }

  private sayRule({ rule, clause, ownerName, sentence, remedy, missing }: Unmet): void {
    this.say(`         ${rule} ${sentence}`);
    this.say(`         ${clause} · ${ownerName} · ${remedy}`);
    const words = { missing: missing.map((name) => pathName(name, this.language)).join(', ') };
    if (missing.length > 0) this.say(`         ${demoText('missing', this.language, words)}`);
  }

  /** For an hour, and ended as soon as it was used. */
  private async delegate(from: string, to: string): Promise<string> {
    const { id: toId, name } = await this.client.signIn(to);
    const endsAt = new Date(Date.now() + 3_600_000).toISOString();
    const json = { to: toId, offices: [from], endsAt, reason: 'npm run demo' };
    const answer = await this.client.as(from, 'POST', '/api/delegations', { json });
    const { id: change, hash, subject } = answer.body;
    if (answer.status !== 202 || subject === undefined) throw failed('POST /api/delegations', answer);
    const agreeing = [from, to].includes('manager') ? 'manager2' : 'manager';
    const agreed = await this.client.as(agreeing, 'POST', `/api/changes/${change}/agree`, { json: { hash } });
    if (agreed.status !== 200) throw failed('POST /api/changes/{id}/agree', agreed);
    const other = await this.nameOf(from);
    this.line(from, other, demoText('delegated', this.language, { name, other }));
    return subject.replace('delegation:', '');
  }

  private async send(ordered: Ordered, { by, type, data, reason }: Step): Promise<Answer> {
    const order = await this.client.as(by, 'GET', `/api/orders/${ordered.no}`);
    const seen = order.body.version;
    const json = { type, data: data(sceneOf(ordered, new Date().toISOString())), reason, seen };
    return this.client.as(by, 'POST', `/api/orders/${ordered.no}/events`, { json });
  }

  private async verify(no: string): Promise<void> {
    const answer = await this.client.as('auditor', 'GET', `/api/orders/${no}/verify`);
    if (answer.status !== 200 || answer.body.verified !== true) throw failed(`GET /api/orders/${no}/verify`, answer);
    const { events = 0, head = '' } = answer.body;
    this.say(demoText('verified', this.language, { events, head, verified: 'true' }));
  }

  private async nameOf(username: string): Promise<string> {
    return (await this.client.signIn(username)).name;
  }

  /** `12:03:04 跟单员 陈晓雯 …` */
  private line(username: string, who: string, what: string): void {
    const prefix = username.replace(/(-head|\d+)$/, '');
    const office = (prefix === 'manager' ? 'management' : prefix) as Office;
    this.say(`${clock()} ${OFFICE_NAMES[office][this.language]} ${who} ${what}`);
  }
}

const failed = (what: string, { status, body }: Answer): DemoFailedError =>
  new DemoFailedError(`${what}: ${status} ${JSON.stringify(body, null, 2)}`);
