import { For, type JSX, Show } from 'solid-js'
import { words } from '#client/screens/research/words.ts'
import { language } from '#client/words/words.ts'
import type { ConsentCounts } from '#shared/research/consent.ts'
import type { ProgrammeResearchView } from '#shared/views/programme-research.ts'
import { researchNotice } from '#shared/words/research-notice.ts'

/** What those who take part are told, and in whole fives how many have said yes to it. */
export function Consent(props: {
  readonly view: Pick<ProgrammeResearchView, 'research' | 'purposes'>
  /** Null until they are there. */
  readonly counts: ConsentCounts | null
}): JSX.Element {
  const says = () => words().consent
  const notice = () => researchNotice(props.view.research)?.[language()]
  return (
    <section>
      <h2>{says().heading}</h2>
      <Show when={notice()} fallback={<p>{says().none}</p>}>
        {(text) => <blockquote>{text()}</blockquote>}
      </Show>
      <Show when={props.view.purposes.length > 0}>
        <p class="mut">{says().onlyNow}</p>
      </Show>
      <Show when={props.counts}>
        {(counts) => (
          <>
            <p>
              <b>{says().yes(counts().yes)}</b> <span class="mut">{says().fives}</span>
            </p>
            <Show when={counts().gatherings.length > 0}>
              <div class="scroll">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{says().gathering}</th>
                      <th scope="col">{says().people}</th>
                      <th scope="col">{says().said}</th>
                    </tr>
                  </thead>
                  <tbody>
                    <For each={counts().gatherings}>
                      {(each) => (
                        <tr>
                          <th scope="row">{each.title || words().untitled}</th>
                          <td>{says().count(each.people)}</td>
                          <td>{says().count(each.yes)}</td>
                        </tr>
                      )}
                    </For>
                  </tbody>
                </table>
              </div>
            </Show>
          </>
        )}
      </Show>
    </section>
  )
}
