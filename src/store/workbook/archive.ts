import { inflateRawSync } from 'node:zlib';
import type { WorkbookReason } from '../../model/workbook-reason.ts';
import { crc32 } from './crc32.ts';

/** What ends the reading of a workbook; caught where it began. */
export class WorkbookError extends Error {
  readonly fault: WorkbookReason;

  constructor(fault: WorkbookReason) {
    super(fault.why);
    this.fault = fault;
  }
}

/** The most that a workbook may be, packed and unpacked, and how much smaller packing may make a part of it. */
export const limits = { packed: 20_000_000, unpacked: 50_000_000, ratio: 200, parts: 2_000 } as const;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly checksum: number;
}

/** The parts of a ZIP archive, none of them unpacked before it is asked for. */
export class Archive {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;
  #left: number = limits.unpacked;

  /** Reads the list of parts, and refuses what would become too large before anything is unpacked. */
  constructor(given: Uint8Array) {
    this.#bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
    if (this.#bytes.length > limits.packed)
      throw new WorkbookError({ why: 'too-large', bytes: this.#bytes.length, limit: limits.packed });
    this.#entries = entriesOf(this.#bytes);
    let sum = 0;
    for (const { packed, unpacked } of this.#entries.values()) {
      sum += unpacked;
      if (unpacked > 1_000_000 && unpacked > packed * limits.ratio) throw new WorkbookError({ why: 'bomb' });
    }
    if (sum > limits.unpacked)
      throw new WorkbookError({ why: 'too-large', bytes: sum, limit: limits.unpacked });
  }

  names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** The text of a part; undefined when there is none of that name. */
  text(name: string): string | undefined {
    const entry = this.#entries.get(name);
    return entry && new TextDecoder().decode(this.#unpacked(entry));
  }

  #unpacked({ method, packed, unpacked, offset, checksum }: Entry): Uint8Array {
    const bytes = this.#bytes;
    if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50) throw damaged();
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const data = bytes.subarray(start, start + packed);
    if (data.length < packed) throw damaged();
    this.#left -= unpacked;
    if (this.#left < 0)
      throw new WorkbookError({ why: 'too-large', bytes: limits.unpacked, limit: limits.unpacked });
    if (method !== 0 && method !== 8) throw damaged();
    const whole = method === 0 ? data : inflated(data, unpacked);
    if (whole.length !== unpacked || crc32(whole) !== checksum) throw damaged();
    return whole;
  }
}

/** What does not fit into what was promised is not unpacked. */
function inflated(data: Uint8Array, length: number): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, length) });
  } catch {
    throw damaged();
  }
}

function damaged(): WorkbookError {
  return new WorkbookError({ why: 'damaged' });
}

function entriesOf(bytes: Buffer): ReadonlyMap<string, Entry> {
  // The older form of Office files, which is also the shell of an encrypted workbook.
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xd0cf11e0)
    throw new WorkbookError({ why: 'old-or-encrypted' });
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== 0x04034b50)
    throw new WorkbookError({ why: 'not-a-workbook' });
  let end = bytes.length - 22;
  const least = Math.max(0, end - 65_535);
  while (end >= least && bytes.readUInt32LE(end) !== 0x06054b50) end--;
  if (end < least) throw damaged();
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.parts) throw damaged();
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged();
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    // A part behind a password of the archive.
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new WorkbookError({ why: 'old-or-encrypted' });
    const part = name.replaceAll('\\', '/').replace(/^\//, '');
    // One program would take the first of two, another one the second.
    if (entries.has(part)) throw damaged();
    entries.set(part, {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
      checksum: bytes.readUInt32LE(at + 16),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}
