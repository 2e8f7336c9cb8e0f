import { hooksWords } from '../../i18n/hooks.ts';
import type { Language } from '../../i18n/language.ts';
import { visible } from '../../model/visible.ts';
import { type Block, piece } from '../blocks.ts';
import type { ToldHooks } from '../json/hooks.ts';
import type { RowValue } from '../rows.ts';

type DriverWord = 'on' | 'off' | 'onlyConfig' | 'onlyAttributes';

/** What is set up in a clone, for a program: what, its state, its file. */
export function hooksRows(hooks: ToldHooks): readonly (readonly RowValue[])[] {
  return [
    ['hook', hooks.hook.state, hooks.hook.file],
    ['drivers', driverWord(hooks), null],
    ['codeowners', hooks.codeowners?.state, hooks.codeowners?.file],
  ];
}

/** The same for a person. */
export function hooksScreen(hooks: ToldHooks, language: Language): readonly Block[] {
  const words = hooksWords[language];
  const { hook, codeowners } = hooks;
  const chained = hook.chained ? `, ${words.chained}` : '';
  const lines: (readonly [string, string, string | undefined])[] = [
    [words.labels.hook, `${words.hook[hook.state]}${chained}`, hook.file],
    [words.labels.drivers, words.drivers[driverWord(hooks)], undefined],
  ];
  if (codeowners) {
    lines.push([words.labels.codeowners, words.codeowners[codeowners.state], codeowners.file]);
  }
  return [
    {
      type: 'fields',
      fields: lines.map(([label, state, file]) => [
        label,
        file === undefined ? state : [piece(`${state}  `), piece(visible(file), 'dim')],
      ]),
    },
  ];
}

function driverWord({ drivers: { configured, attributes } }: ToldHooks): DriverWord {
  if (configured) return attributes ? 'on' : 'onlyConfig';
  return attributes ? 'onlyAttributes' : 'off';
}
