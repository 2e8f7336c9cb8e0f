import { exportJson } from '../../render/json/export.ts';
import { jsonText } from '../context.ts';
import type { Format } from './format.ts';

/** Everything that is known and computed, as JSON. */
export const format: Format = {
  ending: 'json',
  whole: true,
  make: (page) => [{ name: 'json', text: jsonText(exportJson(page)) }],
};
