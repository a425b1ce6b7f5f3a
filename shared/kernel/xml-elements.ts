/** How much may still be walked; below zero it was too much, and what was read is not whole. */
export type Work = { left: number }

export type XmlElement = {
  /** What stands in the tag after its name. */
  readonly head: string
  readonly body: string
  readonly from: number
  readonly end: number
}

/**
 * Elements of one name, whatever their prefix, where none holds another of its own name. Every letter is looked at once: one
 * that is never closed ends the list, and is not looked for from each of those that follow it.
 */
export function* elements(xml: string, name: string, work: Work): Generator<XmlElement> {
  const opening = openingOf(name)
  let at = 0
  for (;;) {
    opening.lastIndex = at
    const found = opening.exec(xml)
    if (!found) return
    work.left -= 1
    if (work.left < 0) return
    const from = found.index
    const named = from + found[0].length
    const tagEnd = endOfTag(xml, named)
    if (tagEnd < 0) return
    if (xml[tagEnd - 1] === '/') {
      at = tagEnd + 1
      yield { head: xml.slice(named, tagEnd - 1), body: '', from, end: at }
      continue
    }
    const close = closeOf(xml, `</${found[0].slice(1)}`, tagEnd + 1)
    if (close === null) return
    at = close.end
    yield { head: xml.slice(named, tagEnd), body: xml.slice(tagEnd + 1, close.from), from, end: at }
  }
}

const openings = new Map<string, RegExp>()
function openingOf(name: string): RegExp {
  const made = openings.get(name) ?? new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`, 'g')
  openings.set(name, made)
  return made
}

/** Where the tag is closed; a quoted value may hold the sign that closes it. */
function endOfTag(xml: string, from: number): number {
  const mark = /[>"']/g
  mark.lastIndex = from
  for (;;) {
    const found = mark.exec(xml)
    if (!found) return -1
    if (found[0] === '>') return found.index
    const quoted = xml.indexOf(found[0], found.index + 1)
    if (quoted < 0) return -1
    mark.lastIndex = quoted + 1
  }
}

function closeOf(xml: string, close: string, start: number): { from: number; end: number } | null {
  const rest = /\s*>/y
  for (let from = xml.indexOf(close, start); from >= 0; from = xml.indexOf(close, rest.lastIndex)) {
    rest.lastIndex = from + close.length
    if (rest.test(xml)) return { from, end: rest.lastIndex }
    // One that begins alike, and is longer.
    rest.lastIndex = from + close.length
  }
  return null
}
