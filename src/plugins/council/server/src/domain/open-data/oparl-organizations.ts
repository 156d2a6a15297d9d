import { daysInMonth, toIsoDay, toPersianDigits } from 'strapi-plugin-persian/core';

import type { PublicAgency, PublicSeat } from '../publication/public-view';
import { type OParlObject, type Source, without, lastChange, listUrl, oparlObject, objectUrl } from './oparl-object';

/** Body: the council is the one body of its system, and its own main organization. */
export const bodyOf = (source: Source): OParlObject => {
  const { council, meetings } = source.records;
  return oparlObject(
    source,
    { list: 'body', viewed: { ...council, modified: lastChange(council.modified, meetings) } },
    {
      fields: {
        system: `${source.addresses.api}/system`,
        shortName: council.shortName,
        website: council.website,
        license: council.licence,
        contactEmail: council.contactEmail,
        mainOrganization: objectUrl(source, 'organizations', council.id),
        agendaItem: listUrl(source, 'agenda-items'),
        consultation: listUrl(source, 'consultations'),
        file: listUrl(source, 'files'),
        locationList: listUrl(source, 'locations'),
        legislativeTermList: listUrl(source, 'legislative-terms'),
        membership: listUrl(source, 'memberships'),
      },
      required: {
        name: council.name,
        organization: listUrl(source, 'organizations'),
        person: listUrl(source, 'people'),
        meeting: listUrl(source, 'meetings'),
        paper: listUrl(source, 'papers'),
        legislativeTerm: termsOf(source).map((term) => without(term, 'body')),
      },
    },
  );
};

/** Organization: the council first, then the agencies, also those that are no more. */
export const organizationsOf = (source: Source): readonly OParlObject[] => [
  councilOf(source),
  ...source.records.agencies.map((agency) => agencyOf(source, agency)),
];

/** `votingMemberCount` is what the by-laws fix, for the quorum; `memberCount` is who sits there. */
function councilOf(source: Source): OParlObject {
  const { council, seats } = source.records;
  return oparlObject(
    source,
    { list: 'organizations', viewed: council },
    {
      fields: {
        body: objectUrl(source, 'body', council.id),
        name: council.name,
        shortName: council.shortName,
        organizationType: 'Gremium',
        website: council.website,
        meeting: listUrl(source, 'meetings'),
        consultation: listUrl(source, 'consultations'),
        membership: seats.map(({ id }) => objectUrl(source, 'memberships', id)),
        memberCount: seats.filter(({ endedOn }) => endedOn === null).length,
        votingMemberCount: council.votingMemberCount,
      },
    },
  );
}

const agencyOf = (source: Source, agency: PublicAgency): OParlObject =>
  oparlObject(
    source,
    { list: 'organizations', viewed: agency },
    {
      fields: {
        body: objectUrl(source, 'body', source.records.council.id),
        name: agency.name,
        shortName: agency.shortName,
        organizationType: 'Institution',
        classification: agency.classification,
        subOrganizationOf: agency.parentId === null ? null : objectUrl(source, 'organizations', agency.parentId),
        startDate: agency.startedOn,
        endDate: agency.endedOn,
        website: agency.website,
      },
    },
  );

/** Person: the office, since the interface invents no people and names none. */
export const peopleOf = (source: Source): readonly OParlObject[] =>
  source.records.seats.map((seat) =>
    oparlObject(
      source,
      { list: 'people', viewed: seat },
      {
        fields: {
          body: objectUrl(source, 'body', source.records.council.id),
          name: seat.office,
          membership: [without(membershipOf(source, seat), 'person')],
        },
      },
    ),
  );

/** Membership: the office sits in the council, on behalf of an agency. */
export const membershipsOf = (source: Source): readonly OParlObject[] =>
  source.records.seats.map((seat) => membershipOf(source, seat));

const membershipOf = (source: Source, seat: PublicSeat): OParlObject =>
  oparlObject(
    source,
    { list: 'memberships', viewed: seat },
    {
      fields: {
        person: objectUrl(source, 'people', seat.id),
        organization: objectUrl(source, 'organizations', source.records.council.id),
        onBehalfOf: objectUrl(source, 'organizations', seat.agencyId),
        role: ROLE_LABELS[seat.role],
        votingRight: seat.hasVote,
        startDate: seat.startedOn,
        endDate: seat.endedOn,
      },
    },
  );

const ROLE_LABELS: Readonly<Record<PublicSeat['role'], string>> = { chair: 'رئیس', secretary: 'دبیر', member: 'عضو' };

/** LegislativeTerm: a Jalali year to which a public meeting belongs. */
export function termsOf(source: Source): readonly OParlObject[] {
  const { council, meetings } = source.records;
  const years = [...new Set(meetings.map(({ period }) => period.year))].sort((a, b) => a - b);
  return years.map((year) => {
    // A year comes up with its first meeting, and a reader who asks for what is new has to see it.
    const modified = lastChange(
      council.created,
      meetings.filter(({ period }) => period.year === year),
    );
    return oparlObject(
      source,
      { list: 'legislative-terms', viewed: { id: String(year), created: council.created, modified } },
      {
        fields: {
          body: objectUrl(source, 'body', council.id),
          name: toPersianDigits(String(year)),
          startDate: toIsoDay({ year, month: 1, day: 1 }),
          endDate: toIsoDay({ year, month: 12, day: daysInMonth(year, 12) }),
        },
      },
    );
  });
}
