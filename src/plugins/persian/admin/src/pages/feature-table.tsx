import { Badge, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

import { useText } from '../language/use-text';
import { panelSettings } from '../settings';

type Feature = Readonly<{ name: string; isOn: boolean; switch: string }>;

/** The build sets the mark where `src/admin/vite.config` has the line of the README. */
const isBuiltWithPersian = (): boolean => Symbol.for('strapi-plugin-persian.vite') in globalThis;

function features(): readonly Feature[] {
  const settings = panelSettings();
  const names = ['language', 'direction', 'font', 'dates', 'tidy'] as const;
  return [
    ...names.map((name) => ({ name, isOn: settings[name], switch: `panel.${name}` })),
    { name: 'menus', isOn: settings.direction && isBuiltWithPersian(), switch: 'src/admin/vite.config' },
  ];
}

function State({ isOn }: Readonly<{ isOn: boolean }>) {
  const colors = isOn
    ? { backgroundColor: 'success100', textColor: 'success700' }
    : { backgroundColor: 'neutral150', textColor: 'neutral700' };
  return <Badge {...colors}>{useText()(isOn ? 'state.on' : 'state.off')}</Badge>;
}

/** What of the plugin is on, and where each thing is switched. */
export function FeatureTable() {
  const text = useText();
  const rows = features();
  return (
    <Table colCount={3} rowCount={rows.length + 1} aria-label={text('features.title')}>
      <Thead>
        <Tr>
          {['features.what', 'features.state', 'features.switch'].map((key) => (
            <Th key={key}>
              <Typography variant="sigma">{text(key)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map(({ name, isOn, switch: place }) => (
          <Tr key={name}>
            <Td style={{ whiteSpace: 'normal' }}>
              <Typography tag="p" fontWeight="semiBold">
                {text(`feature.${name}`)}
              </Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {text(`feature.${name}.hint`)}
              </Typography>
            </Td>
            <Td>
              <State isOn={isOn} />
            </Td>
            <Td>
              <Typography tag="code" variant="pi">
                {place}
              </Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
