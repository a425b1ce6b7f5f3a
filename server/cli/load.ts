import { load } from '#server/rehearsal/load/load.ts'
import { LoadError } from '#server/rehearsal/load/load-hall.ts'
import type { LoadReport } from '#server/rehearsal/load/load-report.ts'
import { startOwnNodes } from '#server/rehearsal/load/own-nodes.ts'
import type { Io } from './io.ts'
import { type LoadOptionsAsked, readLoadOptions } from './load-options.ts'
import { loadTable, loadText, stepLine } from './load-text.ts'
import { loadWords } from './load-words.ts'

/** `samling rehearse --load`: many gatherings at once, and how many people the servers take. Resolves to the exit code. */
export async function loadCommand(
  args: readonly string[],
  io: Io,
  stop: AbortSignal,
  main: string,
): Promise<number> {
  const asked = readLoadOptions(args, io)
  if (typeof asked === 'number') return asked
  const words = loadWords(asked.lang)
  const own = asked.at.length === 0 ? startOwnNodes({ ...asked, main }) : null
  try {
    const site = own === null ? { nodes: asked.at, owner: asked.owner } : (await own).site
    const report = await load(site, {
      ...asked,
      timing: timingOf(asked),
      titleOf: (gathering) => words.title(gathering + 1),
      stop,
      onBegin: (people) => asked.json || io.err(words.begins(people)),
      onStep: (step) => asked.json || io.err(stepLine(step, asked.lang)),
    })
    io.out(asked.json ? `${JSON.stringify(report)}\n` : told(report, asked))
    return report.ok ? 0 : 1
  } catch (error) {
    io.err(stop.aborted ? words.stopped : whyNot(error, asked))
    return 1
  } finally {
    await own?.then(({ close }) => close()).catch(() => undefined)
  }
}

/** Somebody who walks past the lift is away for a few seconds. */
const AWAY = [800, 4_000] as const

function timingOf({ rush, burst, drops }: LoadOptionsAsked) {
  return { rush: rush * 1_000, burst: burst * 1_000, drops: drops * 10, away: AWAY }
}

function told(report: LoadReport, { lang }: LoadOptionsAsked): string {
  return `${loadTable(report, lang)}\n\n${loadText(report, lang)}\n`
}

function whyNot(error: unknown, { lang, at }: LoadOptionsAsked): string {
  const words = loadWords(lang)
  const { message, code } = error as { readonly message?: string; readonly code?: string }
  if (error instanceof LoadError && message === 'not-allowed') return words.notAllowed
  if (message === 'not-private') return words.notPrivate
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ECONNRESET')
    return words.unreachable(at.map(({ url }) => url).join(', '), code)
  return words.failed(message ?? String(error))
}
