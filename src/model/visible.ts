/** Control, bidirectional and zero-width characters; a tab and a line break are left to the caller. */
const hidden = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/**
 * A text of a plan made safe for a screen: what could move the cursor, change colours or turn the reading order is
 * shown as a replacement character. Everything from a file that reaches a terminal or a pipe goes through here.
 */
export function visible(text: string): string {
  return text.replace(hidden, '\ufffd');
}
