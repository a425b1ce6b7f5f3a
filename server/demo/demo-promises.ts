import type { PlanField, PromiseField, Status } from '#shared/activities/commitments/fields.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { HOUR, type Instant } from '#shared/kernel/instant.ts'
import type { Municipality } from '#shared/people/people.ts'
import type { DEMO_MUNICIPALITIES } from './demo-people.ts'

type Of = (typeof DEMO_MUNICIPALITIES)[number]
type Promised = { readonly from: Of; readonly what: string; readonly who: string; readonly how: string }

/** What became of it is said by four: the fifth is new in the network. */
const LAST: readonly (Promised & { readonly status: Status; readonly why: string })[] = [
  {
    ...{ from: 'Steinkjer', what: 'Ringe alle som er borte, den første dagen', who: 'HR-leder' },
    ...{ how: 'Loggen viser det samme dag', status: 'done', why: 'I alle enheter siden påske' },
  },
  {
    ...{ from: 'Vefsn', what: 'Ti minutter om nærvær på hvert avdelingsmøte', who: 'Styrer' },
    ...{ how: 'Det står i referatet', status: 'under-way', why: 'Barnehagene er i gang, pleien venter' },
  },
  {
    ...{ from: 'Jondal', what: 'Felles vikarer for skole og barnehage', who: 'Kommunedirektør' },
    ...{ how: 'Færre innleide timer', status: 'dropped', why: 'Avstandene var for lange' },
  },
  {
    ...{ from: 'Bømlo', what: 'Verneombud med i ledermøtet hver måned', who: 'Enhetsleder' },
    ...{ how: 'Fast punkt på sakslista', status: 'done', why: '' },
  },
]

/** Three have confirmed, one writes, and one has not begun: so that each of it is seen on the wall. */
const NOW: readonly (Promised & { readonly weeks: number })[] = [
  {
    ...{ from: 'Jondal', what: 'Samle partene før budsjettet blir lagt', who: 'Ordfører', weeks: 5 },
    how: 'Innkallingen er sendt',
  },
  {
    ...{ from: 'Bømlo', what: 'Fadder til alle nye, fra første vakt', who: 'Enhetsleder', weeks: 8 },
    how: 'Navnet står i turnusen',
  },
  {
    ...{ from: 'Sund', what: 'Hver leder snakker med én ansatt hver dag', who: 'Kommunedirektør', weeks: 3 },
    how: 'Vi spør de ansatte om en måned',
  },
]
const WRITING = { from: 'Steinkjer', what: 'Halvere møtene, og bruke timene' } as const

const LAST_ONES = 'demo-last'

/** What was promised the last time, looked at first, and what is promised now; both are shown and opened when the leader wants it. */
export function demoPromises(
  municipalities: readonly Municipality[],
  items: { readonly first: string; readonly last: string },
  newId: () => string,
  now: Instant,
): readonly RoomCommand[] {
  const idOf = (name: Of) => municipalities.find((each) => each.name === name)?.id ?? ''
  const dayIn = (weeks: number) => new Date(now + weeks * 7 * 24 * HOUR).toISOString().slice(0, 10)
  const [before, after] = [newId(), newId()]
  const write = (from: Of, texts: Partial<Record<PromiseField | PlanField, string>>) =>
    Object.entries(texts).map(([field, text]): RoomCommand => {
      const where = { activity: after, municipality: idOf(from), place: 1, field: field as PromiseField }
      return { type: 'WriteCommitment', ...where, base: '', text }
    })
  const prepare = { type: 'PrepareCommitments', title: '' } as const
  const promises = LAST.map(({ from, what, who, how }) => {
    return { id: newId(), municipality: idOf(from), what, who, how, by: dayIn(-6) }
  })
  return [
    { ...prepare, activity: before, item: items.first, most: 0, plan: false },
    {
      ...{ type: 'CarryCommitments', activity: before, carried: promises },
      from: { gathering: LAST_ONES, title: 'Samling 1' },
    },
    { type: 'OpenCommitments', activity: before },
    ...LAST.map(({ status, why }, at): RoomCommand => {
      const carried = promises[at]?.id ?? ''
      return { type: 'FollowCommitment', activity: before, carried, base: null, status, why }
    }),
    { type: 'CloseCommitments', activity: before },
    { ...prepare, activity: after, item: items.last, most: 2, plan: true },
    { type: 'OpenCommitments', activity: after },
    ...NOW.flatMap(({ from, what, who, how, weeks }): readonly RoomCommand[] => [
      ...write(from, { what, who, by: dayIn(weeks), how }),
      { type: 'ConfirmCommitments', activity: after, municipality: idOf(from) },
    ]),
    ...write(WRITING.from, { what: WRITING.what }),
    { type: 'CloseCommitments', activity: after },
    { type: 'ShowScene', scene: 'welcome', activity: null },
  ]
}
