/** Consent that has run out takes what it allowed with it: the build of that day no longer knows it. */
import type { Picture } from '../../schema/picture.ts';
import type { Story } from '../../schema/story.ts';

/** The last day counts: consent until the 31st still holds on the 31st. */
export const holdsOn = (today: string, until: string): boolean => today <= until;

export function withConsentOn<T extends { pictures: readonly Picture[] }>(today: string, entry: T): T {
  return {
    ...entry,
    pictures: entry.pictures.filter(({ consentUntil }) => holdsOn(today, consentUntil)),
  };
}

export const mayBeTold = (today: string, { consent }: Pick<Story, 'consent'>): boolean =>
  consent === undefined || holdsOn(today, consent.until);
