import { exportTalk } from '../../i18n/export-talk.ts';
import { iatiXml } from '../../render/export/iati.ts';
import type { Format } from './format.ts';

/** IATI 2.03, in every language of the plan. */
export const format: Format = {
  ending: 'iati.xml',
  whole: false,
  make: (page, { orgRef }, { io, language }) => {
    // The plan's id is unique here only; who publishes with IATI has an identifier of a register.
    const ref = orgRef?.trim() || page.status.state.id;
    if (!orgRef?.trim()) io.err(`${exportTalk[language].noOrgRef}\n`);
    return [{ name: 'iati', text: iatiXml(page, { ref }) }];
  },
};
