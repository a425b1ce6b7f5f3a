import type { Answer } from '#shared/activities/poll/poll.ts'
import { isWritten } from '#shared/activities/poll/written.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { type Asked, askedIn, codesWithoutNames, textsOf } from './asked.ts'
import { commonOnly, keptBack } from './few.ts'
import { phaseOf } from './phases.ts'
import { type Held, type HeldProgramme, type Keyed, placesIn, roleOf, type Studied } from './source.ts'
import { MISSING } from './table.ts'
import { codeOf } from './value.ts'

/** Who gave one answer that is told; `code` is what is told of it. */
export type Given = { readonly root: string; readonly code: string }
/** By the names that the programme has; empty: not known. */
export type KeptBack = {
  readonly code: string
  readonly municipality: string
  readonly county: string
  readonly role: string
}
/** A question without its answers, and where in the gathering it was put. */
export type AskedThere = Omit<Asked, 'held' | 'answers'> & {
  readonly gathering: string
  readonly day: number
  readonly began: string
}
/** One question with what of it may leave. */
export type Chosen = {
  readonly asked: AskedThere
  readonly level: 'named' | 'anonymous'
  /** By person, in an order of the key's; empty where nobody is named. */
  readonly given: readonly Given[]
  /** Codes that belong to nobody, in order. */
  readonly codes: readonly string[]
  /** In their own words, by the alphabet; told of nobody. */
  readonly texts: readonly string[]
  /** Codes of those that are kept back, by municipality: for the closing of small cells, and in no file. */
  readonly kept: readonly KeptBack[]
}

const SEVERAL_PARTS = ['choices', 'ranking', 'shares', 'dates']

type In = {
  readonly programme: HeldProgramme | null
  readonly held: Held
  readonly studied: ReadonlyMap<string, Studied>
}

/** Every question of a gathering, of which enough people have said that research may use their answers, or nobody is named. */
export function* choose({ programme, held, studied }: In, keyed: Keyed, k: number): Generator<Chosen> {
  const places = placesIn(programme, held)
  for (const asked of askedIn(held)) {
    const chosen =
      asked.answers.level === 'anonymous'
        ? ofNobody(asked, asked.answers.all, k)
        : ofPeople({ asked, studied, places, keyed, k }, asked.answers.by)
    if (chosen !== null) yield chosen
  }
}

function there({ held, activity, item, prompt, round, question }: Asked): AskedThere {
  const gathering = held.state.id
  return { gathering, activity, item, prompt, round, question, ...phaseOf(held.state, item) }
}

function ofNobody(asked: Asked, all: readonly Answer[], k: number): Chosen | null {
  if (all.length < k) return null
  const { question } = asked
  const codes = codesWithoutNames(question, all)
  return {
    ...{ asked: there(asked), level: 'anonymous', given: [], kept: [] },
    codes: SEVERAL_PARTS.includes(question.type) ? commonOnly(codes, k, MISSING.few) : codes,
    texts: isWritten(question) ? textsOf(all) : [],
  }
}

type Within = {
  readonly asked: Asked
  readonly studied: ReadonlyMap<string, Studied>
  readonly places: ReturnType<typeof placesIn>
  readonly keyed: Keyed
  readonly k: number
}

/**
 * Those who have said yes. Where so few have not that the total would tell what they answered, as many more are kept back as it takes;
 * which ones the key says, so that it is the same ones in the next export.
 */
function ofPeople(within: Within, by: readonly (readonly [string, Answer])[]): Chosen | null {
  const { asked, studied, places, keyed, k } = within
  const { question, held, activity, round } = asked
  const { roster, merged } = held.state.people
  const all = by.map(([person, answer]) => {
    const is = roster.get(whoIs(merged, person))
    const place = places.get(is?.municipality ?? '')
    return {
      ...{ answer, studied: studied.get(person) ?? null, code: codeOf(question, answer) },
      ...{ municipality: place?.name ?? '', county: place?.county ?? '' },
      role: roleOf(is ?? { duties: [] }),
    }
  })
  const said = all.filter((each) => each.studied !== null)
  const back = keptBack(said.length, all.length - said.length, k)
  if (back === said.length) return null
  const turn = (root: string) =>
    back === 0 ? '' : keyed('order', `${held.state.id}/${activity}/${round}/${root}`)
  const ordered = said
    .map((each) => ({ each, turn: turn(each.studied?.root ?? '') }))
    .sort((a, b) => (a.turn < b.turn ? -1 : 1))
    .map(({ each }) => each)
  const told = ordered.slice(back)
  return {
    ...{ asked: there(asked), level: 'named', codes: [] },
    given: told.map(({ studied: who, code }) => ({ root: who?.root ?? '', code })),
    texts: isWritten(question) ? textsOf(told.map(({ answer }) => answer)) : [],
    kept: [...ordered.slice(0, back), ...all.filter((each) => each.studied === null)].map(
      ({ code, municipality, county, role }) => ({ code, municipality, county, role }),
    ),
  }
}
