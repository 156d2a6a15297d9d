import { type Result, err, ok } from '@hamresan/kit';

import { type AgendaItemState, STATES_WITH_AGENCY, isBeforeFreeze } from '../agenda-item.workflow';
import type { MeetingState } from '../meeting.workflow';
import type { CouncilRole } from '../roles';
import { annexName } from './annex-name';
import { type AnnexType, fileType } from './file-type';

const MOST_MEGABYTES = 10;
/** Bytes of one file. */
export const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
/** Files of one item. */
export const MOST_ANNEXES = 10;

export type AnnexRefusal =
  | Readonly<{ code: 'annex-empty' }>
  | Readonly<{ code: 'annex-too-large'; megabytes: number }>
  | Readonly<{ code: 'annex-type-unknown' }>
  | Readonly<{ code: 'annex-twice'; name: string }>
  | Readonly<{ code: 'too-many-annexes'; most: number }>
  | Readonly<{ code: 'annexes-locked'; state: AgendaItemState }>
  | Readonly<{ code: 'annex-published' }>
  | Readonly<{ code: 'agenda-frozen'; state: MeetingState }>
  | Readonly<{ code: 'role-required'; roles: readonly CouncilRole[] }>
  | Readonly<{ code: 'field-invalid'; field: 'name' }>;

/** What is said of a file of more bytes than that, by whoever sees it first. */
export const TOO_LARGE = { code: 'annex-too-large', megabytes: MOST_MEGABYTES } as const;

type Asked = Readonly<{
  item: Readonly<{ state: AgendaItemState; isLate: boolean }>;
  /** Of the meeting that the item is on; `null` without one. */
  meetingState: MeetingState | null;
  /** In which roles somebody acts in a matter of the item's agency. */
  roles: readonly CouncilRole[];
}>;

/**
 * Whether annexes of an item may be added and removed (I11): by its agency while the item is with it, by the secretary
 * until the agenda is frozen. Of a late item, which is on the agenda because the chair agreed, chair and secretary take
 * care until the meeting opens.
 */
export function mayChangeAnnexes({ item, meetingState, roles }: Asked): Result<true, AnnexRefusal> {
  const open = rolesFor(item, meetingState);
  if (!open.ok) return open;
  return open.value.some((role) => roles.includes(role)) ? ok(true) : err({ code: 'role-required', roles: open.value });
}

const WITH_SECRETARY: readonly AgendaItemState[] = ['submitted', 'accepted', 'on-agenda'];

function rolesFor(
  { state, isLate }: Asked['item'],
  meetingState: Asked['meetingState'],
): Result<readonly CouncilRole[], AnnexRefusal> {
  if (STATES_WITH_AGENCY.includes(state)) return ok(['agency-editor', 'secretary']);
  if (!WITH_SECRETARY.includes(state)) return err({ code: 'annexes-locked', state });
  if (isLate && (isBeforeFreeze(meetingState) || meetingState === 'agenda-frozen')) return ok(['secretary', 'chair']);
  if (isBeforeFreeze(meetingState)) return ok(['secretary']);
  return meetingState === null ? ok(['secretary']) : err({ code: 'agenda-frozen', state: meetingState });
}

type Kept = Readonly<{ name: string; sha256: string }>;
type AnnexFile = Readonly<{ name: string; type: AnnexType }>;

/** What a file is kept as, where it is taken at all: neither empty nor too large, and of a type that is known. */
export function acceptedFile(name: string, bytes: Uint8Array): Result<AnnexFile, AnnexRefusal> {
  if (bytes.length === 0) return err({ code: 'annex-empty' });
  if (bytes.length > MOST_BYTES) return err(TOO_LARGE);
  const type = fileType(bytes, name);
  if (type === null) return err({ code: 'annex-type-unknown' });
  const clean = annexName(name, type);
  return clean === '' ? err({ code: 'field-invalid', field: 'name' }) : ok({ name: clean, type });
}

/** Whether one more fits beside those that are there; the same bytes are not kept twice, whatever they are called. */
export function fitsBeside(there: readonly Kept[], sha256: string): Result<true, AnnexRefusal> {
  const same = there.find((annex) => annex.sha256 === sha256);
  if (same !== undefined) return err({ code: 'annex-twice', name: same.name });
  return there.length < MOST_ANNEXES ? ok(true) : err({ code: 'too-many-annexes', most: MOST_ANNEXES });
}
