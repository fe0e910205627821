import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Database } from '../../../src/database/open-database.js';

type Message = { log?: string; ready?: Database & { milliseconds: number }; refused?: string };

/** An application in a process of its own, on the embedded database of a data directory. */
export interface RunningApplication {
  pid: number;
  logs: string[];
  /** How it went: open addresses, or the message with which it refused. */
  ready?: Database & { milliseconds: number };
  refused?: string;
  /** Waits until it has logged something. */
  logged(text: RegExp): Promise<void>;
  /** Waits for its end. */
  exitCode(): Promise<number | null>;
  /** Ends it by a signal and waits for its end. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Starts one and waits until it is ready or has refused. */
export async function startApplication(dataDir: string, port = 3999): Promise<RunningApplication> {
  const child = spawn(
    process.execPath,
    [join(__dirname, '../../support/typescript.cjs'), join(__dirname, 'application.ts'), dataDir, String(port)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const application: RunningApplication = {
    pid: child.pid ?? 0,
    logs: [],
    async logged(text) {
      while (!application.logs.some((line) => text.test(line))) await once(lines, 'line');
    },
    async exitCode() {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      return child.exitCode;
    },
    async end(signal) {
      child.kill(signal);
      await application.exitCode();
    },
  };
  const lines = createInterface({ input: child.stdout });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`The application ended with ${code}: ${application.logs.join('; ')}`)),
    );
    lines.on('line', (line) => {
      const message = JSON.parse(line) as Message;
      if (message.log !== undefined) application.logs.push(message.log);
      else resolve(void Object.assign(application, message));
    });
  });
  return application;
}
