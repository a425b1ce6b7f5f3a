import type { Item } from '#shared/agenda/agenda.ts'
import { defaultPrivacy } from '#shared/gathering/privacy.ts'
import { noGoals, nothingPractical } from '#shared/showing/showing.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import { noSeating } from '#shared/views/seating-part.ts'

const item = (id: string, start: number, title: string): Item => ({
  id,
  start,
  end: null,
  title,
  speakers: [],
  details: [],
  kind: 'talk',
  pinned: false,
})

/** A gathering in the middle of its only day, with nobody there and nothing asked. */
export function leaderView(more: Partial<LeaderView> = {}): LeaderView {
  return {
    gathering: { id: 'g', title: 'Nærvær', place: '', zone: 'Europe/Oslo', phase: 'open' },
    agenda: {
      revision: 1,
      title: '',
      days: [
        {
          id: 'd1',
          date: '2026-03-04',
          label: '',
          items: [
            item('velkommen', 540, 'Velkommen'),
            item('samtale', 585, 'Samtale'),
            item('pause', 620, 'Pause'),
          ],
        },
      ],
    },
    source: '09.00 Velkommen\n09.45 Samtale\n10.20 Pause',
    revisions: [],
    run: {
      now: { phase: 'running', day: 'd1', item: 'samtale', startedAt: 1, allotted: 60_000, pausedFor: 0 },
      actuals: [{ item: 'velkommen', startedAt: 0, endedAt: 1, allotted: null }],
      dates: { d1: '2026-03-04' },
    },
    stage: { scene: 'now', activity: null, theme: 'light' },
    goals: noGoals,
    practical: nothingPractical,
    privacy: { ...defaultPrivacy, erasesAt: null },
    extras: {},
    plenary: null,
    figures: [],
    summary: { title: '', picks: [], candidates: [] },
    reporting: { phase: 'draft', form: { intro: '', profiles: [], measures: [] }, reports: [] },
    shown: [],
    wonderings: [],
    clocks: {},
    calls: {},
    promises: {},
    undo: null,
    door: { is: 'open', waiting: [] },
    people: [],
    online: [],
    arrivals: { municipalities: [], arrived: 0, expected: 0, newest: null },
    seating: noSeating,
    activities: [],
    screens: 0,
    leaders: [{ id: '', name: '', online: 1 }],
    storage: 'ok',
    join: { code: 'AB12CD', url: 'http://x/AB12CD', host: 'x', qr: { size: 21, path: 'M0 0h1v1h-1z' } },
    ...more,
  }
}
