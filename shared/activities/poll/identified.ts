import { hashText } from '#shared/kernel/text.ts'

type Identified = { readonly id: string; readonly text: string }

/** Named by what they say, so that a new one between them is one change to those who look on, not a change to all behind it. */
export function identified(texts: readonly string[]): readonly Identified[] {
  const told = new Map<string, number>()
  return texts.map((text) => {
    const key = keyOfText(text)
    const place = (told.get(key) ?? 0) + 1
    told.set(key, place)
    return { id: `${key}-${place}`, text }
  })
}

/** What a text says, and nothing of who wrote it. Hashed twice: words that have been let through must be those, and no others. */
export function keyOfText(text: string): string {
  return `${hashText(text)}${hashText(`.${text}`)}`
}

/** Of something that `identified` has named: all that say the same have one key. */
export function keyOfId(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('-')))
}
