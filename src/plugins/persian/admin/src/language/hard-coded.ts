import { isPersian } from './languages';

/** A place in the panel whose words Strapi (or a library of its) wrote into the code, out of reach of any dictionary. */
type Place = Readonly<{
  /** Path of the page, where the same words elsewhere could be somebody's data. */
  page?: RegExp;
  selector: string;
  /** Where the words stand; the text of the element without it. */
  attribute?: 'aria-label' | null;
  words: Readonly<Record<string, string>>;
}>;

/** The table of headers of a webhook has at most these rows that a person would fill. */
const ROWS = Array.from({ length: 20 }, (_row, at) => at + 1).flatMap((row) => [
  [`row ${String(row)} key`, `کلید سطر ${row.toLocaleString('fa')}`],
  [`row ${String(row)} value`, `مقدار سطر ${row.toLocaleString('fa')}`],
]);

const VERBS = { Edit: 'ویرایش', Select: 'انتخاب', Actions: 'کارها' };

const PLACES: readonly Place[] = [
  { selector: '[aria-controls="burger-menu"] > span', words: { Menu: 'منو' } },
  {
    selector: 'section[aria-label^="Notifications"]',
    attribute: 'aria-label',
    words: { 'Notifications alt+T': 'اعلان‌ها (Alt+T)' },
  },
  { selector: 'nav[aria-label="Pagination"]', attribute: 'aria-label', words: { Pagination: 'صفحه‌ها' } },
  {
    selector: '[role="status"][aria-label]',
    attribute: 'aria-label',
    words: { draft: 'پیش‌نویس', published: 'منتشرشده', modified: 'تغییریافته' },
  },
  {
    selector: '[id^="DndDescribedBy"]',
    words: {
      'To pick up a draggable item, press the space bar. While dragging, use the arrow keys to move the item. Press space again to drop the item in its new position, or press escape to cancel.':
        'برای برداشتن، کلید فاصله را بزنید و با کلیدهای جهت‌دار جابه‌جا کنید. فاصله دوباره رها می‌کند و Escape انصراف می‌دهد.',
    },
  },
  {
    page: /\/settings\/users$/,
    selector: 'td[aria-colindex="7"] span',
    words: { Active: 'فعال', Inactive: 'غیرفعال' },
  },
  { page: /\/settings\/(api|transfer|admin)-tokens\//, selector: 'span', words: VERBS },
  { page: /\/settings\/internationalization$/, selector: 'th span', words: VERBS },
  { page: /\/users-permissions\/providers$/, selector: 'td button span', words: VERBS },
  {
    page: /\/users-permissions\/roles$/,
    selector: '#live-region-status',
    words: { 'The roles have loaded successfully': 'نقش‌ها آماده‌اند.' },
  },
  {
    page: /\/settings\/webhooks\//,
    selector: 'td label',
    words: { Entry: 'مطلب', Media: 'رسانه', 'Review Workflow': 'گردش‌کار بازبینی', Releases: 'بسته‌های انتشار' },
  },
  {
    page: /\/settings\/webhooks\//,
    selector: 'input[aria-label^="row "]',
    attribute: 'aria-label',
    words: Object.fromEntries(ROWS) as Readonly<Record<string, string>>,
  },
  {
    page: /\/configurations\/list$/,
    selector: '[role="combobox"] span, [role="option"] span',
    words: { ASC: 'صعودی', DESC: 'نزولی' },
  },
  {
    selector: '[role="combobox"] + * [aria-live] > span, [aria-live="assertive"] > span',
    words: { Loading: 'در حال بارگذاری' },
  },
];

const ORIGINAL = 'data-persian-original';

/** The text node of an element that holds nothing else: React goes on with the very node that it made. */
const textOf = ({ childNodes: [only, another] }: Element): Text | null =>
  only instanceof Text && another === undefined ? only : null;

const read = (element: Element, attribute: string | null): string =>
  attribute === null ? (textOf(element)?.data ?? '') : (element.getAttribute(attribute) ?? '');

function write(element: Element, attribute: string | null, words: string): void {
  const text = textOf(element);
  if (attribute !== null) element.setAttribute(attribute, words);
  else if (text !== null) text.data = words;
}

function translate(element: Element, { attribute = null, words }: Place): void {
  const english = read(element, attribute);
  const persian = words[english.trim().replace(/\s+/g, ' ')];
  if (persian === undefined) return;
  element.setAttribute(ORIGINAL, JSON.stringify([attribute, english]));
  write(element, attribute, persian);
}

const translateAll = (): void => {
  for (const place of PLACES.filter(({ page }) => page?.test(location.pathname) ?? true)) {
    for (const element of document.querySelectorAll(place.selector)) translate(element, place);
  }
};

const restoreAll = (): void => {
  for (const element of document.querySelectorAll(`[${ORIGINAL}]`)) {
    const [attribute, english] = JSON.parse(element.getAttribute(ORIGINAL) ?? '[null,""]') as [string | null, string];
    element.removeAttribute(ORIGINAL);
    write(element, attribute, english);
  }
};

/** Keeps those places Persian while the panel is, and as they were otherwise. */
export function translateHardCoded(): void {
  const follow = (): void => {
    if (isPersian(document.documentElement.lang)) translateAll();
    else restoreAll();
  };
  follow();
  const observer = new MutationObserver(follow);
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributeFilter: ['lang', 'aria-label'],
  });
}
