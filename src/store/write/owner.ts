import { readFileSync, readlinkSync } from 'node:fs';
import os from 'node:os';
import { kill } from 'node:process';

/** Who holds a lock. What a system does not tell is `null`. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** The name of the system: Windows and the Linux inside it have one host name and different processes. */
  readonly system: string;
  /** Changes when the machine starts. */
  readonly boot: string | null;
  /** What the process numbers count in: a container has its own. */
  readonly space: string | null;
  /** When the process started, which tells it from another that has its number later. */
  readonly started: string | null;
  /** Different for every lock ever taken. */
  readonly token: string;
}

/** After this time, in milliseconds, a lock is dead whose owner cannot be asked. */
const longTime = 60 * 60 * 1000;

let taken = 0;

/** This process as an owner, at a time in milliseconds since 1970. */
export function thisOwner(pid: number, now: number): LockOwner {
  taken++;
  return {
    pid,
    host: os.hostname(),
    system: os.platform(),
    boot: line('/proc/sys/kernel/random/boot_id'),
    space: processSpace(),
    started: processOf(pid)?.started ?? null,
    token: `${pid}-${now}-${taken}`,
  };
}

/** Whether a lock's owner can no longer be at work. `age` is the lock's, in milliseconds. */
export function isDead(owner: LockOwner, me: LockOwner, age: number): boolean {
  if (owner.host !== me.host || owner.system !== me.system) return age > longTime;
  if (differ(owner.boot, me.boot)) return true;
  if (differ(owner.space, me.space)) return age > longTime;
  // A process does not wait for itself, so this is an earlier one that had the same number.
  if (owner.pid === me.pid || !isRunning(owner.pid)) return true;
  if (owner.started === null) return age > longTime;
  const running = processOf(owner.pid);
  return running !== undefined && (running.ended || running.started !== owner.started);
}

/** An owner as it was written down; undefined when the lock was left before it was whole. */
export function readOwner(text: string): LockOwner | undefined {
  try {
    const owner: Partial<LockOwner> | null = JSON.parse(text);
    if (typeof owner?.pid !== 'number' || typeof owner.token !== 'string') return undefined;
    const { host = '', system = '', boot = null, space = null, started = null } = owner;
    return { pid: owner.pid, host, system, boot, space, started, token: owner.token };
  } catch {
    return undefined;
  }
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

/** Whether a process has this number. */
export function isRunning(pid: number): boolean {
  try {
    kill(pid, 0);
    return true;
  } catch (error) {
    // Not being allowed to ask means that there is somebody.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** What Linux tells of a process: the fields after its name, which may itself hold spaces and brackets. */
function processOf(pid: number): { readonly started: string; readonly ended: boolean } | undefined {
  const stat = line(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const started = fields?.[19];
  return started === undefined ? undefined : { started, ended: fields?.[0] === 'Z' || fields?.[0] === 'X' };
}

function processSpace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return null;
  }
}

function line(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch {
    return null;
  }
}
