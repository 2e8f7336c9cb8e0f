import type { Acceptance } from '../model/change-check.ts';
import type { Finding } from '../model/finding.ts';
import { stemOf } from '../model/kinds.ts';
import { askGit } from '../store/git.ts';

const [field, record] = ['\u0000', '\u0001'];

/** What the messages of a change's commits accept, newest first. One without a reason accepts nothing. */
export function acceptances({
  root,
  base,
  head,
}: {
  readonly root: string;
  readonly base: string;
  readonly head: string;
}): readonly Acceptance[] {
  if (base === head) return [];
  const { ok, out } = askGit(root, [
    ...['-c', 'log.showSignature=false', 'log', '--no-color', '--format=%H%x00%an%x00%B%x01'],
    `${base}..${head}`,
  ]);
  if (!ok) return [];
  return out
    .toString('utf8')
    .split(record)
    .flatMap((text) => {
      const [commit = '', author = '', message = ''] = text.split(field);
      return trailersIn(message).flatMap((line): readonly Acceptance[] => {
        const [, code = '', id = '', reason = ''] = /^(\S+)\s+(\S+)\s+(\S.*)$/.exec(line) ?? [];
        return reason === '' ? [] : [{ code, id, reason, commit: commit.trim(), author }];
      });
    });
}

/**
 * The values of the trailers of a message, each in one line. git counts only those of the last paragraph; a host that
 * squashes a pull request puts the messages of its commits one below the other, with other trailers at the end.
 */
function trailersIn(message: string): readonly string[] {
  const trailers = message.matchAll(/^Planctl-Accept:(.*(?:\n[ \t]+\S.*)*)/gim);
  return [...trailers].map(([, value = '']) => value.replace(/\s+/g, ' ').trim());
}

/** The acceptance of a finding: by its code and what it is about, an item, a file or the plan. */
export function acceptedBy(
  { code, entity, plan, file }: Finding,
  acceptances: readonly Acceptance[],
): Acceptance | undefined {
  const names = entity === undefined ? [plan, file, stemOf(file)] : [entity];
  const lower = names.map((name) => name.toLowerCase());
  return acceptances.find((one) => one.code === code && lower.includes(one.id.toLowerCase()));
}
