import { nodeFiles } from '#server/store/files.ts'
import { type Finding, type Inspection, inspectFolder } from '#server/store/inspect.ts'
import { asFolder } from './as-folder.ts'
import { Database } from './database.ts'
import { asTrouble } from './database-errors.ts'
import { assertSchemaIsNewest } from './migrate.ts'

/** Reads everything in a database and judges it as it would the folder that it stands for; of one moment, whoever writes meanwhile. */
export async function inspectDatabase(url: string): Promise<Inspection> {
  const database = await Database.at(url, 1)
  try {
    return await database.transaction(async (ask) => {
      await ask('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
      await ask('SET LOCAL idle_in_transaction_session_timeout = 0')
      await assertSchemaIsNewest(ask)
      const found = await inspectFolder('', { files: { ...nodeFiles, ...(await asFolder(ask)) } })
      return { ...found, findings: found.findings.map(asStored) }
    })
  } catch (error) {
    throw asTrouble(error)
  } finally {
    await database.close()
  }
}

/** Nothing is half written in a database: what would be the end of an interrupted write in a journal is damage. */
function asStored(finding: Finding): Finding {
  if (finding.kind !== 'torn') return finding
  const { bytes: _bytes, ...fault } = finding
  return { ...fault, kind: 'record' }
}
