import { readFileSync } from 'node:fs';

import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

type Finding = Readonly<{ rule: string; impact: string; places: readonly string[] }>;
type Axe = Readonly<{ run: (context: string, options: RunOptions) => Promise<AxeResults> }>;

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical within an element of the page. */
export async function seriousFindings(page: Page, within: string): Promise<readonly Finding[]> {
  await page.evaluate(SOURCE);
  const { violations } = await page.evaluate(
    (selector) => (window as unknown as { axe: Axe }).axe.run(selector, { resultTypes: ['violations'] }),
    within,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({
      rule: id,
      impact: String(impact),
      places: nodes.map(({ html }) => html.slice(0, 160)),
    }));
}
