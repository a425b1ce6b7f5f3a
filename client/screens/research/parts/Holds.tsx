import { For, type JSX, Show } from 'solid-js'
import { words } from '#client/screens/research/words.ts'
import { language } from '#client/words/words.ts'
import type { ResearchAbout } from '#shared/protocol/research.ts'

function isEmpty({ tables }: ResearchAbout): boolean {
  return tables.find(({ id }) => id === 'answers')?.rows === 0
}

/** What an export would hold now: its tables, and how far small cells let it tell. */
export function Holds(props: { readonly about: ResearchAbout | null }): JSX.Element {
  const says = () => words().holds
  const nameOf = ({ name }: ResearchAbout['tables'][number]) => (language() === 'en' ? name.en : name.nb)
  return (
    <section>
      <h2>{says().heading}</h2>
      <Show
        when={props.about}
        fallback={
          <p class="mut" role="status">
            {says().looking}
          </p>
        }
      >
        {(about) => (
          <>
            <p>
              {isEmpty(about()) ? says().noAnswers : says().level[about().background ?? 'none']}{' '}
              {says().cell(about().smallestCell)}
            </p>
            <div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{says().file}</th>
                    <th scope="col">{says().rows}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={about().tables}>
                    {(table) => (
                      <tr>
                        <th scope="row">
                          {table.id} <span class="mut">{nameOf(table)}</span>
                        </th>
                        <td>{table.rows}</td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </div>
          </>
        )}
      </Show>
    </section>
  )
}
