import { PANEL_DEFAULTS, faultOfPanelSettings } from '../../../src/plugins/persian/server/src/domain/panel-settings';

describe('settings of the panel', () => {
  it('[P9] as they come, they are sound', () => {
    expect(faultOfPanelSettings(PANEL_DEFAULTS)).toBeNull();
  });

  it.each([
    ['a word that is not known', { langauge: true }, 'panel.langauge is not known'],
    ['a switch that is none', { dates: 'yes' }, 'panel.dates is true or false'],
    ['a language that is none', { defaultLanguage: 7 }, 'panel.defaultLanguage is a language or null'],
    ['a zone that no map has', { timeZone: 'Asia/Maku' }, 'panel.timeZone "Asia/Maku" is not a zone'],
    ['a zone that is no name', { timeZone: null }, 'panel.timeZone null is not a zone'],
  ])('[P9] %s stops the start', (_what, wrong, fault) => {
    expect(faultOfPanelSettings({ ...PANEL_DEFAULTS, ...wrong })).toContain(fault);
  });
});
