import type { Core } from '@strapi/strapi';

import { type Request, fieldsOf, orRefuse, partOf } from '../adapters/http';
import { portsOf } from '../adapters/ports-of-request';
import { type ItemTexts, editItem, proposeItem } from '../application/agenda/propose-item';
import { giveConsent } from '../application/consents';
import { entityOf } from '../application/move';
import { adoptByLaws, addSeat, endSeat, establishCouncil } from '../application/establish';
import { createMeeting, planRegularMeetings } from '../application/meetings/plan-meetings';
import { ATTENDANCE_TYPES, takeAttendance } from '../application/meetings/take-attendance';
import { MEETING_KINDS } from '../application/rows';

/** What is written down for the first time, and the texts of it. Moves have doors of their own. */
export const createDeskController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async establish(request: Request) {
    const { text, optional } = fieldsOf(request);
    const council = {
      name: text('name'),
      nameEn: optional('nameEn', text),
      place: optional('place', text),
      zone: optional('zone', text) ?? 'Asia/Tehran',
    };
    request.body = { data: orRefuse(await establishCouncil(await portsOf(strapi, request), council)) };
  },

  async addSeat(request: Request) {
    const { text, instant, optional, has, whole } = fieldsOf(request);
    const seat = {
      agencyId: text('agencyId'),
      agencyName: text('agencyName'),
      email: optional('email', text),
      validFrom: instant('validFrom'),
      validTo: optional('validTo', instant),
      order: has('order') ? whole('order') : 0,
    };
    request.body = { data: orRefuse(await addSeat(await portsOf(strapi, request), partOf(request, 'id'), seat)) };
  },

  async endSeat(request: Request) {
    const { instant, sentence } = fieldsOf(request);
    const end = { id: partOf(request, 'id'), at: instant('at'), reason: sentence('note') };
    request.body = { data: orRefuse(await endSeat(await portsOf(strapi, request), end)) };
  },

  async adoptByLaws(request: Request) {
    const { body, text, instant, has } = fieldsOf(request);
    const version = {
      laws: body['laws'],
      decidedIn: text('decidedIn'),
      validFrom: has('validFrom') ? instant('validFrom') : new Date(),
    };
    const ports = await portsOf(strapi, request);
    request.body = { data: orRefuse(await adoptByLaws(ports, partOf(request, 'id'), version)) };
  },

  async plan(request: Request) {
    const ports = await portsOf(strapi, request);
    request.body = { data: orRefuse(await planRegularMeetings(ports, partOf(request, 'id'))) };
  },

  /** The chair wants an extraordinary meeting. */
  async demand(request: Request) {
    const id = partOf(request, 'id');
    const key = { entity: entityOf('council', id), action: 'extraordinary' };
    request.body = { data: orRefuse(await giveConsent(await portsOf(strapi, request), id, key)) };
  },

  async createMeeting(request: Request) {
    const { text, instant, oneOf, optional, has, whole, flag, sentence } = fieldsOf(request);
    const meeting = {
      kind: oneOf('kind', MEETING_KINDS),
      startsAt: instant('startsAt'),
      endsAt: instant('endsAt'),
      place: optional('place', text),
      link: optional('link', text),
      reason: sentence('note'),
      petition: has('petition') ? whole('petition') : 0,
      isRetroactive: flag('isRetroactive'),
      continues: optional('continues', text),
    };
    const ports = await portsOf(strapi, request);
    request.body = { data: orRefuse(await createMeeting(ports, partOf(request, 'id'), meeting)) };
  },

  async takeAttendance(request: Request) {
    const { text, oneOf, optional, instant } = fieldsOf(request);
    const line = {
      meetingId: partOf(request, 'id'),
      seatId: text('seatId'),
      type: oneOf('type', ATTENDANCE_TYPES),
      at: optional('at', instant),
      personId: optional('personId', text),
      note: optional('note', text),
    };
    request.body = { data: orRefuse(await takeAttendance(await portsOf(strapi, request), line)) };
  },

  async propose(request: Request) {
    const { text, optional } = fieldsOf(request);
    const wanted = {
      councilId: partOf(request, 'id'),
      agencyId: optional('agency', text),
      texts: { ...EMPTY_TEXTS, ...textsOf(request) },
    };
    request.body = { data: orRefuse(await proposeItem(await portsOf(strapi, request), wanted)) };
  },

  async editItem(request: Request) {
    const edit = {
      id: partOf(request, 'id'),
      expectedVersion: fieldsOf(request).whole('expectedVersion'),
      texts: textsOf(request),
    };
    request.body = { data: orRefuse(await editItem(await portsOf(strapi, request), edit)) };
  },
});

const EMPTY_TEXTS: ItemTexts = {
  kind: 'decision',
  title: '',
  text: null,
  motion: null,
  isConfidential: false,
  needsAction: true,
  leadSeat: null,
  dueDay: null,
};

/** The texts that a request names; the others stay as they are. */
function textsOf(request: Request): Partial<ItemTexts> {
  const { body, text, flag, optional } = fieldsOf(request);
  const maybe = (field: string) => optional(field, text);
  const readers: Readonly<Record<keyof ItemTexts, (field: string) => unknown>> = {
    kind: text,
    title: text,
    text: maybe,
    motion: maybe,
    isConfidential: flag,
    needsAction: flag,
    leadSeat: maybe,
    dueDay: maybe,
  };
  const named = Object.entries(readers).filter(([field]) => field in body);
  return Object.fromEntries(named.map(([field, read]) => [field, read(field)]));
}
