import type { MeetingState } from '../meeting.workflow';
import { meetingPage, resolutionPage } from '../publication/pages';
import type {
  OpenAgendaItem,
  Outcome,
  PublicAgendaItem,
  PublicMeeting,
  PublicResolution,
} from '../publication/public-view';
import { CLOSED_ITEM, STATUS_LABELS, jalaliDay, meetingTitle } from '../publication/wording';
import { fileOf } from './oparl-files';
import {
  type OParlObject,
  type Source,
  dateTime,
  dateTimeOrNull,
  without,
  lastChange,
  oparlObject,
  objectUrl,
} from './oparl-object';
import { voteEvent } from './vote-event';

/** Meeting: with its items, files and place inside. */
export const meetingsOf = (source: Source): readonly OParlObject[] =>
  source.records.meetings.map((meeting) => meetingOf(source, meeting));

function meetingOf(source: Source, meeting: PublicMeeting): OParlObject {
  const state = stateOf(meeting);
  return oparlObject(
    source,
    { list: 'meetings', viewed: { ...meeting, modified: changeOf(source, meeting) } },
    {
      fields: {
        name: meetingTitle(meeting),
        meetingState: state,
        'fa-council:meetingStateLabel': STATE_LABELS[state],
        keyword: [meeting.kind, meeting.state],
        start: dateTime(meeting.startsAt),
        end: dateTime(meeting.endsAt),
        location:
          meeting.place === null ? null : without(locationOf(source, { meeting, place: meeting.place }), 'meetings'),
        organization: [objectUrl(source, 'organizations', source.records.council.id)],
        participant: meeting.presentSeatIds.map((id) => objectUrl(source, 'people', id)),
        invitation: meeting.invitation === null ? null : fileOf(source, meeting.invitation),
        resultsProtocol: meeting.minutes === null ? null : fileOf(source, meeting.minutes),
        agendaItem: meeting.items.map((item, order) => without(itemOf(source, { meeting, item, order }), 'meeting')),
        web: meetingPage(source.addresses.site, meeting.id),
      },
      required: { cancelled: meeting.state === 'cancelled' },
    },
  );
}

/** The last change of the meeting and of what is inside of it, the resolutions of its items among them. */
const changeOf = (source: Source, meeting: PublicMeeting): string =>
  lastChange(
    meeting.modified,
    meeting.items.flatMap((item) => [item, ...filesIn(item), ...resolutionsOf(source, item)]),
  );

const filesIn = (item: PublicAgendaItem) => (item.isClosed ? [] : item.files);

type OParlState = 'terminiert' | 'eingeladen' | 'durchgeführt';

/** In the words that OParl recommends; held is a meeting whose minutes are out, not before. */
function stateOf({ state, minutes }: PublicMeeting): OParlState {
  if (minutes !== null) return 'durchgeführt';
  return NOT_YET_INVITED.includes(state) ? 'terminiert' : 'eingeladen';
}

const NOT_YET_INVITED: readonly MeetingState[] = ['planned', 'scheduled'];

const STATE_LABELS: Readonly<Record<OParlState, string>> = {
  terminiert: 'برنامه‌ریزی‌شده',
  eingeladen: 'دعوت‌شده',
  durchgeführt: 'برگزارشده',
};

/** Location: a place by its name; one for each meeting, since nothing says that two are the same. */
export const locationsOf = (source: Source): readonly OParlObject[] =>
  source.records.meetings.flatMap((meeting) =>
    meeting.place === null ? [] : [locationOf(source, { meeting, place: meeting.place })],
  );

const locationOf = (
  source: Source,
  { meeting, place }: Readonly<{ meeting: PublicMeeting; place: string }>,
): OParlObject =>
  oparlObject(
    source,
    { list: 'locations', viewed: meeting },
    { fields: { description: place, meetings: [objectUrl(source, 'meetings', meeting.id)] } },
  );

/** AgendaItem: a closed one has its number and that it is not public (I13). */
export const agendaItemsOf = (source: Source): readonly OParlObject[] =>
  source.records.meetings.flatMap((meeting) =>
    meeting.items.map((item, order) => itemOf(source, { meeting, item, order })),
  );

type Placed = Readonly<{ meeting: PublicMeeting; item: PublicAgendaItem; order: number }>;

function itemOf(source: Source, { meeting, item, order }: Placed): OParlObject {
  const resolutions = resolutionsOf(source, item);
  const modified = lastChange(item.modified, [...filesIn(item), ...resolutions]);
  return oparlObject(
    source,
    { list: 'agenda-items', viewed: { ...item, modified } },
    {
      fields: {
        meeting: objectUrl(source, 'meetings', meeting.id),
        number: item.number,
        ...(item.isClosed ? { name: CLOSED_ITEM } : openFields(source, { meeting, item, resolutions })),
      },
      required: { order, public: !item.isClosed },
    },
  );
}

type Open = Readonly<{ meeting: PublicMeeting; item: OpenAgendaItem; resolutions: readonly PublicResolution[] }>;

function openFields(source: Source, { meeting, item, resolutions }: Open): Readonly<Record<string, unknown>> {
  const [file] = resolutions.flatMap((resolution) => resolution.file ?? []);
  const place = { councilId: source.records.council.id, meetingId: meeting.id };
  return {
    name: item.title,
    consultation: item.paperId === null ? null : objectUrl(source, 'consultations', item.id),
    result: item.outcome === null ? null : RESULTS[item.outcome].oparl,
    'fa-council:resultLabel': item.outcome === null ? null : RESULTS[item.outcome].label,
    resolutionText: resolutions.map(({ text }) => text).join('\n\n'),
    resolutionFile: file === undefined ? null : fileOf(source, file),
    auxiliaryFile: item.files.map((each) => fileOf(source, each)),
    start: dateTimeOrNull(item.startedAt),
    end: dateTimeOrNull(item.endedAt),
    keyword: [item.kind],
    'fa-council:voteEvent': item.polls.map((poll) => ({
      ...voteEvent(poll, place),
      requirement: poll.requirement,
      quorum: poll.quorum,
    })),
    'fa-council:followUp': resolutions.map((resolution) => followUpOf(source, resolution)),
  };
}

const resolutionsOf = (source: Source, item: PublicAgendaItem): readonly PublicResolution[] =>
  item.isClosed ? [] : source.records.resolutions.filter(({ agendaItemId }) => agendaItemId === item.id);

/** What has become of a resolution, which OParl has no field for. */
const followUpOf = (source: Source, resolution: PublicResolution) => ({
  number: resolution.number,
  title: resolution.title,
  status: resolution.status,
  statusLabel: STATUS_LABELS[resolution.status],
  leadAgency: resolution.lead === null ? null : objectUrl(source, 'organizations', resolution.lead.id),
  leadAgencyName: resolution.lead?.name ?? null,
  dueOn: resolution.dueOn,
  dueOnJalali: jalaliDay(resolution.dueOn),
  web: resolutionPage(source.addresses.site, resolution.id),
});

/** The first two are the words of the specification; it leaves the others to us. */
const RESULTS: Readonly<Record<Outcome, Readonly<{ oparl: string; label: string }>>> = {
  adopted: { oparl: 'Unverändert beschlossen', label: 'تصویب شد' },
  'adopted-amended': { oparl: 'Geändert beschlossen', label: 'با اصلاح تصویب شد' },
  rejected: { oparl: 'Abgelehnt', label: 'رد شد' },
  noted: { oparl: 'Zur Kenntnis genommen', label: 'به آگاهی رسید' },
  postponed: { oparl: 'Vertagt', label: 'به جلسهٔ دیگر ماند' },
  referred: { oparl: 'Überwiesen', label: 'ارجاع شد' },
  withdrawn: { oparl: 'Zurückgezogen', label: 'پس گرفته شد' },
  'not-reached': { oparl: 'Nicht behandelt', label: 'نرسید' },
};
