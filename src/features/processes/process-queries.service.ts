import { Injectable } from '@nestjs/common';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Policy } from '../../../machines/rulebook.js';
import { NotFoundError, UnauthenticatedError } from '../../errors.js';
import { Policies } from '../../policy/policies.js';
import { Processes } from '../../engine/processes.js';
import type { Credentials } from '../../engine/command/load.js';
import { Loader } from '../../engine/command/load.js';
import type { Scope } from '../../engine/scope.js';
import { limitedTo, Scopes } from '../../engine/scope.js';
import type { Sender } from '../../engine/command/sender.js';
import type { StoredProcess } from '../../engine/log/transition.js';

/** Who looks, by which policy, when: all of one instant. */
export interface ViewContext {
  sender: Sender;
  policy: Policy;
  /** The database's clock, ISO 8601. */
  now: string;
  /** Whose orders he is shown. */
  scope: Scope;
}

/** The same, and the process that is looked at. */
export interface Sight extends ViewContext {
  process: StoredProcess;
  definition: ProcessDefinition;
}

const NUMBER = /^[A-Za-z0-9-]{1,60}$/;

/** Proves who is looking and reads what is looked at in one round trip, as the door does. */
@Injectable()
export class ProcessQueries {
  constructor(
    private readonly loader: Loader,
    private readonly processes: Processes,
    private readonly policies: Policies,
    private readonly scopes: Scopes,
  ) {}

  /** @throws UnauthenticatedError */
  async visit(credentials: Credentials): Promise<ViewContext> {
    return (await this.read(credentials, null)).visit;
  }

  /** @throws UnauthenticatedError, NotFoundError also where the number belongs to another kind */
  async at(credentials: Credentials, kind: string, no: string): Promise<Sight> {
    const id = this.hasNumber(kind, no) ? no : null;
    const { visit, process } = await this.read(credentials, id);
    if (process?.kind === kind) await this.scopes.assertShown(visit.scope, process);
    else throw new NotFoundError(kind, no.slice(0, 60));
    return { ...visit, process, definition: this.processes.at(process.kind, process.machineVersion) };
  }

  /**
   * Whether a number can be one of this kind: its prefix says so.
   * @throws NotFoundError when there is no such kind
   */
  hasNumber(kind: string, no: string): boolean {
    return NUMBER.test(no) && no.startsWith(`${this.processes.current(kind).prefix}-`);
  }

  private async read(credentials: Credentials, process: string | null) {
    const reading = await this.loader.load({ credentials, process, key: null, sequence: null });
    if (!reading.sender) throw new UnauthenticatedError();
    const policy = await this.policies.at(reading.policyVersion);
    const scope = limitedTo(reading.sender, policy);
    return { visit: { sender: reading.sender, policy, now: reading.now, scope }, process: reading.process };
  }
}
