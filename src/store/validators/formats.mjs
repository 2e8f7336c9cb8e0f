// @ts-check
import ajvFormats from 'ajv-formats/dist/formats.js';

const { date: standardDate, email } = ajvFormats.fullFormats;

/** Whether a day exists, by the standard's own judge.
 * @type {(text: string) => boolean} */
const isDay =
  typeof standardDate === 'object' &&
  'validate' in standardDate &&
  typeof standardDate.validate === 'function'
    ? /** @type {(text: string) => boolean} */ (standardDate.validate)
    : () => false;

/** @param {string} text */
const isWebUrl = (text) => {
  if (!/^https?:\/\/[^\s<>"\\^`{|}]+$/i.test(text)) return false;
  return URL.canParse(text) && new URL(text).hostname !== '';
};

/** A year, half-year, quarter or month that exists, or such a day.
 * @param {string} text */
const isPlanDate = (text) => {
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/.test(text)) return true;
  return isDay(text);
};

/**
 * The formats of planctl's schemas: `plan-date` (a day or a coarse date that exists), `web-url` (http or https),
 * `evidence` (such an address, or the id of a source), and `date` and `email` of the standard.
 */
export const formats = {
  'plan-date': isPlanDate,
  'web-url': isWebUrl,
  /** @param {string} text */
  evidence: (text) => (text.includes(':') ? isWebUrl(text) : /^\S+$/.test(text)),
  date: isDay,
  email: email instanceof RegExp ? email : /^\S+@\S+$/,
};
