import { statSync } from 'node:fs';
import { askedOf } from '../../core/due/asked.ts';
import { sourceOf } from '../../features/choose.ts';
import { departmentWords } from '../../i18n/departments.ts';
import { failureWords } from '../../i18n/failures.ts';
import { sheetPlaceWords } from '../../i18n/sheet-faults.ts';
import type { Change } from '../../model/change.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { byCodePoint } from '../../model/order.ts';
import { languagesOf, type PlanState } from '../../model/plan.ts';
import type { PlacedFault } from '../../model/sheet-fault.ts';
import type { Phrases } from '../../render/phrases.ts';
import { faultsText } from '../../render/sheets/faults.ts';
import { loadPlan } from '../../store/load-plan.ts';
import { type Context, resolveIn } from '../context.ts';
import { type EditFlags, runEdit } from '../edit-session.ts';
import { leadIn } from '../export/sheets.ts';
import type { Located } from '../sheets/locate.ts';
import { sheetIntent } from '../sheets/sheet-intent.ts';
import { chosenPlan } from '../target.ts';
import { asSheets, type Returned, type ReturnedForm, returnedIn } from './returned.ts';

/** What `collect` takes. */
export interface CollectFlags extends EditFlags {
  readonly from?: readonly string[];
}

/** `planctl collect DIR`: takes the forms that came back, each whole or not at all, in one commit. */
export async function collect(context: Context, typed: string, flags: CollectFlags): Promise<ExitCode> {
  const { io, language } = context;
  const directory = resolveIn(context, typed);
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory())
    throw new Failure({ why: 'folder-missing', path: typed }, exitCodes.unreadable);
  const { root, location } = await chosenPlan(context, flags);
  const state = loadPlan(sourceOf(location));
  const words = departmentWords[language];
  const found = await returnedIn(directory);
  const from = flags.from?.map((org) => leadIn(state, org));
  const own = found.forms.filter(
    ({ plan, org }) => plan === state.id && (from === undefined || from.includes(org)),
  );
  sayOthers(context, found, state, own);
  const { forms, bad } = withoutCopies(context, own);
  bad.push(...found.unreadable.map(({ file }) => file));
  const reading = {
    language,
    today: io.today(state.plan.time_zone ?? 'UTC'),
    former: new Map<string, string>(),
  };
  const good: Located[] = [];
  const taken: ReturnedForm[] = [];
  for (const form of forms) {
    const located = asSheets(form, languagesOf(state));
    const { faults } = sheetIntent(state, located, reading);
    if (faults.length === 0) {
      good.push(located);
      taken.push(form);
      continue;
    }
    bad.push(form.file);
    const placed = faults.map((fault): PlacedFault => ({ ...fault, file: form.file }));
    io.err(faultsText(placed, language, false));
  }
  if (bad.length > 0) io.err(`${words.skipped(bad.sort(byCodePoint))}\n`);
  for (const line of summary(state, own, taken, language, from)) io.err(`${line}\n`);
  const whole: Located = { sheets: good.flatMap(({ sheets }) => sheets), faults: [], ignored: [] };
  const intentOf = (now: PlanState) => {
    const { intent, faults } = sheetIntent(now, whole, reading);
    if (faults.length > 0)
      throw new Failure({ why: 'sheets-refused', path: typed, reason: { why: 'plan-moved' } });
    return intent;
  };
  if (intentOf(state).files.length === 0 && !flags.json) {
    io.err(`${sheetPlaceWords[language].nothing}\n`);
    return bad.length > 0 ? exitCodes.findings : exitCodes.fine;
  }
  const subjectOf = (_: readonly Change[], phrases: Phrases): string =>
    words.subject(
      [...new Set(taken.map(({ period }) => phrases.date(period)))],
      [...new Set(taken.map(({ org }) => org))],
    );
  const task = { root, location, state, intentOf, remarks: [], subjectOf };
  const exit = await runEdit(context, flags, task);
  return bad.length > 0 && exit === exitCodes.fine ? exitCodes.findings : exit;
}

function sayOthers(
  { io, language }: Context,
  { forms, others, unreadable }: Returned,
  state: PlanState,
  own: readonly ReturnedForm[],
): void {
  const words = departmentWords[language];
  for (const file of others) io.err(`${words.notAForm(file)}\n`);
  for (const form of forms) {
    if (!own.includes(form) && form.plan !== state.id)
      io.err(`${words.otherForm(form.file, form.plan, form.period)}\n`);
  }
  for (const { file, reason } of unreadable) {
    const { message, next } = failureWords(reason, language);
    const why = message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message;
    io.err(`${words.unreadable(file, why)}\n${next === undefined ? '' : `  ${next}\n`}`);
  }
}

/** The forms without those of which there are several: nobody but the department knows which one counts. */
function withoutCopies(
  { io, language }: Context,
  own: readonly ReturnedForm[],
): { readonly forms: readonly ReturnedForm[]; readonly bad: string[] } {
  const key = ({ org, period }: ReturnedForm): string => `${org} ${period}`;
  const bad: string[] = [];
  for (const one of new Set(own.map(key))) {
    const alike = own.filter((form) => key(form) === one);
    if (alike.length < 2) continue;
    const files = alike.map(({ file }) => file);
    bad.push(...files);
    io.err(`${departmentWords[language].twice(alike[0]?.org ?? '', files)}\n`);
  }
  return { forms: own.filter(({ file }) => !bad.includes(file)), bad };
}

/** Who returned a form, and who was asked for one and did not. */
function summary(
  state: PlanState,
  own: readonly ReturnedForm[],
  taken: readonly ReturnedForm[],
  language: Context['language'],
  from: readonly string[] | undefined,
): readonly string[] {
  const words = departmentWords[language];
  const periods = [...new Set(own.map(({ period }) => period))];
  const missing = periods.flatMap((period) =>
    askedOf(state, period)
      .map(({ org }) => org)
      .filter((org) => from === undefined || from.includes(org))
      .filter((org) => !own.some((form) => form.org === org && form.period === period)),
  );
  return [
    ...taken.map(({ org, file }) => words.returned(org, file)),
    ...own.filter((one) => !taken.includes(one)).map(({ org, file }) => words.faulty(org, file)),
    ...[...new Set(missing)].map((org) => words.missing(org)),
  ];
}
