import { monitorEventLoopDelay } from 'node:perf_hooks';

import { TEST_LINE, someReportOf } from '../builders/document.builder';
import { type House, openHouse } from '../support/house';
import { describeWithPoppler, propertiesOf } from '../support/pdf';
import { typesettingOf } from '../support/typesetting';

const say = (line: string) => process.stderr.write(`      ${line}\n`);

async function timed<Result>(work: () => Promise<Result>): Promise<readonly [Result, number]> {
  const start = performance.now();
  return [await work(), performance.now() - start];
}

/** About 200 pages: headings, paragraphs, and a table that goes on and on. */
const longReport = (mark: string) =>
  someReportOf(
    ...Array.from({ length: 440 }, (_part, index) => [
      { heading: `${mark} ${String(index)}` },
      { text: `${TEST_LINE} `.repeat(12) },
    ]).flat(),
    {
      head: ['ردیف', 'دستگاه', 'رأی'],
      rows: Array.from({ length: 2000 }, (_row, row) => [row, `اداره ${String(row)}`, 'موافق']),
    },
  );

describeWithPoppler('setting documents', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('a page, cold and warm', async () => {
    const typesetting = typesettingOf(house);
    const page = (text: string) => typesetting.pdf(someReportOf({ text }));

    const [, cold] = await timed(() => page('یک'));
    const [, warm] = await timed(async () => {
      for (let count = 0; count < 50; count += 1) await page(`${TEST_LINE} ${String(count)}`);
    });

    say(`one page: ${cold.toFixed(0)} ms with the start of the process, then ${(warm / 50).toFixed(1)} ms each`);
    expect((await page('دو')).subarray(0, 4).toString()).toBe('%PDF');
  });

  it('200 pages, and the event loop meanwhile', async () => {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();

    const [pdf, took] = await timed(() => typesettingOf(house).pdf(longReport('بخش')));

    delay.disable();
    const { Pages } = await propertiesOf(pdf);
    say(`${String(Pages)} pages, ${(pdf.length / 1024).toFixed(0)} kB: ${took.toFixed(0)} ms`);
    say(
      `longest delay of the event loop: ${(delay.max / 1e6).toFixed(1)} ms (99 %: ${(delay.percentile(99) / 1e6).toFixed(1)} ms)`,
    );
    expect(Number(Pages)).toBeGreaterThanOrEqual(200);
  });
});
