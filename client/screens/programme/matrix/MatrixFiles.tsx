import { createSignal, For, type JSX } from 'solid-js'
import { askProgramme } from '#client/connection/ask-programme.ts'
import { saveFile } from '#client/screens/home/save-as.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { toldWords as says } from '#client/screens/programme/told-words.ts'
import { Note } from '#client/ui/Note.tsx'
import { language } from '#client/words/words.ts'
import type { MatrixFilter } from '#shared/programme/matrix.ts'

const FORMATS = ['csv', 'xlsx'] as const

/** What is shown, as files and on paper. */
export function MatrixFiles(props: { readonly filter: MatrixFilter }): JSX.Element {
  const desk = useDesk()
  const [making, setMaking] = createSignal(false)
  const [failed, setFailed] = createSignal(false)
  async function save(format: (typeof FORMATS)[number]) {
    setMaking(true)
    const { county, profile } = props.filter
    const file = await fileOf(desk.view.id, { county, profile, format, lang: language() })
    setMaking(false)
    setFailed(file === null)
    if (file) saveFile(`samling-${desk.view.today}.${format}`, file)
  }
  return (
    <div class="toldfiles">
      <div class="row">
        <For each={FORMATS}>
          {(format) => (
            <button
              type="button"
              class="btn"
              disabled={making() || !desk.online()}
              onClick={() => void save(format)}
            >
              {says()[format]}
            </button>
          )}
        </For>
        <button type="button" class="btn" onClick={() => window.print()}>
          {says().print}
        </button>
      </div>
      <Note tone="err" text={failed() ? says().notSaved : null} live />
    </div>
  )
}

async function fileOf(programme: string, asked: object): Promise<Blob | null> {
  try {
    const response = await askProgramme('matrix', programme, asked)
    return response.ok ? await response.blob() : null
  } catch {
    return null
  }
}
