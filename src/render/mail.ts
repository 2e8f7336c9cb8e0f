import { type Day, partsOf } from '../model/dates.ts';

/** A message without a sender of its own: a mail program opens it to be sent. */
export interface Mail {
  readonly to: string;
  readonly from: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly day: Day;
  /** What tells it from all others; the same message has the same. */
  readonly id: string;
}

const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A message as a file (RFC 5322). The same message gives the same bytes. */
export function mailText({ to, from, subject, text, day, id }: Mail): string {
  const { year, month, date } = partsOf(day);
  const weekday = weekdays[((day % 7) + 7) % 7] ?? '';
  const lines = [
    ...(from === undefined ? [] : [`From: ${oneLine(from)}`]),
    `To: ${oneLine(to)}`,
    `Subject: ${encodedWords(oneLine(subject))}`,
    `Date: ${weekday}, ${String(date).padStart(2, '0')} ${months[month - 1] ?? ''} ${year} 07:00:00 +0000`,
    `Message-ID: <${id.replace(/[^A-Za-z0-9.-]/g, '-')}@planctl.invalid>`,
    // Outlook opens such a file as one to be sent.
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(text.replace(/\r?\n/g, '\r\n')).match(/.{1,76}/g) ?? []),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** A line break inside a field of the head would begin another field. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** Words beyond ASCII as RFC 2047 has them: no line of the field is longer than 76 characters, its name among them. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const words: string[] = [];
  let word = '';
  for (const sign of text) {
    if (new TextEncoder().encode(word + sign).length > (words.length === 0 ? 39 : 45)) {
      words.push(word);
      word = '';
    }
    word += sign;
  }
  return [...words, word].map((one) => `=?utf-8?B?${base64(one)}?=`).join('\r\n ');
}
