import { Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';

import type { ByLawsPage as Data, Council, Laws } from '../api/contract';
import { useCouncilByLawsQuery } from '../api/queries';
import { Aside, DataTable } from '../components/data-table';
import { Instant } from '../components/instant';
import { Card, Quiet, Section } from '../components/page-frame';
import { CouncilPage } from '../council/council-page';
import { isSecretary } from '../council/roles';
import { useDays } from '../days';
import { useRefusalText, useText, useWordOf } from '../texts';
import { AdoptButton } from './adopt-button';
import { Ladder } from './ladder';
import { useSettingWords } from './setting-words';
import { CHAPTERS, type Setting, isInForce } from './settings';

/** What the council decided for itself, in words, beside what holds where it decided nothing. */
export function ByLawsPage() {
  const say = useText();
  return (
    <CouncilPage
      title={say('laws.title')}
      actions={(council) => isSecretary(council) && <AdoptButton council={council} />}
    >
      {(council) => <Settings council={council} />}
    </CouncilPage>
  );
}

function Settings({ council }: Readonly<{ council: Council }>) {
  const say = useText();
  const wordOf = useWordOf();
  const refusalText = useRefusalText();
  const { data, error, isLoading } = useCouncilByLawsQuery({ councilId: council.id });
  if (isLoading) return <Page.Loading>{say('loading')}</Page.Loading>;
  if (data === undefined) return <Page.Error content={refusalText(error)} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {CHAPTERS.map(({ key, settings }) => (
        <Section key={key} title={wordOf('law.chapter', key)}>
          <SettingTable label={wordOf('law.chapter', key)} settings={settings} data={data} />
        </Section>
      ))}
      <Section title={say('laws.escalation')}>
        <Card>
          <Ladder laws={data.current} />
        </Card>
      </Section>
      <Section title={say('laws.versions')}>
        <Versions versions={data.versions} zone={council.zone} />
      </Section>
    </Flex>
  );
}

type SettingTableProps = Readonly<{ label: string; settings: readonly Setting[]; data: Data }>;

function SettingTable({ label, settings, data: { current, defaults } }: SettingTableProps) {
  const say = useText();
  const { nameOf, textOf } = useSettingWords();
  const columns = [
    { title: say('laws.setting'), cell: nameOf },
    {
      title: say('laws.current'),
      cell: (setting: Setting) => <Value setting={setting} laws={current} other={defaults} />,
    },
    { title: say('laws.default'), cell: (setting: Setting) => textOf(setting, defaults) },
  ];
  const shown = settings.filter((setting) => isInForce(current, setting));
  return <DataTable label={label} columns={columns} rows={shown} keyOf={({ path }) => path} />;
}

/** What holds; what the council has chosen itself says so. */
function Value({ setting, laws, other }: Readonly<{ setting: Setting; laws: Laws; other: Laws }>) {
  const say = useText();
  const { textOf } = useSettingWords();
  const text = textOf(setting, laws);
  return (
    <>
      <strong>{text}</strong>
      {text !== textOf(setting, other) && <Aside>{say('laws.changed')}</Aside>}
    </>
  );
}

function Versions({ versions, zone }: Readonly<{ versions: Data['versions']; zone: string }>) {
  const say = useText();
  const days = useDays();
  if (versions.length === 0) return <Quiet>{say('laws.versions.none')}</Quiet>;
  type Version = Data['versions'][number];
  const columns = [
    { title: say('laws.version'), cell: ({ version }: Version) => days.count(version) },
    { title: say('laws.decided-in'), cell: ({ decidedIn }: Version) => <bdi>{decidedIn ?? '—'}</bdi> },
    { title: say('laws.valid-from'), cell: ({ validFrom }: Version) => <Instant at={validFrom} zone={zone} /> },
  ];
  return <DataTable label={say('laws.versions')} columns={columns} rows={versions} keyOf={({ version }) => version} />;
}
