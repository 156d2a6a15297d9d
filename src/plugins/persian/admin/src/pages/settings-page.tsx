import type { ReactNode } from 'react';

import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';

import { useText } from '../language/use-text';
import { panelSettings } from '../settings';
import { FeatureTable } from './feature-table';
import { OwnPreferences } from './own-preferences';

const Section = ({ title, children }: Readonly<{ title: string; children: ReactNode }>) => (
  <Box tag="section">
    <Typography tag="h2" variant="delta">
      {title}
    </Typography>
    <Box paddingTop={3}>{children}</Box>
  </Box>
);

/** Settings → Persian: what is on and where it is switched; and what a person chooses for the own panel. */
export function SettingsPage() {
  const text = useText();
  return (
    <Page.Main>
      <Page.Title>{text('page.title')}</Page.Title>
      <Layouts.Header title={text('page.title')} subtitle={text('page.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <Section title={text('own.title')}>
            <OwnPreferences />
          </Section>
          <Section title={text('features.title')}>
            <FeatureTable />
            <Box paddingTop={3}>
              <Typography variant="pi" textColor="neutral600">
                {text('features.zone', { zone: panelSettings().timeZone })}
              </Typography>
            </Box>
          </Section>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
