// Called by Maven after the tests: prints what the tests of the security goals have measured in this run, one line a goal.
// Usage: node figures.mjs <target>
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.argv[2], 'security-goals');
const goals = 'S-01 S-02 S-03 S-04 S-05 S-06 S-07 S-08 S-09 S-10 S-11 S-12 S-15 S-16 S-17 S-20 S-22 R-16 R-18'.split(' ');
const lines = existsSync(folder) ? readdirSync(folder).sort().map((file) => readFileSync(join(folder, file), 'utf8').trim()) : [];
const missing = goals.filter((goal) => !lines.some((line) => line.startsWith(goal)));

console.log('Security goals, as measured in this run:');
lines.forEach((line) => console.log(`  ${line}`));
if (missing.length) console.log(`  not run: ${missing.join(', ')}`);
