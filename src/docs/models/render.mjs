// Renders every model below processes/ as <process>.svg beside this file. Usage: npm ci && npm run render
// Needs Chromium (CHROMIUM=/path/to/chromium, otherwise /usr/bin/chromium). Each picture names the model that it shows by its SHA-256,
// so that a test can tell when a picture is older than its model.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const processes = join(here, '..', '..', '..', 'processes');
const viewer = join(here, 'node_modules', 'bpmn-js', 'dist', 'bpmn-viewer.production.min.js');

const models = readdirSync(processes, { recursive: true }).filter((file) => file.endsWith('.bpmn')).sort();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  await page.setContent('<div id="canvas" style="position:absolute;inset:0"></div>');
  await page.addScriptTag({ path: viewer });
  for (const model of models) {
    const xml = readFileSync(join(processes, model), 'utf8');
    const svg = await page.evaluate(async (source) => {
      document.getElementById('canvas').replaceChildren();
      const viewer = new window.BpmnJS({ container: '#canvas' });
      const { warnings } = await viewer.importXML(source);
      if (warnings.length) throw new Error(warnings.map((warning) => warning.message).join('\n'));
      return (await viewer.saveSVG()).svg;
    }, xml);
    const hash = createHash('sha256').update(xml.replaceAll('\r\n', '\n')).digest('hex');
    const ids = new Map();
    const steady = svg.replace(/(?<=id="|#)marker-[0-9a-z]+/g, (id) => ids.get(id) ?? ids.set(id, `marker-${ids.size + 1}`).get(id));
    const white = steady.replace(/<svg /, '<svg style="background:#fff" ');
    writeFileSync(join(here, basename(model).replace('.bpmn', '.svg')), `${white.trimEnd()}\n<!-- model ${hash} -->\n`);
  }
} finally {
  await browser.close();
}
console.log(`${models.length} pictures`);
