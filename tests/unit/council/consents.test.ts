import { AGENDA_ITEM } from '../../../src/plugins/council/server/src/domain/agenda-item.workflow';
import { agreeableFrom } from '../../../src/plugins/council/server/src/domain/consents';
import { MEETING } from '../../../src/plugins/council/server/src/domain/meeting.workflow';
import { MINUTES } from '../../../src/plugins/council/server/src/domain/minutes.workflow';
import { POLL } from '../../../src/plugins/council/server/src/domain/poll.workflow';
import { RESOLUTION } from '../../../src/plugins/council/server/src/domain/resolution.workflow';
import type { AnyWorkflow } from '../../support/workflow-walk';

type Table = Pick<AnyWorkflow<never>, 'states' | 'transitions'>;

/** What can be agreed to, by state, where that is anything. */
const agreeable = ({ states, transitions }: Table) =>
  Object.fromEntries(
    states
      .map((state) => [state, agreeableFrom(state, { transitions })] as const)
      .filter(([, actions]) => actions.length > 0),
  );

describe('what somebody else agrees to', () => {
  it('[MT4] [MT15] [MT18] of a meeting: that it is convoked, reopened, corrected', () => {
    expect(agreeable(MEETING)).toEqual({ scheduled: ['convoke'], held: ['reopen'], closed: ['correct'] });
  });

  it('[AI4] [AI6] [AI7] [AI19] of an item: what needs the chair, or two people', () => {
    expect(agreeable(AGENDA_ITEM)).toEqual({
      submitted: ['decline', 'accept'],
      accepted: ['schedule'],
      adopted: ['revise-outcome'],
      'adopted-amended': ['revise-outcome'],
      rejected: ['revise-outcome'],
    });
  });

  it('of polls, minutes and resolutions: nothing', () => {
    expect([POLL, MINUTES, RESOLUTION].map(agreeable)).toEqual([{}, {}, {}]);
  });

  it('[MN6] a text is signed where it says so, and nowhere else', () => {
    const signed = { transitions: MINUTES.transitions, signedIn: ['ready'] };

    expect([agreeableFrom('ready', signed), agreeableFrom('draft', signed)]).toEqual([['sign'], []]);
  });
});
