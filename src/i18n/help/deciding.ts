import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

type Command = 'propose' | 'decide' | 'retire' | 'handover';
type Argument = 'entity' | 'field' | 'value' | 'proposals' | 'retired' | 'giver' | 'taker';
type Option =
  | 'reasonOfProposal'
  | 'effect'
  | 'requestedOf'
  | 'proposedOn'
  | 'remove'
  | 'by'
  | 'reject'
  | 'withdraw'
  | 'anyway'
  | 'reasonOfVerdict'
  | 'decidedOn'
  | 'as'
  | 'successor'
  | 'retiredOn'
  | 'reasonOfRetiring'
  | 'decision'
  | 'from'
  | 'only';

/** What help says of the commands by which the plan itself changes. */
export const decidingHelp: InLanguages<CommandHelp<Command, Argument, Option>> = {
  en: {
    details: {
      propose: `Writes a new file in proposals/ that asks for another value of a field, with the value as it is now. Nothing else changes until planctl decide. The field is named by its path; entries of lists by their id, date, period or year: milestones.M1.due, targets.2027-12-31.value. Values may be written as people write them; lists with commas, or as in YAML.

Examples:
${examples('planctl propose A-06 end 2028-06-30 --reason "The maps are late"', 'planctl propose K-02 targets.2028-09-30.value 85 --reason "Line 3 is closed"', 'planctl propose A-03 milestones.M2 --remove --reason "Not needed"')}`,
      decide: `Applies open proposals by a decision that is in the plan: the values change, the proposals are accepted and name the decision, and the decision lists what it allows, all in one commit. The first time that an end or a due date moves, what it was is kept as original_end or original_due. --reject and --withdraw close proposals and change nothing else.

A proposal is refused when the value is no longer the one it began with; --anyway applies it all the same.

Examples:
${examples('planctl decide P-01 --by D-2026-01', 'planctl decide P-01 --reject --reason "The money is for another year"')}`,
      retire: `Takes something out of the plan from a day on and leaves it in its history. An activity gets a last report with the status cancelled or superseded, all else the field retired. What still refers to it is told and not changed.

Examples:
${examples('planctl retire A-07 --as cancelled --reason "No money" --decision D-2026-01', 'planctl retire A-06 --as superseded --by A-05 --reason "Merged"')}`,
      handover: `Puts another organisation in the place of one: as lead, as owner of areas, goals and KPIs, and as owner of risks. What was reported stays as it was said. Without --only everything is handed over, and organisations.yaml gets the last day of the first one and its successor.

Examples:
${examples('planctl handover ORG-IT ORG-OFFICE --from 2027-05-01', 'planctl handover ORG-IT ORG-OFFICE --from 2027-05-01 --only A-02')}`,
    },
    arguments: {
      entity: 'the id of what is to change, such as A-01, or of the plan',
      field: 'a field by its path, such as end or milestones.M1.due',
      value: 'the value asked for; none with --remove',
      proposals: 'the ids of proposals, such as P-03',
      retired: 'the id of what goes, such as A-07 or OG-03',
      giver: 'the organisation that hands over, or unknown',
      taker: 'the organisation that takes over',
    },
    options: {
      reasonOfProposal: 'why the change is needed; - reads standard input',
      effect: 'what it means for goals, KPIs, money and other activities',
      requestedOf: 'who is asked to decide: an organisation’s id, or words',
      proposedOn: 'the day of the proposal (default: today)',
      remove: 'asks for the field to be taken away',
      by: 'the decision, such as D-2027-04',
      reject: 'closes the proposals as rejected',
      withdraw: 'closes the proposals as withdrawn by those who asked',
      anyway: 'applies them although the value has changed meanwhile',
      reasonOfVerdict: 'why; needed with --reject and --withdraw',
      decidedOn: 'the day of it (default: today), with --reject and --withdraw',
      as: 'cancelled, or superseded (with --by)',
      successor: 'the id of what takes its place',
      retiredOn: 'the day from which it no longer counts (default: today)',
      reasonOfRetiring: 'why it goes; - reads standard input',
      decision: 'the decision that says so',
      from: 'the first day of the organisation that takes over',
      only: 'only these, by their ids',
    },
  },
  bg: {
    details: {
      propose: `Създава нов файл в proposals/, който иска друга стойност на поле, заедно с днешната. Нищо друго не се променя до planctl decide. Полето се посочва с пътя си; елементите на списъци – с номер, дата, период или година: milestones.M1.due, targets.2027-12-31.value. Стойностите се пишат, както хората ги пишат; списъците – със запетаи или като в YAML.

Примери:
${examples('planctl propose A-06 end 30.06.2028 --reason "Картите закъсняват"', 'planctl propose K-02 targets.2028-09-30.value 85 --reason "Линия 3 е затворена"', 'planctl propose A-03 milestones.M2 --remove --reason "Отпада"')}`,
      decide: `Прилага предложения, които чакат, с решение от плана: стойностите се променят, предложенията се приемат и сочат решението, а решението изброява какво позволява – всичко в един запис в git. Когато краен срок се мести за първи път, предишният се запазва като original_end или original_due. --reject и --withdraw приключват предложения и не променят друго.

Предложение се отказва, когато стойността вече не е тази, от която то тръгва; --anyway го прилага въпреки това.

Примери:
${examples('planctl decide P-01 --by D-2026-01', 'planctl decide P-01 --reject --reason "Средствата са за друга година"')}`,
      retire: `Изважда елемент от плана от даден ден и го оставя в историята. Дейност получава последен отчет със статус отпаднала или заменена, всичко друго – полето retired. Казва се какво още сочи към елемента, без да се променя.

Примери:
${examples('planctl retire A-07 --as отпаднала --reason "Няма средства" --decision D-2026-01', 'planctl retire A-06 --as заменена --by A-05 --reason "Обединена"')}`,
      handover: `Поставя една организация на мястото на друга: като отговорно звено, като отговорник за области, цели и показатели и като отговорник за рискове. Отчетеното остава, както е казано. Без --only се прехвърля всичко, а organisations.yaml получава последния ден на първата организация и правоприемника ѝ.

Примери:
${examples('planctl handover ORG-IT ORG-OFFICE --from 01.05.2027', 'planctl handover ORG-IT ORG-OFFICE --from 01.05.2027 --only A-02')}`,
    },
    arguments: {
      entity: 'номер на това, което се изменя, например A-01, или на плана',
      field: 'поле с пътя му, например end или milestones.M1.due',
      value: 'исканата стойност; без стойност при --remove',
      proposals: 'номера на предложения, например P-03',
      retired: 'номер на това, което отпада, например A-07 или OG-03',
      giver: 'организацията, която предава, или unknown',
      taker: 'организацията, която поема',
    },
    options: {
      reasonOfProposal: 'защо е нужно изменението; - чете от стандартния вход',
      effect: 'какво означава за цели, показатели, средства и други дейности',
      requestedOf: 'кой трябва да реши: номер на организация или думи',
      proposedOn: 'денят на предложението (по подразбиране: днес)',
      remove: 'иска полето да се махне',
      by: 'решението, например D-2027-04',
      reject: 'приключва предложенията като отхвърлени',
      withdraw: 'приключва предложенията като оттеглени от вносителя',
      anyway: 'прилага ги, макар че стойността междувременно е променена',
      reasonOfVerdict: 'защо; нужно е при --reject и --withdraw',
      decidedOn: 'кой ден (по подразбиране: днес), при --reject и --withdraw',
      as: 'cancelled (отпаднала) или superseded (заменена, с --by)',
      successor: 'номер на това, което заема мястото му',
      retiredOn: 'денят, от който вече не се брои (по подразбиране: днес)',
      reasonOfRetiring: 'защо отпада; - чете от стандартния вход',
      decision: 'решението, което казва това',
      from: 'първият ден на организацията, която поема',
      only: 'само тези, по номерата им',
    },
  },
};
