import { createHmac } from 'node:crypto'
import type { Shelf } from '#server/store/shelf.ts'
import type { Keyed } from '#shared/research/source.ts'

const BOX = 'pseudonyms'

/**
 * The key that pseudonyms are made with, each programme's and each gathering's own. It lies beside the stream it is of and goes with it,
 * leaves with no export, and no server holds it in memory. `destroy`: from then on nobody can tell who a pseudonym was.
 */
export async function openResearchKeys(shelf: Shelf, stream: string) {
  const keys = await shelf.researchKeys(stream)
  return {
    keyed: async () => keyedBy(await keys.ensure(stream, BOX)),
    made: () => keys.get(stream, BOX) !== undefined,
    destroy: () => keys.destroy(stream, BOX),
  }
}

export function keyedBy(key: Uint8Array): Keyed {
  return (purpose, of) => createHmac('sha256', key).update(`${purpose}\0${of}`).digest('hex')
}
