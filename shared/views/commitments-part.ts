import type {
  BegunCommitments,
  Carried,
  Commitments,
  Sheet,
} from '#shared/activities/commitments/commitments.ts'
import type { PlanField, Status } from '#shared/activities/commitments/fields.ts'
import {
  confirmedIn,
  isBegun,
  isLeaders,
  type PromiseOf,
  planOf,
  promisesOf,
} from '#shared/activities/commitments/sheets.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { memo } from '#shared/kernel/memo.ts'
import { whoIs } from '#shared/kernel/who-is.ts'

/** As everybody may know it: what is asked, and nothing of what anybody has written. */
export type CommitmentsCard = {
  readonly kind: 'commitments'
  readonly id: string
  readonly phase: 'open' | 'closed'
  readonly title: string
  /** How many promises each may make. */
  readonly most: number
  readonly plan: boolean
}
export function commitmentsCard({ kind, id, phase, title, most, plan }: BegunCommitments): CommitmentsCard {
  return { kind, id, phase, title, most, plan }
}

type People = Gathering['people']

/** What a municipality's own phones share: its draft field by field, and what it promised last time. */
export type GroupCommitments = CommitmentsCard & {
  /** By place and field (`1.what`). */
  readonly fields: Readonly<Record<string, GroupField>>
  readonly ready: { readonly name: string; readonly at: number } | null
  readonly carried: readonly CarriedPart[]
}
export type GroupField = {
  readonly text: string
  /** Empty: the leader has typed it for them. */
  readonly by: string
  readonly name: string
  readonly at: number
  /** What they wrote, where the leader has put it otherwise. */
  readonly own?: string
}
export type CarriedPart = Omit<Carried, 'from'> & {
  readonly from: string
  /** Null: nobody has said yet. */
  readonly status: Status | null
  readonly why: string
  readonly learned: string
}

/** Also when it has closed, for those who have something in it: what they wrote is there to be found again. */
export function groupCommitments(
  gathering: Gathering,
  municipality: string | null,
): readonly GroupCommitments[] {
  const { order, activities, people, stage } = gathering
  if (municipality === null) return []
  return order.flatMap((id): readonly GroupCommitments[] => {
    const all = activities.get(id)
    if (all?.kind !== 'commitments' || all.phase === 'draft') return []
    const sheet = all.sheets.get(municipality)
    const carried = carriedOf(all).filter((each) => each.municipality === municipality)
    const isOn = all.phase === 'open' || stage.activity === id
    // What the leader alone has typed, and nobody confirmed, is nothing they wrote.
    if (!isOn && !(isBegun(sheet) && (sheet?.ready || !isLeaders(sheet)))) return []
    return [
      {
        ...commitmentsCard(all),
        fields: fieldsOf(people, sheet),
        ready: sheet?.ready ? { name: nameOf(people, sheet.ready.by), at: sheet.ready.at } : null,
        carried,
      },
    ]
  })
}

function fieldsOf(people: People, sheet: Sheet | undefined): GroupCommitments['fields'] {
  const entries = Object.entries(sheet?.fields ?? {}).map(([key, { text, by, at, own }]) => {
    const field = { text, by: by === null ? '' : whoIs(people.merged, by), name: nameOf(people, by), at }
    return [key, own === undefined ? field : { ...field, own }] as const
  })
  return Object.fromEntries(entries)
}

function nameOf({ roster, merged }: People, by: string | null): string {
  const person = by === null ? undefined : roster.get(whoIs(merged, by))
  return person?.name || person?.title || ''
}

/** What has been erased has no words and is not there. */
const carriedOf = memo((all: BegunCommitments): readonly CarriedPart[] =>
  all.carried
    .filter(({ what }) => what !== '')
    .map(({ from, ...each }) => {
      const { status = null, why = '', learned = '' } = all.followed.get(each.id) ?? {}
      return { ...each, from: from.title, status, why, learned }
    }),
)

/** A municipality on the leader's desk. A draft is its own: of that the leader sees that it has been begun, and no more. */
export type LeaderSheet = {
  readonly municipality: string
  readonly state: 'none' | 'begun' | 'ready'
  /** Confirmed, or typed by the leader alone. */
  readonly promises: readonly PromiseOf[]
  readonly plan: { readonly [F in PlanField]: string } | null
  /** What the municipality wrote, by place and field, where the leader has put it otherwise. */
  readonly own: Readonly<Record<string, string>>
  /** The leader may write there now. */
  readonly mine: boolean
}
export type LeaderCommitments = {
  readonly kind: 'commitments'
  readonly id: string
  readonly item: string | null
  readonly phase: 'draft' | 'open' | 'closed'
  readonly title: string
  readonly most: number
  readonly plan: boolean
  readonly carried: readonly CarriedPart[]
  readonly sheets: readonly LeaderSheet[]
}

export function leaderCommitments(all: Commitments, { municipalities }: People): LeaderCommitments {
  const { kind, id, item, phase, title, most, plan } = all
  const known = new Set(municipalities.map((each) => each.id))
  const carried =
    all.phase === 'draft'
      ? all.carried.map(({ from, ...each }) => ({
          ...each,
          from: from.title,
          status: null,
          why: '',
          learned: '',
        }))
      : carriedOf(all)
  return {
    ...{ kind, id, item, phase, title, most, plan },
    carried: carried.filter(({ municipality }) => known.has(municipality)),
    sheets: all.phase === 'draft' ? [] : municipalities.map((each) => leaderSheet(all, each.id)),
  }
}

function leaderSheet(all: BegunCommitments, municipality: string): LeaderSheet {
  const sheet = all.sheets.get(municipality)
  const mine = sheet?.ready ? true : isLeaders(sheet)
  const own = Object.entries(sheet?.fields ?? {}).flatMap(([key, field]) =>
    mine && field.own !== undefined ? [[key, field.own] as const] : [],
  )
  return {
    municipality,
    state: stateOf(sheet),
    promises: mine ? promisesOf(sheet, all.most) : [],
    plan: mine && all.plan ? planOf(sheet) : null,
    own: Object.fromEntries(own),
    mine,
  }
}

function stateOf(sheet: Sheet | undefined): LeaderSheet['state'] {
  if (sheet?.ready) return 'ready'
  return isBegun(sheet) ? 'begun' : 'none'
}

/** The wall: what has been confirmed, and of all others only that they have begun, or have not. */
export type CommitmentsOnScreen = {
  readonly card: CommitmentsCard
  readonly names: readonly { readonly id: string; readonly name: string }[]
  readonly carried: readonly Omit<CarriedPart, 'how'>[]
  readonly sheets: readonly {
    readonly municipality: string
    readonly state: LeaderSheet['state']
    readonly promises: readonly Omit<PromiseOf, 'how'>[]
  }[]
  /** Who confirmed last. */
  readonly newest: string | null
}

export function commitmentsOnScreen({ people }: Gathering, all: BegunCommitments): CommitmentsOnScreen {
  const names = people.municipalities.map(({ id, name }) => ({ id, name }))
  const known = new Set(names.map(({ id }) => id))
  const ready = [...all.sheets.values()]
    .flatMap(({ municipality, ready }) =>
      ready && known.has(municipality) ? [{ municipality, at: ready.at }] : [],
    )
    .sort((a, b) => b.at - a.at || (a.municipality < b.municipality ? -1 : 1))
  return {
    card: commitmentsCard(all),
    names,
    carried: carriedOf(all).flatMap(({ how: _how, ...each }) => (known.has(each.municipality) ? [each] : [])),
    sheets: names.map(({ id }) => ({
      municipality: id,
      state: stateOf(all.sheets.get(id)),
      promises: confirmedIn(all, id).map(({ how: _how, ...promise }) => promise),
    })),
    newest: ready[0]?.municipality ?? null,
  }
}
