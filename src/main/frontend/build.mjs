/** Bundles everything into <target>/classes, where it comes before the stock webapps. Usage: node build.mjs <target> */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { patchFormJs } from './form-js-patches.mjs';
import { checkedLocale } from './locale.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const webapps = 'META-INF/resources/webjars/camunda/app';
/** What they are called in the browser. A title tells nobody where the computer stands. */
const otherApps = { cockpit: 'Oversikt', admin: 'Administrasjon', welcome: 'Velkommen' };
const apps = ['tasklist', ...Object.keys(otherApps)];
/** What their pages are called before a script has named them, and where their words are: the stock ones keep their English. */
const heads = {
  tasklist: { title: 'Oppgaver', language: 'nb' },
  cockpit: { title: 'Cockpit', language: 'en' },
  admin: { title: 'Admin', language: 'en' },
  welcome: { title: 'Velkommen', language: 'en' },
};

export const outputsIn = (target) =>
  [...apps.flatMap((app) => [`${app}/index.html`, `${app}/scripts/config.js`]), 'tasklist/locales/nb.json'].map((file) => join(target, 'classes', webapps, file))
    .concat(['workplace.css', 'workplace.js'].map((file) => join(workplaceIn(target), file)));

export async function buildInto(target) {
  const labels = await checkedLocale(here);
  const page = await bundle('page.js', {});
  for (const app of apps) await writePage(folderIn(target, app), app, page, hashOf(labels));
  for (const [app, name] of Object.entries(otherApps)) await writeOther(folderIn(target, app), name);
  await writeWorkplace(workplaceIn(target));
  return writeTasklist(folderIn(target, 'tasklist'), labels);
}

const workplaceIn = (target) => resolve(target, 'classes/static/workplace/assets');

/** Stylesheet and script of our own pages under /workplace. */
async function writeWorkplace(folder) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'workplace.css'), await bundle('workplace.css', {}));
  await writeFile(join(folder, 'workplace.js'), await bundle('workplace.ts', {}));
}

const folderIn = (target, app) => resolve(target, 'classes', webapps, app);

/** The pages of all webapps, without inline scripts: the stock ones need a nonce or a hash in the Content-Security-Policy. */
async function writePage(folder, app, script, version) {
  await mkdir(join(folder, 'scripts'), { recursive: true });
  await removeOld(join(folder, 'scripts'));
  const scriptName = await hashed(join(folder, 'scripts'), 'page', 'js', script);
  await writeFile(join(folder, 'index.html'), onlyAscii(await page(app, scriptName, version)));
}

/** One head for all, each app's own body. */
async function page(app, script, version) {
  const { title, language } = heads[app];
  const words = { TITLE: title, LANGUAGE: language, SCRIPT: script, LABELS: version };
  const head = Object.entries(words).reduce((text, [word, value]) => fill(text, word, value), await readFile(join(here, 'pages/head.html'), 'utf8'));
  const body = await readFile(join(here, `pages/${app}.html`), 'utf8');
  return `<!DOCTYPE html>\n<html lang="${language}">\n${head.replace(/\bAPP\b/g, app)}${body}</html>\n`;
}

/** The stock pages read their configuration and their last stylesheet from these names. */
async function writeOther(folder, name) {
  const config = await readFile(join(here, 'src/other-config.js'), 'utf8');
  await writeFile(join(folder, 'scripts/config.js'), fill(config, 'NAME', name));
  await mkdir(join(folder, 'styles'), { recursive: true });
  await writeFile(join(folder, 'styles/user-styles.css'), await bundle('other-pages.css', {}));
}

async function writeTasklist(folder, labels) {
  const scripts = join(folder, 'scripts');
  const cssName = await hashed(scripts, 'krisesenter', 'css', await bundle('tasklist.css', {}));
  const jsName = await hashed(scripts, 'krisesenter', 'js', await bundle('tasklist.ts', { STYLESHEET: JSON.stringify(`./${cssName}`) }));
  const config = await readFile(join(here, 'src/config.js'), 'utf8');
  await writeFile(join(scripts, 'config.js'), ascii(fill(config, 'MODULE', `scripts/${jsName}`)));
  await mkdir(join(folder, 'locales'), { recursive: true });
  await writeFile(join(folder, 'locales/nb.json'), labels);
  await writeFile(join(scripts, 'LICENSES.txt'), await licences());
  return { jsName, cssName };
}

async function removeOld(folder) {
  for (const file of await readdir(folder)) if (/^(?:page|krisesenter)-[0-9a-f]{12}\./.test(file)) await rm(join(folder, file));
}

async function bundle(entry, define) {
  const result = await build({
    entryPoints: [join(here, 'src', entry)],
    bundle: true,
    minify: true,
    write: false,
    format: entry.endsWith('.ts') ? 'esm' : undefined,
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    define,
    loader: { '.svg': 'dataurl' },
    plugins: [formJsInNorwegian],
  });
  return result.outputFiles[0].text;
}

const formJsInNorwegian = {
  name: 'form-js-in-norwegian',
  setup(building) {
    building.onLoad({ filter: /form-js-viewer[\\/]dist[\\/]index\.es\.js$/ }, async ({ path }) => ({
      contents: patchFormJs(await readFile(path, 'utf8'), join(here, 'src/form/readers.ts')),
      loader: 'js',
    }));
    building.onResolve({ filter: /^flatpickr$/ }, ({ importer }) =>
      importer.includes('form-js-viewer') ? { path: join(here, 'src/form/flatpickr-nb.ts') } : undefined);
  },
};

async function hashed(folder, name, extension, text) {
  const file = `${name}-${hashOf(text)}.${extension}`;
  await writeFile(join(folder, file), text);
  return file;
}

const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

function fill(text, placeholder, value) {
  if (text.split(placeholder).length !== 2) throw new Error(`${placeholder} must occur exactly once`);
  return text.replace(placeholder, value);
}

/** The stock server announces its pages and scripts as ISO-8859-1. */
const ascii = (text) => text.replace(/[^\x00-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The stock server counts the length of index.html in UTF-8 and writes it in ISO-8859-1. */
function onlyAscii(page) {
  if (/[^\x00-\x7f]/.test(page)) throw new Error('index.html must be ASCII');
  return page;
}

const BUNDLED = ['@bpmn-io/form-js-viewer', '@digdir/designsystemet-css', 'flatpickr', 'preact', 'luxon', 'marked', 'dompurify', '@bpmn-io/feelin', 'feelers', 'big.js', 'classnames', 'didi', 'diagram-js', 'ids', 'lodash', 'min-dash'];

async function licences() {
  const texts = await Promise.all(BUNDLED.map(async (name) => {
    const folder = folderOf(name);
    if (!folder) return undefined;
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const text = await firstOf(folder, ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'License', 'LICENCE', 'LICENSE-MIT.txt']);
    return `${name} ${version} (${license})\n\n${text}`;
  }));
  return texts.filter(Boolean).join(`\n\n${'-'.repeat(80)}\n\n`);
}

function folderOf(name) {
  const folder = join(here, 'node_modules', name);
  return existsSync(join(folder, 'package.json')) ? folder : undefined;
}

async function firstOf(folder, names) {
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (text) return text.trim();
  }
  return '(see the package)';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await buildInto(process.argv[2] ?? join(here, '../../../target')));
}
