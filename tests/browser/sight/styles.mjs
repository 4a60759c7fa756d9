// Styles: a page holds the rules that can match in it. Here a browser is asked, which knows nothing of how they were chosen.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const rules = {
  'style-kept': 'a page holds every rule of the theme that matches something in it, whatever its state and on whatever screen, in the order of the sheets',
};

const FOLDER = fileURLToPath(new URL('../../../themes/default/styles', import.meta.url));
const SHEETS = fs
  .readdirSync(FOLDER)
  .filter((file) => file.endsWith('.css'))
  .sort()
  .map((file) => fs.readFileSync(path.join(FOLDER, file), 'utf8'))
  .join('\n');

/** Runs in the page: what of the whole sheet matches here and is not in the page's own. */
function lost(whole) {
  const STATES = /::?(?:before|after|hover|focus-visible|focus-within|focus|active|disabled|target|details-content|marker)(?![\w-])/g;
  const sheetOf = (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  };
  const matches = (selector) => {
    const bare = selector.replace(STATES, '').trim() || '*';
    try {
      return document.querySelector(/[>+~\s]$/.test(bare) ? `${bare} *` : bare) !== null;
    } catch {
      return true;
    }
  };
  /** The selectors of a list, divided where no bracket is open. */
  const listed = (text) => {
    const list = [''];
    let depth = 0;
    for (const c of text) {
      depth += '(['.includes(c) - ')]'.includes(c);
      if (c === ',' && depth === 0) list.push('');
      else list[list.length - 1] += c;
    }
    return list.map((each) => each.trim());
  };
  /** All declarations of a sheet, one line each, in order: conditions, selector, declaration. */
  const lines = (rules, conditions, keep, out = []) => {
    for (const rule of rules) {
      if (rule.selectorText === undefined) {
        if (rule.cssRules) lines(rule.cssRules, `${conditions}${rule.conditionText ?? rule.name}|`, keep, out);
        continue;
      }
      for (const selector of listed(rule.selectorText).filter(keep))
        for (const declaration of rule.style.cssText.split(/;\s*(?=[\w-]+\s*:)/)) out.push(`${conditions}${selector} { ${declaration.replace(/;$/, '').replace(/\s*([,:])\s*/g, '$1')} }`);
    }
    return out;
  };
  const sheets = [...document.styleSheets].map((sheet) => [...sheet.cssRules]).flat(),
    own = sheets.map((rule) => rule.cssText).join('');
  const there = lines(sheets, '', () => true),
    used = new Set([...own.matchAll(/var\((--[\w-]+)/g)].map((found) => found[1]));
  const wanted = lines(sheetOf(whole).cssRules, '', matches).filter((line) => {
    const custom = /\{ (--[\w-]+):/.exec(line);
    return !custom || used.has(custom[1]);
  });
  const found = [];
  let at = 0;
  for (const line of wanted) {
    const next = there.indexOf(line, at);
    if (next >= 0) at = next + 1;
    else found.push([line.slice(0, line.indexOf(' {')), there.includes(line) ? `stands in another place: ${line}` : `is not there: ${line}`]);
  }
  return found;
}

/** Lets the scripts of a page add what they can: the results of a search, readings over all words. */
async function use(page) {
  if (await page.locator('form[data-words]').count()) {
    await page.fill('form[data-words] input', '2');
    await page.locator('.results').first().waitFor();
  }
  const all = page.locator('.furigana button[value=all]');
  if (await all.count()) {
    await all.click();
    await page.locator('main ruby').first().waitFor();
  }
}

/** Comes last, since it leaves the page as a visitor would who has used everything. `sheets` are those of the portal that is looked at. */
export async function check(page, say, file, { sheets = SHEETS }) {
  await use(page);
  say('style-kept', (await page.evaluate(lost, sheets)).slice(0, 5));
}
