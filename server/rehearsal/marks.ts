/** A player's number, or one of those who look at everything that may be shown to them. */
export type Viewer = number | 'screen' | 'leader' | 'observer'
/** Who wrote a text, to what, and (for the lines of a municipality) which of several; all counted from 0. */
export type Mark = { readonly player: number; readonly prompt: number; readonly which: string }

/**
 * Every text that a phone writes ends in whose it is and what it answers, so that a count can tell any two of them apart, and so
 * that it is known again wherever it turns up.
 */
export function marked(text: string, { player, prompt, which }: Mark): string {
  return `${text} (${player + 1}.${prompt + 1}${which === '' ? '' : `, ${which}`})`
}

const MARK = /\((\d{1,5})\.(\d{1,5})(?:, ([\p{L}]{1,12}))?\)/gu

export function marksIn(text: string): readonly Mark[] {
  return [...text.matchAll(MARK)].map(([, player, prompt, which = '']) => ({
    player: Number(player) - 1,
    prompt: Number(prompt) - 1,
    which,
  }))
}

/** `early`: it was there before the leader had shown what was answered. `summed`: the leader had shown it to all in the summary. */
export type Sight = Mark & { readonly viewer: Viewer; readonly early: boolean; readonly summed: boolean }

/** What has come to whom, message by message as it stood on the line: not what a page would make of it. */
export type Sights = {
  readonly take: (viewer: Viewer, data: string) => void
  /** The leader shows the results of this prompt from now on. */
  readonly reveal: (prompt: number) => void
  /** The leader shows this very text to everybody from now on. */
  readonly sumUp: (text: string) => void
  readonly all: () => readonly Sight[]
}

export function makeSights(): Sights {
  const seen = new Map<string, Sight>()
  const revealed = new Set<number>()
  const summed = new Set<string>()
  return {
    take(viewer, data) {
      for (const mark of marksIn(data)) {
        const early = !revealed.has(mark.prompt)
        const text = keyOf(mark)
        const key = `${viewer} ${text}`
        // What was seen too early was not seen later.
        if (!seen.has(key)) seen.set(key, { ...mark, viewer, early, summed: summed.has(text) })
      }
    },
    reveal: (prompt) => void revealed.add(prompt),
    sumUp(text) {
      for (const mark of marksIn(text)) summed.add(keyOf(mark))
    },
    all: () => [...seen.values()],
  }
}

function keyOf({ player, prompt, which }: Mark): string {
  return `${player} ${prompt} ${which}`
}
