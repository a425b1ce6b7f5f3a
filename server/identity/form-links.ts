import { createHmac } from 'node:crypto'
import type { MunicipalityId } from '#shared/kernel/ids.ts'
import { sameSecret } from './secrets.ts'

/** What stands in the fragment of a link: whose form it is, and the proof. An id holds no full stop. */
export function formProof(secret: string, gathering: string, municipality: MunicipalityId): string {
  const proof = createHmac('sha256', secret).update(`${gathering}/${municipality}`).digest('base64url')
  return `${municipality}.${proof}`
}

/** Whose form the link opens; null: nobody's. There is nothing to store for each of four hundred municipalities. */
export function formProvenBy(
  secret: string | undefined,
  gathering: string,
  given: string,
): MunicipalityId | null {
  const [municipality = ''] = given.split('.', 1)
  if (secret === undefined || municipality === '') return null
  return sameSecret(given, formProof(secret, gathering, municipality)) ? municipality : null
}
