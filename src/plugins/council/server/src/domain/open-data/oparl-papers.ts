import type { OpenAgendaItem, PublicMeeting, PublicPaper } from '../publication/public-view';
import { fileOf } from './oparl-files';
import { type OParlObject, type Source, without, lastChange, oparlObject, objectUrl } from './oparl-object';

/** A time that a proposal was before the council: a postponed one has several (I9). */
type Hearing = Readonly<{ meeting: PublicMeeting; item: OpenAgendaItem; paperId: string }>;

/** Paper: a proposal with all its consultations inside. */
export const papersOf = (source: Source): readonly OParlObject[] => {
  const hearings = hearingsOf(source);
  return source.records.papers.map((paper) =>
    paperOf(source, { paper, hearings: hearings.filter(({ paperId }) => paperId === paper.id) }),
  );
};

/** Consultation: one time that a proposal was before the council; its address is that of the item. */
export const consultationsOf = (source: Source): readonly OParlObject[] =>
  hearingsOf(source).map((hearing) => consultationOf(source, hearing));

type Heard = Readonly<{ paper: PublicPaper; hearings: readonly Hearing[] }>;

function paperOf(source: Source, { paper, hearings }: Heard): OParlObject {
  const parts = [...paper.files, ...hearings.map(({ item }) => item)];
  return oparlObject(
    source,
    { list: 'papers', viewed: { ...paper, modified: lastChange(paper.modified, parts) } },
    {
      fields: {
        body: objectUrl(source, 'body', source.records.council.id),
        name: paper.title,
        reference: paper.reference,
        date: paper.submittedOn,
        paperType: paper.kind,
        auxiliaryFile: paper.files.map((file) => fileOf(source, file)),
        originatorOrganization: paper.originatorIds.map((id) => objectUrl(source, 'organizations', id)),
        underDirectionOf: [objectUrl(source, 'organizations', source.records.council.id)],
        consultation: hearings.map((hearing) => without(consultationOf(source, hearing), 'paper')),
      },
    },
  );
}

const consultationOf = (source: Source, { meeting, item, paperId }: Hearing): OParlObject =>
  oparlObject(
    source,
    { list: 'consultations', viewed: item },
    {
      fields: {
        paper: objectUrl(source, 'papers', paperId),
        agendaItem: objectUrl(source, 'agenda-items', item.id),
        meeting: objectUrl(source, 'meetings', meeting.id),
        organization: [objectUrl(source, 'organizations', source.records.council.id)],
        role: isDecided(item) ? 'Entscheidung' : 'Kenntnisnahme',
        'fa-council:roleLabel': isDecided(item) ? 'تصمیم' : 'آگاهی',
      },
      required: { authoritative: isDecided(item) },
    },
  );

/** Whether the council was asked for a decision. */
const isDecided = ({ kind }: OpenAgendaItem): boolean => kind === 'decision' || kind === 'election';

const hearingsOf = (source: Source): readonly Hearing[] =>
  source.records.meetings.flatMap((meeting) =>
    meeting.items.flatMap((item) =>
      item.isClosed || item.paperId === null ? [] : [{ meeting, item, paperId: item.paperId }],
    ),
  );
