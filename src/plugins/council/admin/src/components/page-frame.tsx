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
        subtitle={subtitle === undefined ? undefined : <Subtitle>{subtitle}</Subtitle>}
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

const Subtitle = ({ children }: Readonly<{ children: ReactNode }>) => (
  <Typography tag="p" variant="epsilon" textColor="neutral600">
    {children}
  </Typography>
);

type SectionProps = Readonly<{ title: string; aside?: ReactNode; children: ReactNode }>;

/** A part of a page under a heading of its own. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <Box tag="section">
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography tag="h2" variant="delta">
          {title}
        </Typography>
        {aside}
      </Flex>
      <Box paddingTop={3}>{children}</Box>
    </Box>
  );
}

/** A white card; raised while somebody has it in hand. */
export function Card({ isRaised = false, children }: Readonly<{ isRaised?: boolean; children: ReactNode }>) {
  return (
    <Box
      background={isRaised ? 'primary100' : 'neutral0'}
      hasRadius
      shadow={isRaised ? 'popupShadow' : 'tableShadow'}
      padding={4}
      style={{ minInlineSize: 0 }}
    >
      {children}
    </Box>
  );
}

type Tone = 'warning' | 'danger' | 'primary' | 'success';

/** A sentence that stands out of its page. */
export function Notice({ tone = 'warning', children }: Readonly<{ tone?: Tone; children: ReactNode }>) {
  return (
    <Box background={`${tone}100`} borderColor={`${tone}200`} hasRadius padding={3}>
      <Typography tag="div" textColor="neutral800" style={{ overflowWrap: 'break-word' }}>
        {children}
      </Typography>
    </Box>
  );
}

/** What stands where there is nothing to show yet. */
export function Nothing({ text, action }: Readonly<{ text: string; action?: ReactNode }>) {
  return <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={text} action={action} hasRadius />;
}

/** The same within a card, where little room is. */
export function Quiet({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}
