import { tidyText } from '../../../../src/plugins/persian/core/src';
import { someHostileTexts } from '../../../builders/hostile-texts.builder';
import { Choices } from '../../../support/random';

describe('the pen of an editor', () => {
  it.each([
    ['[Y1] letters', 'علي كريمي', 'علی کریمی'],
    ['[Y2] spaces and lines', 'دو  فاصله \nپایان \n\n\n\nبند', 'دو فاصله\nپایان\n\nبند'],
    ['[Y3] an ellipsis', 'ادامه دارد...', 'ادامه دارد…'],
    ['[Y4] Persian marks', 'چرا? بله, شاید; نه', 'چرا؟ بله، شاید؛ نه'],
    ['[Y5] guillemets', 'گفت: "سلام دنیا"', 'گفت: «سلام دنیا»'],
    ['[Y5] guillemets', 'گفت “ سلام ”', 'گفت «سلام»'],
    ['[Y5] guillemets', 'نسخهٔ "beta" آمد', 'نسخهٔ "beta" آمد'],
    ['[Y6] no space before a mark', 'سلام ، دنیا ! ( شورا )', 'سلام، دنیا! (شورا)'],
    ['[Y6] no space before a mark', 'پایان .', 'پایان.'],
    ['[Y7] a space after a mark', 'سلام،دنیا!چه خبر؟هیچ', 'سلام، دنیا! چه خبر؟ هیچ'],
    ['[Y7] a space after a mark', 'پایان.آغاز', 'پایان. آغاز'],
    ['[Y7] a space after a mark', 'شورا(ماکو)برگزار«شد»', 'شورا (ماکو) برگزار «شد»'],
    ['[Y7] a space after a mark', 'کتاب(های) تازه، سال ۱۴۰۴ ه.ش', 'کتاب(های) تازه، سال ۱۴۰۴ ه.ش'],
    ['[Y8] digits', 'در 12 روز و 75% و 1,234.5 تن', 'در ۱۲ روز و ۷۵٪ و ۱٬۲۳۴٫۵ تن'],
    ['[Y8] digits', 'ساعت 10:30 روز 1404/05/28', 'ساعت ۱۰:۳۰ روز ۱۴۰۴/۰۵/۲۸'],
    ['[Y9] می', 'می رود و نمی خواهند', 'می\u200Cرود و نمی\u200Cخواهند'],
    ['[Y9] می', 'ماه می سال گذشته، در می گذشته', 'ماه می سال گذشته، در می گذشته'],
    ['[Y10] ها', 'کتاب ها، خبر های تازه، همکار هایمان', 'کتاب\u200Cها، خبر\u200Cهای تازه، همکار\u200Cهایمان'],
    ['[Y11] تر', 'بزرگ تر و بزرگ ترین', 'بزرگ\u200Cتر و بزرگ\u200Cترین'],
    ['[Y12] endings after ه', 'رفته اند، خانه ی ما، شنیده ام', 'رفته\u200Cاند، خانه\u200Cی ما، شنیده\u200Cام'],
  ])('%s: %s', (_rule, text, tidy) => {
    expect(tidyText(text)).toBe(tidy);
  });

  it.each([
    'نشانی a.b@c.ir و https://x.ir/ي?q=1,2 است',
    'نسخهٔ v1.2.3 و ۵٫۵۵ در 2025-07-23',
    'مقدار ${x} و {name} و %s',
    'کد `می رود , 12` و #برچسب_ها و @maku',
    'تلفن 044-34221234 و +98-914-1234567',
    'پروندهٔ invoice.pdf و Strapi 5',
    '[پیوند](https://x.ir/می رود)',
  ])('[Y13] what is no prose stays: %s', (text) => {
    const machineParts = (line: string) =>
      line.match(/[\w.+-]+@\S+|https?:\S+|v\d\S+|\d{4}-\d\d-\d\d|\$\{x\}|`.*`|[#@][^\s]+|[\d+]+-[\d-]+|\S+\.pdf/g);

    expect(machineParts(tidyText(text))).toEqual(machineParts(text));
  });

  it('[Y13] a text without Persian is not touched', () => {
    expect(tidyText('Two  spaces , and 12 "quotes"...')).toBe('Two  spaces , and 12 "quotes"...');
  });

  it('[Y14] tidying twice is tidying once', () => {
    const texts = someHostileTexts(new Choices(14), 4000);

    const different = texts.filter((text) => tidyText(tidyText(text)) !== tidyText(text));

    expect(different).toEqual([]);
  });
});
