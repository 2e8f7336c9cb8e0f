import type { PlanState } from '../model/plan.ts';
import { withTexts } from '../store/reload.ts';
import type { Edit } from '../store/yaml/edit/edit.ts';
import { type FileIntent, type Intent, proposedFile } from './edit.ts';

/**
 * Several intents as one: each is worked out on the plan as those before leave it, and what they do to one file becomes
 * one thing done to it.
 */
export function joinedIntent(state: PlanState, parts: readonly ((state: PlanState) => Intent)[]): Intent {
  const files = new Map<string, FileIntent>();
  const changes: Intent['changes'][number][] = [];
  let current = state;
  for (const part of parts) {
    const intent = part(current);
    changes.push(...intent.changes);
    const done = intent.files.map((file) => ({ file, after: proposedFile(current, file).after }));
    for (const { file, after } of done) {
      files.set(file.inPlan, followed(files.get(file.inPlan), file, after));
    }
    current = withTexts(
      current,
      done.map(({ file, after }) => ({ inPlan: file.inPlan, text: after })),
    );
  }
  return { files: [...files.values()], changes };
}

/** What two things done to a file come to. */
function followed(before: FileIntent | undefined, next: FileIntent, after: string | undefined): FileIntent {
  if (before === undefined) return next;
  const { inPlan } = next;
  if (before.do === 'edit' && next.do === 'edit') {
    const edits: readonly Edit[] = [...before.edits, ...next.edits];
    return { do: 'edit', inPlan, edits };
  }
  return after === undefined ? { do: 'delete', inPlan } : { do: 'write', inPlan, text: after };
}
