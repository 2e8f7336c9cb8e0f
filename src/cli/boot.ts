import { processIo } from './io.ts';
import { main } from './main.ts';

const io = processIo();
void main(process.argv.slice(2), io).then((exit) => {
  // Everything is written by now, unless a terminal of Windows is still at it: taking the memory apart is not needed.
  if (!io.terminal) process.exit(exit);
  process.exitCode = exit;
});
