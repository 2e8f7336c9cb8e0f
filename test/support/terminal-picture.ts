/** Sizes of a character's cell and of the frame, in pixels of the picture. */
const cell = { width: 8.4, height: 19 };
const frame = { side: 18, top: 44 };

/** The colours of a dark terminal, by the number that selects them; each has a contrast of at least 4.5 to the ground. */
const colours: Readonly<Record<number, string>> = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  35: '#d2a8ff',
  36: '#76e3ea',
  90: '#9198a1',
};

interface Style {
  readonly colour?: string;
  readonly bold?: boolean;
  readonly dim?: boolean;
}

interface Run {
  readonly column: number;
  readonly text: string;
  readonly style: Style;
}

/** What a terminal shows, as an SVG picture: the command that was typed, and what it printed with its colours. */
export function terminalPicture(command: string, output: string, width: number, title: string): string {
  const lines = [`\u001b[32m$\u001b[39m \u001b[1m${command}\u001b[22m`, ...output.trimEnd().split('\n')];
  const size = {
    width: Math.round(width * cell.width + 2 * frame.side),
    height: frame.top + lines.length * cell.height + frame.side,
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="9" fill="#0d1117"/>`,
    ...['#ff5f56', '#ffbd2e', '#27c93f'].map(
      (fill, i) => `<circle cx="${24 + i * 20}" cy="22" r="6" fill="${fill}"/>`,
    ),
    ...lines.flatMap((line, row) => lineOf(line, frame.top + (row + 1) * cell.height - 5)),
    '</svg>\n',
  ].join('\n');
}

function lineOf(line: string, y: number): readonly string[] {
  const runs = runsOf(line);
  if (runs.length === 0) return [];
  const spans = runs.map(({ column, text, style: { colour = '#e6edf3', bold, dim } }) => {
    const place = `x="${round(frame.side + column * cell.width)}" textLength="${round(text.length * cell.width)}"`;
    const look = [`fill="${dim ? colours[90] : colour}"`, ...(bold ? ['font-weight="bold"'] : [])];
    return `<tspan ${place} ${look.join(' ')}>${escaped(text)}</tspan>`;
  });
  return [`<text y="${y}" xml:space="preserve">${spans.join('')}</text>`];
}

/** The parts of a line that look alike, without the blanks around them. */
function runsOf(line: string): readonly Run[] {
  const runs: Run[] = [];
  let style: Style = {};
  let column = 0;
  for (const part of line.split(/(\u001b\[[\d;]*m)/)) {
    const codes = /^\u001b\[([\d;]*)m$/.exec(part)?.[1];
    if (codes !== undefined) {
      for (const code of codes.split(';')) style = after(style, Number(code));
      continue;
    }
    for (const { 0: text, index } of part.matchAll(/\S+(?: \S+)*/g)) {
      runs.push({ column: column + index, text, style });
    }
    column += part.length;
  }
  return runs;
}

function after(style: Style, code: number): Style {
  const { colour: _colour, ...plain } = style;
  if (code === 0) return {};
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 39) return plain;
  const colour = colours[code];
  if (colour === undefined) throw new Error(`the picture does not know the look ${code}`);
  return { ...style, colour };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
