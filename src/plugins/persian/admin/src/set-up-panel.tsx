import type { StrapiApp } from '@strapi/strapi/admin';

import { handOverRangeCalendar } from './dates/date-range-calendar';
import { putPersianOrder } from './dates/persian-order';
import { replacePickers } from './dates/replace-pickers';
import { correctStyles } from './direction/corrections';
import { markDirectionalIcons } from './direction/directional-icons';
import { MirroredStyles } from './direction/mirrored-styles';
import { followLanguage } from './direction/page-direction';
import { writeInVazirmatn } from './font';
import { translateDesignSystem } from './language/design-system-words';
import { translateHardCoded } from './language/hard-coded';
import { chooseLanguage, nameLanguages } from './language/offer-persian';
import { panelSettings } from './settings';

/**
 * Does what is switched on at the one moment between Strapi's preparations and its first drawing, so that nobody sees
 * the panel in another language or direction first.
 */
export function setUpPanel(app: StrapiApp): void {
  const draw = app.render.bind(app);
  app.render = () => {
    const { language, direction, font, dates, timeZone, defaultLanguage } = panelSettings();
    const panel = draw();
    if (app.store !== null && language) {
      nameLanguages(app.store, app.configurations.locales);
      chooseLanguage(app.store, defaultLanguage);
      translateDesignSystem();
      translateHardCoded();
    }
    if (font) writeInVazirmatn();
    if (dates) {
      replacePickers();
      handOverRangeCalendar();
      putPersianOrder(Intl, timeZone);
    }
    if (!direction) return panel;
    document.documentElement.lang = app.store?.getState().admin_app.language.locale ?? document.documentElement.lang;
    followLanguage();
    correctStyles();
    markDirectionalIcons();
    return <MirroredStyles>{panel}</MirroredStyles>;
  };
}
