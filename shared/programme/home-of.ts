import type { MunicipalityId } from '#shared/kernel/ids.ts'
import type { Programme } from './programme.ts'
import { findPlace } from './same-place.ts'

/**
 * Whose something is that comes from a gathering: by the id that the programme has given, where the name is that one’s; else by the name
 * alone. Null: of none that the programme has.
 */
export function homeOf({ municipalities }: Programme, id: string, name: string): MunicipalityId | null {
  const given = municipalities.find((each) => each.id === id)
  const isIts = given && (name === '' || findPlace([given], { name, county: null }) !== undefined)
  if (isIts) return given.id
  return name === '' ? null : (findPlace(municipalities, { name, county: null })?.id ?? null)
}
