import { Box, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

type PageFrameProps = Readonly<{
  title: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  backTo?: string;
  children: ReactNode;
}>;

/** A page of this plugin: its title, what can be done here, and what it shows. */
export function PageFrame({ title, subtitle, actions, backTo, children }: PageFrameProps) {
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={subtitle}
        primaryAction={
          <Flex gap={2} wrap="wrap" justifyContent="flex-end">
            {actions}
          </Flex>
        }
        navigationAction={backTo === undefined ? undefined : <BackButton fallback={backTo} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          {children}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

/** A part of a page under a heading of its own. */
export function Section({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <Box tag="section">
      <Typography tag="h2" variant="delta">
        {title}
      </Typography>
      <Box paddingTop={3}>{children}</Box>
    </Box>
  );
}

/** What stands where there is nothing to show yet. */
export function Nothing({ text, action }: Readonly<{ text: string; action?: ReactNode }>) {
  return <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={text} action={action} hasRadius />;
}
