/** A line of a calendar: a property, its parameters, and its value as it is written. */
export interface IcsProperty {
  readonly name: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly value: string;
}

/** A component of a calendar: an event, a to-do, or the calendar itself. */
export interface IcsComponent {
  readonly name: string;
  readonly properties: readonly (IcsProperty | undefined)[];
  readonly components?: readonly IcsComponent[];
}

/** A component as RFC 5545 has it: lines of at most 75 octets, each ended by CR and LF. */
export function icsText({ name, properties, components = [] }: IcsComponent): string {
  const lines = properties.flatMap((property) => (property ? [line(property)] : []));
  return `BEGIN:${name}\r\n${lines.join('')}${components.map(icsText).join('')}END:${name}\r\n`;
}

/** A text as the value of a property. */
export function icsValue(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '\ufffd');
}

function line({ name, parameters = {}, value }: IcsProperty): string {
  const said = Object.entries(parameters).map(([key, one]) => `;${key}=${one}`);
  return `${folded(`${name}${said.join('')}:${value}`)}\r\n`;
}

/** A line in pieces of at most 75 octets, the blank that begins each next one included; no character is cut in two. */
function folded(text: string): string {
  let pieces = '';
  let octets = 0;
  for (const character of text) {
    const size = sizeOf(character.codePointAt(0) ?? 0);
    if (octets + size > 75) {
      pieces += '\r\n ';
      octets = 1;
    }
    pieces += character;
    octets += size;
  }
  return pieces;
}

/** Octets of a character in UTF-8. */
function sizeOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
