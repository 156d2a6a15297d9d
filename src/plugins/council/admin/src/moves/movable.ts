import type { Consent, Offer, Things } from '../api/contract';
import type { Circumstances } from './values';

/** Something that moves, as its page knows it. */
export type Movable = Readonly<{
  things: Things;
  id: string;
  version: number;
  circumstances: Circumstances;
}>;

/** Conditions that somebody's agreement meets, and whose. */
const MET_BY_CONSENT: Readonly<Record<string, (consent: Consent) => boolean>> = {
  'chair-approves': ({ role }) => role === 'chair',
  'chair-consents': ({ role }) => role === 'chair',
  'in-time': ({ role }) => role === 'chair',
  'second-person': ({ isMine }) => !isMine,
};

/** What was agreed to is not missing any more: the server looks once more when the move is made. */
export const withConsents = (offers: readonly Offer[], consents: readonly Consent[]): readonly Offer[] =>
  offers.map((offer) => {
    const isMet = MET_BY_CONSENT[offer.guard ?? ''];
    const isAgreed = consents.some((consent) => consent.action === offer.action && isMet?.(consent) === true);
    return isAgreed ? { ...offer, guard: null } : offer;
  });
