import { isLanguage } from '../../i18n/language.ts';
import { setupWords } from '../../i18n/setup.ts';
import { slugOf } from '../../i18n/transliterate.ts';
import type { Day } from '../../model/dates.ts';
import { piece } from '../../render/blocks.ts';
import { type InitFlags, languagesIn, namedThing, namedThings, planIdIn } from '../init-flags.ts';
import { readDate } from '../typed.ts';
import { tidy } from '../typed-text.ts';
import type { Asker } from './asker.ts';

/** Asks for what the flags of a new plan do not say; each answer is checked when it is given. */
export async function askNewPlan(asker: Asker, flags: InitFlags, today: Day): Promise<InitFlags> {
  const { ask, nobody, none } = setupWords[asker.language];
  asker.say([{ type: 'line', text: [piece(asker.words.intro, 'dim')] }]);
  const title =
    flags.title ?? flags.titleBg ?? flags.titleEn ?? (await asker.typed({ question: ask.title, read: tidy }));
  const known = slugOf(title).slice(0, 40).replace(/-+$/, '');
  const id =
    flags.id ??
    (await asker.typed({
      question: ask.id,
      ...(known === '' ? {} : { empty: { shown: known, value: known } }),
      read: (typed) => planIdIn(typed, ''),
    }));
  const first = isLanguage(asker.language) ? asker.language : 'bg';
  const usual = first === 'bg' ? 'bg,en' : 'en,bg';
  const languages =
    flags.languages ??
    (await asker.typed({
      question: ask.languages,
      empty: { shown: usual, value: usual },
      read: (typed) => languagesIn(typed, '').join(','),
    }));
  const from =
    flags.from ?? (await asker.typed({ question: ask.start, read: (typed) => readDate('', typed, today) }));
  const to =
    flags.to ?? (await asker.typed({ question: ask.end, read: (typed) => readDate('', typed, today) }));
  const lead =
    flags.lead ??
    (await asker.typed<string | undefined>({
      question: ask.lead,
      empty: { shown: nobody, value: undefined },
      read: (typed) => namedThing('', typed, 'ORG-').typed,
    }));
  const area =
    flags.area ??
    (await asker.typed<readonly string[]>({
      question: ask.areas,
      empty: { shown: none, value: [] },
      read: (typed) => namedThings('', typed).map((one) => one.typed),
    }));
  const hasTitle = flags.titleBg !== undefined || flags.titleEn !== undefined;
  return {
    ...flags,
    ...(hasTitle ? {} : { title }),
    ...{ id, languages, from, to, area },
    ...(lead === undefined ? {} : { lead }),
  };
}
