import { endMinuteOf } from '#shared/agenda/plan.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { minuteText } from '#shared/report/format.ts'
import { leaderPresentations } from '#shared/views/round-part.ts'
import { localDay, localTime } from './phases.ts'
import { countyOf, type Held, type HeldProgramme, placesIn } from './source.ts'
import { type Cell, MISSING, type Rows, type Table } from './table.ts'
import { ACTIVITY, GATHERING, ITEM, MUNICIPALITY, number, text, time } from './variables.ts'

/** Each gathering, with what the programme says of it. */
export function gatheringsTable(each: Iterable<Rows>): Table {
  const said = { nb: 'Fra programmet', en: 'From the programme' }
  return {
    id: 'gatherings',
    name: { nb: 'Samlinger', en: 'Gatherings' },
    variables: [
      text('gathering', 'Samling', 'Gathering', { nb: 'Som i de andre filene', en: 'As in the other files' }),
      number('version', 'Versjon', 'Version', {
        nb: 'Hvilken tilstand av samlingen filene er laget av',
        en: 'Which state of the gathering the files are made of',
      }),
      text('title', 'Tittel', 'Title', { nb: 'Lederens', en: 'The leader’s' }),
      text('kind', 'Slag', 'Kind', said),
      text('phase', 'Fase', 'Phase', said),
      time('from', 'Fra', 'From', { nb: 'Dato', en: 'Date' }),
      time('to', 'Til', 'To', { nb: 'Dato', en: 'Date' }),
      number('municipalities', 'Kommuner', 'Municipalities', {
        nb: 'Hvor mange som står på listen',
        en: 'How many stand on the list',
      }),
    ],
    *rows() {
      for (const there of each) yield* there
    },
  }
}

export function gatheringRow(programme: HeldProgramme | null, { state, version }: Held): readonly Cell[] {
  const { title, agenda, people, id } = state
  const planned = programme?.state.gatherings.find(({ made }) => made === id)
  const phase = programme?.state.phases.find((each) => each.id === planned?.phase)?.title
  const dates = agenda.days.flatMap((day) => state.run.dates[day.id] ?? day.date ?? [])
  return [
    ...[id, version, title || agenda.title || MISSING.none],
    ...[planned?.kind ?? MISSING.none, phase ?? MISSING.none],
    ...[planned?.from ?? dates[0] ?? MISSING.none, planned?.to ?? dates.at(-1) ?? MISSING.none],
    people.municipalities.length,
  ]
}

/** The programme of each gathering, as it was promised and as it went; no speaker by name. */
export function agendaTable(items: Iterable<Rows>): Table {
  const clock = { nb: 'Klokkeslett etter programmet', en: 'Time of day by the programme' }
  return {
    id: 'agenda',
    name: { nb: 'Program', en: 'Agenda' },
    variables: [
      GATHERING,
      number('day', 'Dag', 'Day', { nb: 'Nummer', en: 'Number' }),
      text('item', 'Programpost', 'Item', { nb: 'Som i answers', en: 'As in answers' }),
      text('title', 'Tittel', 'Title', { nb: 'Lederens', en: 'The leader’s' }),
      text('kind', 'Slag', 'Kind', { nb: 'Som programmet ble lest', en: 'As the programme was read' }),
      time('planned_start', 'Planlagt start', 'Planned start', clock),
      time('planned_end', 'Planlagt slutt', 'Planned end', clock),
      time('began', 'Begynte', 'Began', { nb: 'Lokal tid', en: 'Local time' }),
      time('ended', 'Sluttet', 'Ended', { nb: 'Lokal tid', en: 'Local time' }),
      number('planned_minutes', 'Planlagte minutter', 'Planned minutes', clock),
      number('minutes', 'Minutter', 'Minutes', { nb: 'Som den varte', en: 'As long as it lasted' }),
    ],
    *rows() {
      for (const there of items) yield* there
    },
  }
}

export function itemsIn({ id, agenda, run, zone }: Gathering): Rows {
  return agenda.days.flatMap(({ items }, at) =>
    items.map((item, place) => {
      const end = endMinuteOf(items, place)
      const visits = run.actuals.filter((each) => each.item === item.id)
      const began = visits.map(({ startedAt }) => startedAt)
      const ended = visits.map(({ endedAt }) => endedAt)
      const lasted = visits.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0)
      const held = visits.length > 0
      return [
        ...[id, at + 1, item.id, item.title || MISSING.none, item.kind],
        ...[minuteText(item.start), end === null ? MISSING.none : minuteText(end)],
        held ? localTime(Math.min(...began), zone) : MISSING.none,
        held ? localTime(Math.max(...ended), zone) : MISSING.none,
        end === null ? MISSING.none : Math.max(0, end - item.start),
        held ? Math.round(lasted / MINUTE) : MISSING.none,
      ]
    }),
  )
}

/** How long each municipality has presented: it stood on the wall, and says nothing of anybody by themselves. */
export function speakingTable(turns: Iterable<Rows>): Table {
  return {
    id: 'speaking',
    name: { nb: 'Taletid', en: 'Speaking time' },
    variables: [
      GATHERING,
      ITEM,
      ACTIVITY,
      MUNICIPALITY,
      text('state', 'Tilstand', 'State', { nb: 'waiting, done, skipped', en: 'waiting, done, skipped' }),
      number('planned_minutes', 'Planlagte minutter', 'Planned minutes', {
        nb: 'Til hver kommune',
        en: 'For each municipality',
      }),
      number('minutes', 'Minutter', 'Minutes', { nb: 'Brukt, med én desimal', en: 'Used, one decimal' }),
    ],
    *rows() {
      for (const there of turns) yield* there
    },
  }
}

export function turnsIn(programme: HeldProgramme | null, held: Held): Rows {
  const { state } = held
  const places = placesIn(programme, held)
  return state.order.flatMap((id) => {
    const round = state.activities.get(id)
    if (round?.kind !== 'presentations' || round.phase !== 'closed') return []
    const { turns } = leaderPresentations(round, state.people)
    return turns.map((turn) => {
      const used = round.turns.find(({ municipality }) => municipality === turn.municipality)?.used ?? 0
      return [
        ...[state.id, round.item ?? MISSING.none, id],
        ...[places.get(turn.municipality)?.name ?? MISSING.none, turn.state, round.minutes],
        Math.round((used / MINUTE) * 10) / 10,
      ]
    })
  })
}

/** Everything that municipalities have promised and all that was said of how it went: dates and statuses, and nobody's words. */
export function commitmentsTable(programme: HeldProgramme | null): Table {
  return {
    id: 'commitments',
    name: { nb: 'Forpliktelser', en: 'Commitments' },
    variables: [
      text('commitment', 'Forpliktelse', 'Commitment', {
        nb: 'Den samme på hver linje om samme forpliktelse',
        en: 'The same in every row of one commitment',
      }),
      MUNICIPALITY,
      GATHERING,
      time('due', 'Frist', 'Due', { nb: 'Dato', en: 'Date' }),
      number('moved', 'Flyttet', 'Moved', {
        nb: 'Hvor mange ganger fristen er flyttet',
        en: 'How many times the day has been moved',
      }),
      number('turn', 'Nummer', 'Number', { nb: '0: da den ble gitt', en: '0: when it was made' }),
      text('status', 'Status', 'Status', {
        nb: 'not-begun, under-way, done, dropped',
        en: 'not-begun, under-way, done, dropped',
      }),
      time('said', 'Sagt', 'Said', { nb: 'Dato', en: 'Date' }),
    ],
    *rows() {
      if (programme === null) return
      const { promised, promises, municipalities, zone } = programme.state
      const names = new Map(municipalities.map(({ id, name }) => [id, name]))
      for (const id of promised) {
        const promise = promises.get(id)
        if (!promise || promise.goneAt !== null || promise.what === '') continue
        const { municipality, from, by, before, at, said } = promise
        const moved = before.filter((was) => was.by !== by).length
        const head = [
          id,
          names.get(municipality ?? '') ?? MISSING.none,
          from?.gathering ?? MISSING.none,
          by,
          moved,
        ]
        yield [...head, 0, 'not-begun', localDay(at, zone)]
        for (const [turn, each] of said.entries())
          yield [...head, turn + 1, each.status, localDay(each.at, zone)]
      }
    },
  }
}

/** The figures that the programme wants to move, which come from outside and are of no fewer than a municipality. */
export function indicatorsTable(programme: HeldProgramme | null): Table {
  return {
    id: 'indicators',
    name: { nb: 'Indikatorer', en: 'Indicators' },
    variables: [
      text('indicator', 'Indikator', 'Indicator', { nb: 'Tittel', en: 'Title' }),
      text('unit', 'Enhet', 'Unit', { nb: 'Slik den er skrevet', en: 'As written' }),
      text('source', 'Kilde', 'Source', { nb: 'Slik den er skrevet', en: 'As written' }),
      text('level', 'Nivå', 'Level', {
        nb: 'whole, county, sector, municipality',
        en: 'whole, county, sector, municipality',
      }),
      text('of', 'Hvem', 'Of', { nb: 'Navnet; -8 for alle', en: 'The name; -8 for all' }),
      text('period', 'Periode', 'Period', { nb: 'Måned, kvartal eller år', en: 'Month, quarter or year' }),
      number('value', 'Verdi', 'Value', { nb: '-8: kilden har ingen', en: '-8: the source has none' }),
      number('baseline', 'Utgangspunkt', 'Baseline', { nb: 'Der det er satt', en: 'Where it is set' }),
      number('target', 'Mål', 'Target', { nb: 'Der det er satt', en: 'Where it is set' }),
      number('revised', 'Rettet', 'Revised', {
        nb: 'Hvor mange ganger kilden har rettet tallet',
        en: 'How many times the source has put the figure right',
      }),
    ],
    *rows() {
      if (programme === null) return
      const { indicators, municipalities, sectors } = programme.state
      const names = new Map([...municipalities, ...sectors].map(({ id, name }) => [id, name]))
      for (const { title, unit, source, baseline, target, series } of indicators)
        for (const { of, values } of Object.values(series)) {
          const name =
            of.kind === 'whole' ? MISSING.none : of.kind === 'county' ? countyOf(of.id) : names.get(of.id)
          const head = [title, unit || MISSING.none, source || MISSING.none, of.kind, name ?? MISSING.none]
          const marks = [baseline?.value ?? MISSING.none, target?.value ?? MISSING.none]
          for (const period of Object.keys(values).sort()) {
            const kept = values[period]
            yield [...head, period, kept?.value ?? MISSING.none, ...marks, kept?.earlier.length ?? 0]
          }
        }
    },
  }
}
