/** Called by Maven: installs when what is installed is another, builds when a source is newer. Usage: node maven.mjs <target> */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
if (!target) throw new Error('usage: node maven.mjs <target directory>');

const installStamp = join(here, 'node_modules', '.krisesenter-stamp');
const wanted = fingerprint(['package.json', 'package-lock.json', '.npmrc']);
if (read(installStamp) !== wanted) {
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  writeFileSync(installStamp, wanted);
}

const { buildInto, outputsIn } = await import('./build.mjs');
const buildStamp = join(target, 'frontend.stamp');
const sources = wanted + fingerprint(sourceFiles());
if (read(buildStamp) !== sources || !outputsIn(target).every(existsSync)) {
  node('node_modules/typescript/bin/tsc', '--noEmit');
  node('--test', '--test-reporter=dot', 'test/');
  const { jsName, cssName } = await buildInto(target);
  mkdirSync(target, { recursive: true });
  writeFileSync(buildStamp, sources);
  console.log(`frontend: ${jsName}, ${cssName}`);
} else {
  console.log('frontend: nothing has changed');
}

function node(...args) {
  execFileSync(process.execPath, args, { cwd: here, stdio: ['ignore', 'inherit', 'inherit'] });
}

function fingerprint(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(file).update(read(join(here, file)) ?? '');
  return hash.digest('hex');
}

function sourceFiles() {
  const inFolders = ['src', 'pages', 'locales', 'test'].flatMap((folder) =>
    readdirSync(join(here, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(here.length + 1)));
  return [...inFolders.sort(), 'tsconfig.json', 'build.mjs', 'form-js-patches.mjs'];
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
