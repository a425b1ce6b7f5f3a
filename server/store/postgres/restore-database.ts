import { nodeFiles } from '#server/store/files.ts'
import { type Restored, type RestoreWish, restoreInto, type Target } from '#server/store/restore.ts'
import { atShelf } from '#server/store/shelf.ts'
import { asFolder } from './as-folder.ts'
import { alone } from './copy.ts'
import { PostgresCatalogue } from './postgres-catalogue.ts'
import { putBack } from './put-back.ts'

/**
 * Puts gatherings back into a database from a copy of a data folder, each all or nothing. Throws `in-use` where a server has the
 * database.
 */
export async function restoreToDatabase(wish: RestoreWish): Promise<Restored> {
  return await restoreInto(targetAt(wish.to), { files: nodeFiles, dir: wish.from }, wish)
}

function targetAt(url: string): Target {
  return {
    look: (work) => atShelf(url, work),
    alone: (work) =>
      alone(url, async (database) => {
        return await work({
          there: { files: await asFolder(database.ask), dir: '' },
          putBack: (from, planned) => database.transaction((ask) => putBack(ask, from, planned)),
          catalogue: () => PostgresCatalogue.open(database),
        })
      }),
  }
}
