import { strFromU8, unzipSync } from 'fflate'

/** Unpacked bytes of all wanted files together; who claims more would fill the memory. */
const MOST_BYTES = 200_000_000

/** The wanted text files of a zip by name; null when it cannot be unpacked or claims to be enormous. */
export function unzipTexts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, string> | null {
  let room = MOST_BYTES
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false
        room -= originalSize
        return room > 0
      },
    })
    if (room <= 0) return null
    return new Map(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]))
  } catch {
    return null
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
