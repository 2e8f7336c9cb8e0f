/** The colours of a page by what they are for. */
export interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly edge: string;
  readonly grid: string;
  readonly link: string;
  readonly accent: string;
  readonly green: string;
  readonly amber: string;
  readonly red: string;
  readonly grey: string;
  readonly band: string;
  readonly 'paint-green': string;
  readonly 'paint-amber': string;
  readonly 'paint-red': string;
  readonly 'paint-grey': string;
}

/** Both modes; words take the plain colour of a signal, areas of a chart its paint. */
export const palettes: { readonly light: Palette; readonly dark: Palette } = {
  light: {
    paper: '#ffffff',
    surface: '#f4f6f9',
    text: '#191e24',
    muted: '#515b66',
    edge: '#ccd3db',
    grid: '#dfe4ea',
    link: '#0a4f94',
    accent: '#123f6d',
    green: '#14692a',
    amber: '#7d4b00',
    red: '#a61c1c',
    grey: '#515b66',
    band: '#d6e4f2',
    'paint-green': '#2f8a45',
    'paint-amber': '#bd7400',
    'paint-red': '#c22f2f',
    'paint-grey': '#78828d',
  },
  dark: {
    paper: '#11161c',
    surface: '#1a212a',
    text: '#e7ebf0',
    muted: '#a9b4bf',
    edge: '#3b4653',
    grid: '#2b3440',
    link: '#86bdf7',
    accent: '#9ec9f5',
    green: '#74d38e',
    amber: '#f2b84b',
    red: '#ff938a',
    grey: '#a9b4bf',
    band: '#24405c',
    'paint-green': '#4fae69',
    'paint-amber': '#d89a2b',
    'paint-red': '#e8645c',
    'paint-grey': '#8a95a1',
  },
};

/** What stands on what: `[ink, ground, least contrast]`. Words need 4.5, what a drawing is read by 3. */
export const contrasts: readonly (readonly [keyof Palette, keyof Palette, number])[] = [
  ...(['text', 'muted', 'link', 'accent', 'green', 'amber', 'red', 'grey'] as const).flatMap((ink) =>
    (['paper', 'surface'] as const).map((ground) => [ink, ground, 4.5] as const),
  ),
  ['text', 'band', 4.5],
  ['muted', 'band', 4.5],
  ...(['paint-green', 'paint-amber', 'paint-red', 'paint-grey', 'accent'] as const).flatMap((ink) =>
    (['paper', 'surface'] as const).map((ground) => [ink, ground, 3] as const),
  ),
  ['accent', 'band', 3],
  ['muted', 'band', 3],
];

/** A palette as custom properties. */
export function properties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}
