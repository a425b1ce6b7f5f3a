import type { Gathering } from '#shared/gathering/gathering.ts'

/** What a phone with the right code sees before it has said who it is: enough to choose municipality and name, no more. */
export type LobbyView = {
  readonly title: string
  readonly place: string
  readonly dates: readonly string[]
  readonly phase: 'open' | 'closed'
  readonly municipalities: readonly { readonly id: string; readonly name: string }[]
  /** Those on the list who have not come yet. */
  readonly expected: readonly {
    readonly id: string
    readonly name: string
    readonly municipality: string | null
    readonly title: string
  }[]
}

export function lobbyView({ title, place, phase, agenda, people }: Gathering): LobbyView {
  return {
    title,
    place,
    dates: agenda.days.flatMap(({ date }) => (date === null ? [] : [date])),
    phase,
    municipalities: people.municipalities.map(({ id, name }) => ({ id, name })),
    expected: [...people.roster.values()]
      .filter(({ presence }) => presence === 'expected')
      .map(({ id, name, municipality, title }) => ({ id, name, municipality, title }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nb') || (a.id < b.id ? -1 : 1)),
  }
}
