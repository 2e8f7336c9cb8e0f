import { visible } from '../../model/visible.ts';

/** A web address that a report may link to, with what no address may hold escaped; undefined for any other. */
export function webAddress(to: string | undefined): string | undefined {
  if (to === undefined || !/^https?:\/\/\S+$/i.test(to)) return undefined;
  return visible(to).replace(/[^\x21-\x7e]|["'()<>\\^`{|}]/gu, escaped);
}

function escaped(character: string): string {
  if (/['()]/.test(character)) return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  // Half of a pair is no character.
  return encodeURIComponent(/\p{Cs}/u.test(character) ? '\ufffd' : character);
}
