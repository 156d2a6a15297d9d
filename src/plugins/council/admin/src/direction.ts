/**
 * The direction of the page, for what stands inside of a scroll area: those of Strapi's design system say `ltr` whatever
 * the page says.
 */
export const directionOfPage = (): 'rtl' | 'ltr' => (document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr');
