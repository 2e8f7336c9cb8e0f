import { calendarText } from '../../render/export/ics.ts';
import type { Format } from './format.ts';

/** iCalendar (RFC 5545), in one language. */
export const format: Format = {
  ending: 'ics',
  whole: false,
  make: (page) => [{ name: 'ics', text: calendarText(page) }],
};
