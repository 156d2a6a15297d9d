import { useIntl } from 'react-intl';

import type { AuditEntry } from '../api/contract';
import { useTypeNamesQuery } from '../api/queries';
import { PATHS } from '../pages/paths';
import { useText, useTextOf } from '../texts';
import { Aside, Latin } from './data-table';
import { PageLink } from './page-link';

/** What somebody did, in words, with the reason or the fields where they are known. */
export function Deed({ entry: { action, detail } }: Readonly<{ entry: AuditEntry }>) {
  const say = useText();
  const textOf = useTextOf();
  const { reason, fields } = detail;
  return (
    <>
      {textOf('action', action)}
      {typeof reason === 'string' && (
        <Aside>
          {say('reason.label')}: <bdi>{reason}</bdi>
        </Aside>
      )}
      {Array.isArray(fields) && (
        <Aside>
          <Latin>{fields.join(', ')}</Latin>
        </Aside>
      )}
    </>
  );
}

/** Who did it: a person by name, or the server by its task. */
export function Doer({ entry: { actor, actorName } }: Readonly<{ entry: AuditEntry }>) {
  const say = useText();
  const textOf = useTextOf();
  if (actor === 'public') return <>{say('actor.public')}</>;
  const [, task] = /^system:(.*)$/.exec(actor) ?? [];
  if (task !== undefined) return <>{say('actor.system', { task: textOf('system', task) })}</>;
  return <bdi>{actorName}</bdi>;
}

/** What it was done to; a link where it is an entry that can be opened. */
export function Subject({ entry: { contentType, subject } }: Readonly<{ entry: AuditEntry }>) {
  const nameOf = useTypeName();
  return (
    <>
      {contentType === null ? (
        '—'
      ) : (
        <TypeName contentType={contentType} subject={subject} label={nameOf(contentType)} />
      )}
      {subject !== null && (
        <Aside>
          <Latin>{subject}</Latin>
        </Aside>
      )}
    </>
  );
}

type TypeNameProps = Readonly<{ contentType: string; subject: string | null; label: string }>;

function TypeName({ contentType, subject, label }: TypeNameProps) {
  const isEntry = contentType.startsWith('api::') && subject !== null;
  return isEntry ? <PageLink to={PATHS.entry(contentType, subject)}>{label}</PageLink> : <>{label}</>;
}

/** What the content manager calls a type; this plugin's own have names of its own. */
function useTypeName(): (contentType: string) => string {
  const intl = useIntl();
  const textOf = useTextOf();
  const { data: names = {} } = useTypeNamesQuery(undefined);
  return (contentType) => {
    const [, own] = /^plugin::agency-scope\.(.+)$/.exec(contentType) ?? [];
    if (own !== undefined) return textOf('type', own);
    const name = names[contentType] ?? contentType;
    return intl.formatMessage({ id: name, defaultMessage: name });
  };
}
