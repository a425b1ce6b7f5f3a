import { strFromU8, unzipSync } from 'fflate'

/** Unpacked bytes of all wanted files together; who claims more would fill the memory. */
const MOST_BYTES = 60_000_000

/** The wanted text files of a zip by name, or why they cannot be had: it cannot be unpacked, or claims to be enormous. */
export function unzipTexts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, string> | 'damaged' | 'too-much' {
  let room = MOST_BYTES
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!isWanted(name)) return false
        // What is kept as it is has the size it takes in the file, whatever it claims.
        room -= Math.max(size, originalSize)
        return room > 0
      },
    })
    if (room <= 0) return 'too-much'
    return new Map(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]))
  } catch {
    return 'damaged'
  }
}

/** Whether a zip has a file of such a name; nothing is unpacked. */
export function hasPart(bytes: Uint8Array, name: RegExp): boolean {
  let has = false
  try {
    unzipSync(bytes, {
      filter: (file) => {
        has ||= name.test(file.name)
        return false
      },
    })
  } catch {
    return false
  }
  return has
}
