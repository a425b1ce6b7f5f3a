import { type Accessor, createSignal } from 'solid-js'
import { openToPrint } from '#client/connection/open-to-print.ts'
import { recall } from '#client/connection/storage.ts'
import { sessionPlace } from '#client/screens/home/mine.model.ts'
import { saveFile } from '#client/screens/home/save-as.ts'
import { language } from '#client/words/words.ts'
import type { ReportFormat } from '#shared/report/formats.ts'
import { type Choice, firstChoice, nameIn, questionOf } from './report.model.ts'

/** What came of the latest file that was asked for. */
export type Came =
  | { readonly is: 'making'; readonly format: ReportFormat }
  | { readonly is: 'made'; readonly name: string; readonly bytes: number }
  | { readonly is: 'failed'; readonly code: string }
export type ReportDesk = {
  readonly choice: Accessor<Choice>
  readonly choose: (choice: Choice) => void
  readonly came: Accessor<Came | null>
  readonly download: (format: ReportFormat) => Promise<void>
  readonly print: () => void
}

export function createReport(gathering: string): ReportDesk {
  const [choice, choose] = createSignal(firstChoice(language()))
  const [came, setCame] = createSignal<Came | null>(null)

  function question(format: ReportFormat): string {
    // The key goes in the body: an address is written down by whatever stands between.
    const key = { gathering, session: recall(sessionPlace(gathering)) ?? '' }
    return JSON.stringify(questionOf(choice(), format, key))
  }

  async function download(format: ReportFormat) {
    if (came()?.is === 'making') return
    setCame({ is: 'making', format })
    setCame(await ask(question(format)))
  }

  return {
    ...{ choice, came, download },
    choose: (to) => void choose(to),
    print: () => openToPrint('/api/report/print', question('html')),
  }
}

async function ask(body: string): Promise<Came> {
  try {
    const response = await fetch('/api/report', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    })
    const disposition = response.headers.get('Content-Disposition')
    if (!response.ok || disposition === null) {
      const { code = 'server-error' } = await response.json().catch(() => ({}))
      return { is: 'failed', code: String(code) }
    }
    const file = await response.blob()
    const name = nameIn(disposition)
    saveFile(name, file)
    return { is: 'made', name, bytes: file.size }
  } catch {
    return { is: 'failed', code: 'no-answer' }
  }
}
