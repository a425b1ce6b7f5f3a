import type { PersonId } from '#shared/kernel/ids.ts'
import type { People } from '#shared/people/people.ts'
import { mayBeStudied, NO_PURPOSE, saidYesBefore } from '#shared/people/research.ts'
import { askedNow, noResearch, purposeMark } from '#shared/programme/privacy.ts'
import type { Programme } from '#shared/programme/programme.ts'
import type { MineAnswer } from '#shared/protocol/home.ts'
import { researchNotice } from '#shared/words/research-notice.ts'

/** What somebody is asked of research, and what they have said to that. `programme`: null where the gathering is of none. */
export function ownConsent(
  people: People,
  person: PersonId,
  programme: Programme | null,
): Pick<MineAnswer, 'research' | 'purpose' | 'studied' | 'before'> {
  const now = programme === null ? NO_PURPOSE : askedNow(programme)
  const before = saidYesBefore(people, person, now)
  const was = programme?.purposes.findLast((each) => purposeMark(each) === before?.of)
  return {
    research: researchNotice(programme?.research ?? noResearch),
    purpose: now.purpose,
    studied: mayBeStudied(people, person, now),
    before: before && { to: was === undefined ? null : researchNotice(was) },
  }
}
