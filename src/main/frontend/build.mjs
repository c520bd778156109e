/** Bundles everything into <target>/classes, where it comes before the stock webapps. Usage: node build.mjs <target> */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { patchFormJs } from './form-js-patches.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const webapps = 'META-INF/resources/webjars/camunda/app';
/** What each page is called, before and after a script has named it, and what it holds. A title tells nobody where the computer stands. */
const pages = {
  tasklist: { title: 'Oppgaver', controller: 'ng-controller="camTasklistAppCtrl"', content: 'tasklist' },
  cockpit: { title: 'Oversikt', content: 'wide' },
  admin: { title: 'Administrasjon', controller: 'ng-controller="camAdminAppCtrl" ng-class="{\'no-breadcrumbs\': !$root.showBreadcrumbs}"', content: 'wide' },
  welcome: { title: 'Velkommen', controller: 'ng-controller="WelcomePage as welcomePage"', header: 'no-app-switch="true" no-account-menu="true"', content: 'welcome' },
};
const apps = Object.keys(pages);

export const outputsIn = (target) =>
  apps.flatMap((app) => [`${app}/index.html`, `${app}/scripts/config.js`, `${app}/locales/nb.json`]).map((file) => join(target, 'classes', webapps, file))
    .concat(['workplace.css', 'workplace.js', 'action.css', 'action.js'].map((file) => join(workplaceIn(target), file)));

export async function buildInto(target) {
  const script = await bundle('page.js', {});
  for (const app of apps) await writePage(folderIn(target, app), app, script);
  for (const app of apps.filter((app) => app !== 'tasklist')) await writeOther(folderIn(target, app), app);
  await writeCockpit(folderIn(target, 'cockpit'));
  await writeWorkplace(workplaceIn(target));
  return writeTasklist(folderIn(target, 'tasklist'));
}

const workplaceIn = (target) => resolve(target, 'classes/static/workplace/assets');

/** Stylesheets and scripts of our own pages under /workplace: of all, and of those that show a form. */
async function writeWorkplace(folder) {
  await mkdir(folder, { recursive: true });
  for (const name of ['workplace', 'action']) {
    await writeFile(join(folder, `${name}.css`), await bundle(`${name}.css`, {}));
    await writeFile(join(folder, `${name}.js`), await bundle(`${name}.ts`, {}));
  }
}

const folderIn = (target, app) => resolve(target, 'classes', webapps, app);

/** The pages of all webapps, without inline scripts: the stock ones need a nonce or a hash in the Content-Security-Policy. */
async function writePage(folder, app, script) {
  await mkdir(join(folder, 'scripts'), { recursive: true });
  await mkdir(join(folder, 'locales'), { recursive: true });
  await removeOld(join(folder, 'scripts'));
  const labels = await labelsOf(app);
  await writeFile(join(folder, 'locales/nb.json'), labels);
  const scriptName = await hashed(join(folder, 'scripts'), 'page', 'js', script);
  await writeFile(join(folder, 'index.html'), onlyAscii(await page(app, scriptName, hashOf(labels))));
}

/** Words that several of the webapps have, their own, and how dates are written. That none is missing is tested against the stock ones. */
async function labelsOf(app) {
  const [common, own, dates] = await Promise.all(['common', app, 'dates'].map(async (name) => JSON.parse(await read(`locales/${name}.json`))));
  return ascii(JSON.stringify({ ...dates, labels: { ...common.labels, ...own.labels } }));
}

/** One page for all, each app's own navigation and content in it. */
async function page(app, script, version) {
  const { title, controller = '', header = '', content } = pages[app];
  const words = { TITLE: title, SCRIPT: script, '?LABELS': `?${version}`, ' CONTROLLER': controller && ` ${controller}`, 'HEADER\n     ': header && `${header}\n     ` };
  const head = Object.entries(words).reduce((text, [word, value]) => fill(text, word, value), await read('pages/page.html'));
  const parts = { navigation: await read(`pages/navigation/${app}.html`), content: await read(`pages/content/${content}.html`) };
  const whole = Object.entries(parts).reduce((text, [name, part]) => fill(text, `<!-- ${name} -->`, part.trimEnd()), head.replace(/\bAPP\b/g, app));
  return `<!DOCTYPE html>\n<html lang="nb">\n${whole}</html>\n`;
}

const read = (file) => readFile(join(here, file), 'utf8');

/** The stock pages read their configuration and their last stylesheet from these names. */
async function writeOther(folder, app) {
  await writeFile(join(folder, 'scripts/config.js'), ascii(fill(await read('src/other-config.js'), 'NAME', pages[app].title)));
  await mkdir(join(folder, 'styles'), { recursive: true });
  await writeFile(join(folder, 'styles/user-styles.css'), await bundle('other-pages.css', {}));
}

/** What leaders see in Cockpit, beside what is stock: named in its configuration. */
async function writeCockpit(folder) {
  const scripts = join(folder, 'scripts');
  const name = await hashed(scripts, 'krisesenter', 'js', await bundle('cockpit.ts', {}));
  const config = await readFile(join(scripts, 'config.js'), 'utf8');
  await writeFile(join(scripts, 'config.js'), fill(config, 'export default {', `export default {\n  customScripts: ['scripts/${name}'],`));
}

async function writeTasklist(folder) {
  const scripts = join(folder, 'scripts');
  const cssName = await hashed(scripts, 'krisesenter', 'css', await bundle('tasklist.css', {}));
  const jsName = await hashed(scripts, 'krisesenter', 'js', await bundle('tasklist.ts', { STYLESHEET: JSON.stringify(`./${cssName}`) }));
  await writeFile(join(scripts, 'config.js'), ascii(fill(await read('src/config.js'), 'MODULE', `scripts/${jsName}`)));
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
    loader: { '.svg': 'dataurl', ...(entry.endsWith('.ts') && { '.css': 'text' }) },
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
  return text.replace(placeholder, () => value);
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
