import type { JSX } from 'solid-js'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { words } from '#client/screens/programme/words.ts'
import { KeepUntil } from './KeepUntil.tsx'
import { NoticeForm } from './NoticeForm.tsx'
import { PseudonymKey } from './PseudonymKey.tsx'
import { ResearchLinks } from './ResearchLinks.tsx'
import { researchWords } from './words.ts'

/** What those who take part are told of research, who may fetch it, and how long all of it is here. */
export function Research(): JSX.Element {
  const desk = useDesk()
  return (
    <main class="desk researchpage">
      <section class="phases">
        <p>
          <button type="button" class="btn quiet" onClick={() => desk.go('about')}>
            {researchWords().back}
          </button>
        </p>
        <h1>{words().parts.research}</h1>
        <NoticeForm />
        <ResearchLinks />
        <PseudonymKey />
        <KeepUntil />
      </section>
    </main>
  )
}
