import { accepted, type Refused, refused, unreachable } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { tidyName } from '#shared/kernel/text.ts'
import { placeName } from '#shared/people/roster-places.ts'
import { isAddress } from './address.ts'
import type { CountyId } from './counties.ts'
import { yearOf } from './dates.ts'
import { PROGRAMME_LIMITS as LIMITS } from './limits.ts'
import type { Municipality, MunicipalityCommand, MunicipalityRefusal } from './municipalities.ts'
import { overlong } from './overlong.ts'
import { municipalityIn, type Programme, type ProgrammeDecision, type ProgrammeEvent } from './programme.ts'
import { insteadOf, nearestCounty, readCounty, wasThere, type Years } from './read-county.ts'
import { findPlace } from './same-place.ts'

type Of<T extends MunicipalityCommand['type']> = Extract<MunicipalityCommand, { type: T }>
type Asked = Of<'AddMunicipalities'>['municipalities'][number]

export function decideMunicipalities(
  programme: Programme,
  command: MunicipalityCommand,
  now: Instant,
): ProgrammeDecision {
  if (command.type === 'AddMunicipalities') return add(programme, command)
  const before = municipalityIn(programme, command.municipality)
  if (!before) return refused('unknown-municipality')
  switch (command.type) {
    case 'ReviseMunicipality':
      return revise(programme, before, command)
    case 'SetMunicipalityContact':
      return setContact(before, command)
    case 'WithdrawMunicipality':
      return before.leftAt === null
        ? accepted({ type: 'v1.MunicipalityWithdrawn', municipality: before.id, at: now })
        : accepted()
    case 'TakeMunicipalityBack':
      return before.leftAt === null
        ? accepted()
        : accepted({ type: 'v1.MunicipalityTakenBack', municipality: before.id })
    case 'RemoveMunicipality':
      return hasSaid(programme, before.id)
        ? refused('municipality-in-use', before.name)
        : accepted({ type: 'v1.MunicipalityRemoved', municipality: before.id })
    default:
      return unreachable(command)
  }
}

function add(programme: Programme, { municipalities }: Of<'AddMunicipalities'>): ProgrammeDecision {
  if (programme.municipalities.length + municipalities.length > LIMITS.municipalities)
    return refused('too-many-municipalities', `${LIMITS.municipalities}`)
  const there = [...programme.municipalities]
  const events: ProgrammeEvent[] = []
  for (const asked of municipalities) {
    if (there.some(({ id }) => id === asked.id)) return refused('already-exists')
    const checked = check(programme, there, asked)
    if (!checked.ok) return checked
    there.push(checked.municipality)
    const { id: municipality, leftAt: _leftAt, ...told } = checked.municipality
    events.push({ type: 'v1.MunicipalityAdded', municipality, ...told })
  }
  return accepted(...events)
}

function revise(
  programme: Programme,
  before: Municipality,
  { municipality, ...asked }: Of<'ReviseMunicipality'>,
): ProgrammeDecision {
  const others = programme.municipalities.filter((each) => each !== before)
  const checked = check(programme, others, { id: municipality, ...asked })
  if (!checked.ok) return checked
  const { id: _id, leftAt: _leftAt, ...told } = checked.municipality
  const { id: _before, leftAt: _left, ...was } = before
  return JSON.stringify(told) === JSON.stringify(was)
    ? accepted()
    : accepted({ type: 'v1.MunicipalityRevised', municipality, ...told })
}

type Checked = { readonly ok: true; readonly municipality: Municipality } | Refused<MunicipalityRefusal>

function check(programme: Programme, others: readonly Municipality[], asked: Asked): Checked {
  const { id, language } = asked
  const name = placeName(asked.name)
  const role = tidyName(asked.role)
  const address = tidyName(asked.address)
  const sectors = [...new Set(asked.sectors)]
  if (name === '') return refused('name-empty')
  const wrong =
    overlong([name, LIMITS.name], [role, LIMITS.role], [address, LIMITS.address]) ?? wrongAddress(address)
  if (wrong) return wrong
  const county = countyFor(asked.county, yearsOf(programme))
  if (!county.ok) return county
  if (!sectors.every((sector) => programme.sectors.some((each) => each.id === sector)))
    return refused('unknown-sector')
  const there = findPlace(others, { name, county: county.id })
  if (there) return refused('same-municipality', there.name)
  return {
    ok: true,
    municipality: { id, name, county: county.id, role, address, language, sectors, leftAt: null },
  }
}

/** From the first phase to the last; null before there are any, when every county that ever was will do. */
export function yearsOf({ phases }: Pick<Programme, 'phases'>): Years | null {
  if (phases.length === 0) return null
  return {
    from: Math.min(...phases.map(({ from }) => yearOf(from))),
    to: Math.max(...phases.map(({ to }) => yearOf(to))),
  }
}

type Found = { readonly ok: true; readonly id: CountyId } | Refused<'unknown-county' | 'county-not-then'>

/** A county that was one in those years; refused with the nearest that is, or with what was there then. */
export function countyFor(written: string, years: Years | null): Found {
  const county = readCounty(written)
  if (!county) return refused('unknown-county', nearestCounty(written).name)
  if (years === null || wasThere(county, years)) return { ok: true, id: county.id }
  const instead = insteadOf(county, years).map(({ name }) => name)
  return refused('county-not-then', instead.join(', '))
}

function setContact(before: Municipality, command: Of<'SetMunicipalityContact'>): ProgrammeDecision {
  const role = tidyName(command.role)
  const address = tidyName(command.address)
  const { language } = command
  const wrong = overlong([role, LIMITS.role], [address, LIMITS.address]) ?? wrongAddress(address)
  if (wrong) return wrong
  const isSame = role === before.role && address === before.address && language === before.language
  return isSame
    ? accepted()
    : accepted({ type: 'v1.MunicipalityContactSet', municipality: before.id, role, address, language })
}

function wrongAddress(address: string): Refused<'bad-address'> | null {
  return isAddress(address) ? null : refused('bad-address', address)
}

/** Promised, replied, been written to, been seen in a gathering, or has figures. */
function hasSaid({ invitations, promises, aims, indicators, known }: Programme, id: string): boolean {
  return (
    [...invitations.values()].some(({ to }) => Object.hasOwn(to, id)) ||
    [...promises.values()].some(({ municipality }) => municipality === id) ||
    aims.has(id) ||
    indicators.some(({ series }) => Object.hasOwn(series, `municipality ${id}`)) ||
    [...known.values()].some(({ seen }) => seen.some(({ municipality }) => municipality === id))
  )
}
