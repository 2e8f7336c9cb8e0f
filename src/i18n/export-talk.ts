import { counted } from './counts.ts';
import type { InLanguages } from './language.ts';

/** What `export` says beside its data. */
export interface ExportTalk {
  readonly written: (path: string) => string;
  readonly hidden: (count: number) => string;
  readonly noOrgRef: string;
}

export const exportTalk: InLanguages<ExportTalk> = {
  en: {
    written: (path) => `Written: ${path}`,
    hidden: (count) =>
      count === 1
        ? '1 internal item is left out; it still counts in every rating. --internal exports it too.'
        : `${counted(count, { one: 'internal item is', many: 'internal items are' }, 'en')} left out; they still count in every rating. --internal exports them too.`,
    noOrgRef:
      'The plan’s id stands for the organisation that reports. Before you publish with IATI, name its registered identifier: --org-ref BG-EIK-…',
  },
  bg: {
    written: (path) => `Записано: ${path}`,
    hidden: (count) =>
      count === 1
        ? 'Не е изнесен 1 вътрешен елемент; той участва в оценките. С --internal се изнася и той.'
        : `Не са изнесени ${counted(count, { one: 'вътрешен елемент', many: 'вътрешни елемента' }, 'bg')}; те участват в оценките. С --internal се изнасят и те.`,
    noOrgRef:
      'Вместо отчитащата се организация е записан номерът на плана. Преди публикуване в IATI посочете регистрирания ѝ идентификатор: --org-ref BG-EIK-…',
  },
};
