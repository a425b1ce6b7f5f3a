import type { BegunCommitments } from '#shared/activities/commitments/commitments.ts'
import { textAt } from '#shared/activities/commitments/sheets.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { hallWith } from '#tests/domain/panel/panels.ts'
import { type Act, play, stateAfter } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'

export const on = { activity: 'promises' } as const
/** Ane, Bo and Cato are from Bømlo, Dina from Sund; Geir is a guest. The clock on the wall says 12 September 2012. */
export const house = hallWith(
  [
    ['ane', 'bomlo', 'HR-leder'],
    ['bo', 'bomlo', 'Verneombud'],
    ['cato', 'bomlo', 'Skole'],
    ['dina', 'sund', 'HR-leder'],
    ['geir', null, 'Foredragsholder'],
  ],
  ['bomlo', 'sund', 'vefsn'],
)
export const PREPARED: Extract<RoomCommand, { type: 'PrepareCommitments' }> = {
  ...{ type: 'PrepareCommitments', ...on, item: null, title: 'Det første vi gjør hjemme' },
  ...{ most: 2, plan: true },
}
export const LAST = {
  ...{ id: 'last-1', municipality: 'bomlo', what: 'Ringe den første dagen' },
  ...{ who: 'HR-leder', by: '2011-12-01', how: 'Loggen viser det' },
}
export const carry = (gathering = 'earlier', ...carried: readonly (typeof LAST)[]): Act => [
  { type: 'CarryCommitments', ...on, from: { gathering, title: 'Samling 1' }, carried: [...carried] },
]
export const open: Act = [{ type: 'OpenCommitments', ...on }]
export const close: Act = [{ type: 'CloseCommitments', ...on }]

export function prepared(...acts: readonly Act[]): Gathering {
  return play(stateAfter(house), [PREPARED], ...acts)
}
export function opened(...acts: readonly Act[]): Gathering {
  return prepared(carry('earlier', LAST), open, ...acts)
}

type Write = Extract<RoomCommand, { type: 'WriteCommitment' }>
export function writing(field: Write['field'], text: string, more: Partial<Write> = {}): Write {
  return { type: 'WriteCommitment', ...on, municipality: 'bomlo', place: 1, base: '', field, text, ...more }
}
export const write = (
  field: Write['field'],
  text: string,
  { by = 'ane', ...more }: Partial<Write> & { by?: string } = {},
): Act => [writing(field, text, more), as(by)]
export const planned = (field: Write['field'], text: string, by = 'ane'): Act =>
  write(field, text, { place: 0, by })
export const typed = (field: Write['field'], text: string, more: Partial<Write> = {}): Act => [
  writing(field, text, more),
]

/** A whole promise of Bømlo's. */
export const whole = [
  write('what', 'Ringe alle som er borte'),
  write('who', 'HR-leder', { by: 'bo' }),
  write('by', '2013-03-01'),
  write('how', 'Loggen viser det', { by: 'cato' }),
]
export const confirming = { type: 'ConfirmCommitments', ...on, municipality: 'bomlo' } as const
export const reopening = { type: 'ReopenCommitments', ...on, municipality: 'bomlo' } as const
export const confirm: Act = [confirming, as('bo')]
export const reopen: Act = [reopening, as('ane')]

export function begunIn({ activities }: Gathering): BegunCommitments {
  const all = activities.get('promises')
  if (all?.kind !== 'commitments' || all.phase === 'draft') throw new Error('not begun')
  return all
}
export function text(state: Gathering, field: Write['field'], place = 1, municipality = 'bomlo'): string {
  return textAt(begunIn(state).sheets.get(municipality), place, field)
}
