/**
 * Whether a text that is not UTF-8 is Cyrillic in windows-1251: its letters are the bytes from 0xC0 on, and stand in words
 * beside each other, while those of Western languages stand alone.
 */
export function isLikeCyrillic(bytes: Uint8Array): boolean {
  let letters = 0;
  let beside = 0;
  let others = 0;
  let before = 0;
  for (const byte of bytes) {
    if (byte >= 0xc0) {
      letters++;
      if (before >= 0xc0) beside++;
    } else if (byte >= 0x80) others++;
    before = byte;
  }
  return letters > 4 * others && beside * 2 > letters;
}
