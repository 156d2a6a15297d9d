import { Combobox, Modal, MultiSelect, Searchbar, SingleSelect, Toggle } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { replaceForwardRef } from '../forward-ref';
import { isPersian } from './languages';

type Words = Readonly<Record<string, string | ((typed: string) => string)>>;

const CLEAR = { clearLabel: 'پاک کردن' };

/** Words that components of the design system say in English where a page gives them none. */
const DEFAULTS: readonly (readonly [component: unknown, words: Words])[] = [
  [
    Combobox,
    {
      ...CLEAR,
      placeholder: 'انتخاب کنید یا بنویسید',
      loadingMessage: 'در حال بارگذاری…',
      noOptionsMessage: () => 'چیزی پیدا نشد',
      createMessage: (typed) => `ساختن «${typed}»`,
    },
  ],
  [SingleSelect, CLEAR],
  [MultiSelect, CLEAR],
  [Searchbar, CLEAR],
  [Modal.Header, { closeLabel: 'بستن پنجره' }],
  [Toggle, { onLabel: 'روشن', offLabel: 'خاموش' }],
];

const given = (props: object) => Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));

/** Lets them say these in Persian while the panel does. */
export function translateDesignSystem(): void {
  for (const [component, words] of DEFAULTS) {
    replaceForwardRef(component, (Original) => (props, ref) => {
      const { locale } = useIntl();
      return <Original {...(isPersian(locale) ? { ...words, ...given(props) } : props)} ref={ref} />;
    });
  }
}
