import { type Files, nodeFiles, type OpenFile } from '#server/store/files.ts'

export type Syncs = { count: number }

/** The real disk, counting how often something is synced. */
export function countSyncs(syncs: Syncs): Files {
  const counted = (file: OpenFile): OpenFile => ({
    ...file,
    datasync: () => {
      syncs.count++
      return file.datasync()
    },
  })
  return {
    ...nodeFiles,
    create: async (path) => counted(await nodeFiles.create(path)),
    open: async (path) => counted(await nodeFiles.open(path)),
  }
}
