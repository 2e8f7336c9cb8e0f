import { stratmlXml } from '../../render/export/stratml.ts';
import { stratmlDocument } from '../../render/export/stratml-document.ts';
import { choice } from '../choice.ts';
import type { Format } from './format.ts';

/** StratML Part 2 (ISO 17469-2), in one language. */
export const format: Format = {
  ending: 'stratml.xml',
  whole: false,
  make: ({ status, phrases }, { type }) => {
    const wanted =
      type === undefined ? undefined : choice('--type', type.toLowerCase(), ['plan', 'report'] as const);
    return [{ name: 'stratml', text: stratmlXml(stratmlDocument(status, phrases, wanted)) }];
  },
};
