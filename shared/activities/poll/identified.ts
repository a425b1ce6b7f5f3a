import { hashText } from '#shared/kernel/text.ts'

type Identified = { readonly id: string; readonly text: string }

/** Named by what they say, so that a new one between them is one change to those who look on, not a change to all behind it. */
export function identified(texts: readonly string[]): readonly Identified[] {
  const told = new Map<string, number>()
  return texts.map((text) => {
    const hash = hashText(text)
    const place = (told.get(hash) ?? 0) + 1
    told.set(hash, place)
    return { id: `${hash}-${place}`, text }
  })
}
