import { createHmac } from 'node:crypto'
import type { MunicipalityId } from '#shared/kernel/ids.ts'
import { sameSecret } from './secrets.ts'

/**
 * What stands in the fragment of a link: whose form or page it is, and the proof. An id holds no full stop. `of` is the gathering or
 * the programme; `renewed`: how many times this one has been made anew, apart from the others.
 */
export function formProof(secret: string, of: string, municipality: MunicipalityId, renewed = 0): string {
  const said = renewed === 0 ? `${of}/${municipality}` : `${of}/${municipality}/${renewed}`
  const proof = createHmac('sha256', secret).update(said).digest('base64url')
  return `${municipality}.${proof}`
}

/** Whose form the link opens; null: nobody's. There is nothing to store for each of four hundred municipalities. */
export function formProvenBy(
  secret: string | undefined,
  of: string,
  given: string,
  renewed: (municipality: MunicipalityId) => number = () => 0,
): MunicipalityId | null {
  const [municipality = ''] = given.split('.', 1)
  if (secret === undefined || municipality === '') return null
  return sameSecret(given, formProof(secret, of, municipality, renewed(municipality))) ? municipality : null
}
