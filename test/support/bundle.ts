import { execFileSync } from 'node:child_process';

/** The Worker's content, as `wrangler dev` makes it before it starts. */
export const setup = (): void => {
  execFileSync(process.execPath, ['src/baquiano.mjs', 'bundle'], { stdio: 'ignore' });
};
