import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';

import { useEditSectionMutation } from '../api/commands';
import type { MeetingPage } from '../api/contract';
import type { MinutesSection } from '../api/minutes-contract';
import { CheckField, LongTextField } from '../components/fields';
import { Card, Quiet } from '../components/page-frame';
import { useOutcome } from '../outcome';
import { useText } from '../texts';
import { SectionFacts } from './section-facts';
import { useSectionTitle } from './section-title';

type SectionCardProps = Readonly<{
  minutesId: string;
  section: MinutesSection;
  data: MeetingPage;
  mayWrite: boolean;
}>;

/** A section: what was recorded, which nobody changes here, and the words for it. */
export function SectionCard({ minutesId, section, data, mayWrite }: SectionCardProps) {
  const titleOf = useSectionTitle(data);
  const { facts, version } = section;
  return (
    <Card>
      <Typography tag="h3" variant="delta" style={{ overflowWrap: 'break-word' }}>
        {titleOf(section)}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {facts !== null && <SectionFacts facts={facts} zone={data.meeting.zone} />}
        {mayWrite && version !== null ? (
          <SectionForm minutesId={minutesId} section={section} version={version} title={titleOf(section)} />
        ) : (
          <WrittenText section={section} />
        )}
      </Flex>
    </Card>
  );
}

function WrittenText({ section: { text, isWithoutDiscussion } }: Readonly<{ section: MinutesSection }>) {
  const say = useText();
  if (text === null || text === '') {
    return <Quiet>{say(isWithoutDiscussion ? 'section.without-discussion' : 'section.empty')}</Quiet>;
  }
  return (
    <Typography tag="p" dir="auto" style={{ whiteSpace: 'pre-line', overflowWrap: 'break-word' }}>
      {text}
    </Typography>
  );
}

type SectionFormProps = Readonly<{ minutesId: string; section: MinutesSection; version: number; title: string }>;

function SectionForm({ minutesId, section, version, title }: SectionFormProps) {
  const say = useText();
  const outcome = useOutcome();
  const [edit, { isLoading }] = useEditSectionMutation();
  const [text, setText] = useState(section.text ?? '');
  const [isWithoutDiscussion, setWithout] = useState(section.isWithoutDiscussion);
  const isChanged = text !== (section.text ?? '') || isWithoutDiscussion !== section.isWithoutDiscussion;
  const save = () => {
    const input = { text, isWithoutDiscussion, readVersion: version };
    void outcome(edit({ id: minutesId, section: section.key, input }), 'section.saved');
  };
  return (
    <>
      <LongTextField name={`text-${section.key}`} label={say('section.text')} value={text} onChange={setText} />
      <CheckField
        name={`without-${section.key}`}
        label={say('section.without-discussion')}
        value={isWithoutDiscussion}
        onChange={setWithout}
      />
      <div>
        <Button
          variant="secondary"
          size="S"
          disabled={!isChanged}
          loading={isLoading}
          aria-label={say('section.save.of', { title })}
          onClick={save}
        >
          {say('dialog.save')}
        </Button>
      </div>
    </>
  );
}
