import type { Actor } from '#shared/gathering/authorise.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'

type Give = (command: RoomCommand, by: Actor) => void
type Field = Extract<RoomCommand, { type: 'WriteCommitment' }>['field']

/** Promises brought from last time and followed up, new ones written, confirmed, opened again and put right. */
export function promise(state: () => Gathering, give: Give): void {
  const lead = (command: RoomCommand) => give(command, { role: 'leader' })
  const on = { activity: 'promises' } as const
  const [home = ''] = state().people.municipalities.map(({ id }) => id)
  const one = [...state().people.roster.values()].find(
    ({ municipality, presence }) => municipality === home && presence === 'arrived',
  )
  const by: Actor = { role: 'participant', person: one?.id ?? '' }
  const write = (place: number, field: Field, text: string, base = '', who: Actor = by) =>
    give({ type: 'WriteCommitment', ...on, municipality: home, place, field, base, text }, who)
  lead({
    type: 'PrepareCommitments',
    ...on,
    item: null,
    title: 'Det første vi gjør hjemme æøå',
    most: 1,
    plan: false,
  })
  lead({ type: 'ReviseCommitments', ...on, title: 'Det første vi gjør hjemme æøå', most: 2, plan: true })
  const promised = { what: 'Ringe den første dagen', who: 'HR-leder', by: '2020-01-15', how: 'Loggen' }
  lead({
    type: 'CarryCommitments',
    ...{ ...on, from: { gathering: 'earlier', title: 'Samling 1' } },
    carried: [{ id: 'last-1', municipality: home, ...promised }],
  })
  lead({ type: 'OpenCommitments', ...on })
  give(
    { type: 'FollowCommitment', ...on, carried: 'last-1', base: null, status: 'done', why: 'Alle ble ringt' },
    by,
  )
  write(1, 'what', 'Ringe alle som er borte')
  write(1, 'who', 'HR-leder')
  write(1, 'by', '2199-03-01')
  write(1, 'how', 'Loggen viser det')
  write(2, 'what', 'Tas bort')
  write(0, 'short', 'Ned til 7 prosent')
  give({ type: 'RemoveCommitment', ...on, municipality: home, place: 2, what: 'Tas bort' }, by)
  give({ type: 'ConfirmCommitments', ...on, municipality: home }, by)
  give({ type: 'ReopenCommitments', ...on, municipality: home }, by)
  give({ type: 'ConfirmCommitments', ...on, municipality: home }, by)
  write(1, 'what', 'Ringe alle', 'Ringe alle som er borte', { role: 'leader' })
  lead({ type: 'CloseCommitments', ...on })
}
