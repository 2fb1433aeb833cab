// Rows that YASGUI shows, on our editor page in a browser: yasgui.mjs ROOT CHROMIUM FILE.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const { chromium } = require('playwright-core');
const [root, executablePath, file] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
    const page = await browser.newPage();
    await page.goto(root + 'editor');
    await page.waitForFunction(() => window.yasgui?.getTab());
    const rows = await page.evaluate(async text => {
        const tab = window.yasgui.getTab();
        tab.getYasqe().setValue(text);
        await tab.getYasqe().query();
        for (let i = 0; i < 200 && !tab.getYasr().results; i++) {
            await new Promise(next => setTimeout(next, 50));
        }
        return tab.getYasr().results?.getBindings()?.length;
    }, readFileSync(file, 'utf8'));
    console.log(rows);
} finally {
    await browser.close();
}
