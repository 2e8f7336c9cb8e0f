import { thresholdsAround } from '../../features/thresholds.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import { tabSeparated } from '../../render/rows.ts';
import { ruleRows, rulesScreen } from '../../render/screens/rules.ts';
import { type Context, planAsked } from '../context.ts';

/** `planctl help rules`: every threshold, and every rule of health, KPI status and roll-up. */
export async function helpRules(context: Context): Promise<ExitCode> {
  const { io, language, directory } = context;
  const plans = await thresholdsAround(directory, planAsked(context, {}), io.now());
  if (!io.terminal) io.out(tabSeparated(ruleRows(plans, language)));
  else {
    const { printScreen } = await import('../screen.ts');
    printScreen(io, rulesScreen(plans, language));
  }
  return exitCodes.fine;
}
