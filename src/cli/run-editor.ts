import { spawnSync } from 'node:child_process';

/**
 * Runs an editor on a file and waits for it. The command may have arguments and is read by a shell, as git has it. Keys
 * that interrupt are the editor's while it runs.
 */
export function runEditor(command: string, file: string): number | string {
  const ignore = (): void => {};
  process.on('SIGINT', ignore);
  try {
    const { status, signal, error } =
      process.platform === 'win32'
        ? spawnSync(`${command} "${file}"`, { shell: true, stdio: 'inherit' })
        : spawnSync('/bin/sh', ['-c', `${command} "$@"`, command, file], { stdio: 'inherit' });
    if (error) return error.message;
    return status ?? signal ?? '';
  } finally {
    process.off('SIGINT', ignore);
  }
}
