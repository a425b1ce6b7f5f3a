import { accepted, refused } from '#shared/kernel/decision.ts'
import { tidyName } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import {
  AIM_FIELDS,
  type Aims,
  type AimsCommand,
  type AimsEvent,
  type AimWords,
  NO_AIMS,
  sameAims,
  type TakeAims,
  wordsOfAims,
} from './aims.ts'
import type { ProgrammeContext } from './decide.ts'
import { homeOf } from './home-of.ts'
import { PROGRAMME_LIMITS as LIMITS } from './limits.ts'
import { overlong } from './overlong.ts'
import { municipalityIn, type Programme, type ProgrammeDecision } from './programme.ts'
import { whoIs } from './who-is.ts'

export function decideAims(
  programme: Programme,
  command: AimsCommand,
  context: ProgrammeContext,
): ProgrammeDecision {
  return command.type === 'TakeAims' ? take(programme, command, context) : write(programme, command, context)
}

function write(
  programme: Programme,
  command: Extract<AimsCommand, { type: 'WriteAims' }>,
  { by, now: at }: ProgrammeContext,
): ProgrammeDecision {
  const { municipality } = command
  if (!municipalityIn(programme, municipality)) return refused('unknown-municipality')
  const asked = tidied(command)
  const wrong = overlong(...Object.values(asked).map((text) => [text, LIMITS.aim] as const))
  if (wrong) return wrong
  const there = programme.aims.get(municipality)
  const stands = there ?? NO_AIMS
  if (sameAims(stands, asked)) return accepted()
  const seen = tidied(command.base)
  const changed = AIM_FIELDS.find((field) => stands[field] !== seen[field])
  if (changed !== undefined) return refused('promise-changed', stands[changed])
  if ((there?.before.length ?? 0) >= LIMITS.changes) return refused('changed-too-often', `${LIMITS.changes}`)
  return accepted({ type: 'v1.AimsSet', municipality, ...asked, said: whoIs(by), at, gave: null })
}

/** What a gathering has changed since it was last heard of, field by field: what nobody wrote anything in there stands as it was. */
function take(
  programme: Programme,
  { gathering, aims }: TakeAims,
  { now: at }: ProgrammeContext,
): ProgrammeDecision {
  const events = aims.flatMap((each): AimsEvent[] => {
    const municipality = homeOf(programme, each.municipality, tidyName(each.name))
    if (municipality === null) return []
    const there = programme.aims.get(municipality)
    const gave = tidied(each)
    const before = takenFrom(there, gathering)
    if (sameAims(before, gave)) return []
    const said = { role: 'gathering', gathering } as const
    return [{ type: 'v1.AimsSet', municipality, ...merged(there ?? NO_AIMS, before, gave), said, at, gave }]
  })
  return accepted(...events)
}

function takenFrom(aims: Aims | undefined, gathering: string): AimWords {
  const { taken = {} } = aims ?? {}
  return (Object.hasOwn(taken, gathering) ? taken[gathering] : undefined) ?? NO_AIMS
}

function merged(stands: AimWords, before: AimWords, gave: AimWords): AimWords {
  const changed = AIM_FIELDS.filter(
    (field) => gave[field] !== before[field] && (gave[field] !== '' || stands[field] === before[field]),
  )
  return { ...wordsOfAims(stands), ...Object.fromEntries(changed.map((field) => [field, gave[field]])) }
}

function tidied({ short, long, bold, goals, measures, ways }: AimWords): AimWords {
  return {
    ...{ short: tidy(short), long: tidy(long), bold, goals: tidy(goals) },
    ...{ measures: tidy(measures), ways: tidy(ways) },
  }
}
