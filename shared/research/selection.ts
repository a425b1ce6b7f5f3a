import type { Answer } from '#shared/activities/poll/poll.ts'
import { isWritten } from '#shared/activities/poll/written.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { type Asked, askedIn, codesWithoutNames, textsOf } from './asked.ts'
import { commonOnly, keptBack } from './few.ts'
import type { Keyed, Source, Studied } from './source.ts'
import { roleOf, studiedIn } from './source.ts'
import { MISSING } from './table.ts'
import { codeOf } from './value.ts'

/** Who gave one answer that is told; `code` is what is told of it. */
export type Given = { readonly root: string; readonly code: string }
/** `municipality`: as the gathering has it. */
export type KeptBack = { readonly code: string; readonly municipality: string; readonly role: string }
/** One question with what of it may leave. */
export type Chosen = {
  readonly asked: Asked
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

/** Every question of every gathering, of which enough people have said that research may use their answers, or nobody is named. */
export function* choose(source: Source, keyed: Keyed, k: number): Generator<Chosen> {
  for (const held of source.gatherings) {
    const studied = studiedIn(source, held)
    for (const asked of askedIn(held)) {
      const chosen =
        asked.answers.level === 'anonymous'
          ? ofNobody(asked, asked.answers.all, k)
          : ofPeople({ asked, studied, keyed, k }, asked.answers.by)
      if (chosen !== null) yield chosen
    }
  }
}

function ofNobody(asked: Asked, all: readonly Answer[], k: number): Chosen | null {
  if (all.length < k) return null
  const { question } = asked
  const codes = codesWithoutNames(question, all)
  return {
    ...{ asked, level: 'anonymous', given: [], kept: [] },
    codes: SEVERAL_PARTS.includes(question.type) ? commonOnly(codes, k, MISSING.few) : codes,
    texts: isWritten(question) ? textsOf(all) : [],
  }
}

type Within = {
  readonly asked: Asked
  readonly studied: ReadonlyMap<string, Studied>
  readonly keyed: Keyed
  readonly k: number
}

/**
 * Those who have said yes. Where so few have not that the total would tell what they answered, as many more are kept back as it takes;
 * which ones the key says, so that it is the same ones in the next export.
 */
function ofPeople(within: Within, by: readonly (readonly [string, Answer])[]): Chosen | null {
  const { asked, studied, keyed, k } = within
  const { question, held, activity, round } = asked
  const { roster, merged } = held.state.people
  const all = by.map(([person, answer]) => {
    const is = roster.get(whoIs(merged, person))
    return {
      ...{ answer, studied: studied.get(person) ?? null, code: codeOf(question, answer) },
      municipality: is?.municipality ?? '',
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
    ...{ asked, level: 'named', codes: [] },
    given: told.map(({ studied: who, code }) => ({ root: who?.root ?? '', code })),
    texts: isWritten(question) ? textsOf(told.map(({ answer }) => answer)) : [],
    kept: [...ordered.slice(0, back), ...all.filter((each) => each.studied === null)].map(
      ({ code, municipality, role }) => ({ code, municipality, role }),
    ),
  }
}
