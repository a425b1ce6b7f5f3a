import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { texts } from '#client/library/texts.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { proposedFor } from '#client/screens/programme/make/make.model.ts'
import { Choose } from '#client/screens/programme/parts/Choose.tsx'
import { DeskForm } from '#client/screens/programme/parts/DeskForm.tsx'
import { words } from '#client/screens/programme/words.ts'
import { TEMPLATE_IDS } from '#shared/library/templates.ts'
import { GATHERING_KINDS } from '#shared/programme/planned.ts'
import { createSeveral } from './create-several.ts'
import { SeveralResults } from './SeveralResults.tsx'
import { SeveralTable } from './SeveralTable.tsx'
import { type BeginAll, beginOf, edited, kindOf, PERS, perOf } from './several.model.ts'
import { severalWords } from './several-words.ts'
import './several.css'

/** A gathering for each county, or for each municipality, with days and places in one table, planned or made at once. */
export function SeveralForm(props: { readonly phase: string; readonly onDone: () => void }): JSX.Element {
  const desk = useDesk()
  const says = () => severalWords()
  const several = createSeveral(props.phase)
  const { draft, write } = several
  const busy = () => several.progress() !== null
  const begins = (): readonly { readonly id: BeginAll; readonly name: string }[] => [
    ...TEMPLATE_IDS.map((id) => ({ id, name: texts().templates[id].title })),
    { id: 'empty', name: deskWords().make.empty.title },
    { id: 'plan', name: says().planOnly },
  ]
  const saveText = () => {
    const count = several.chosen().length
    if (several.results().length > 0) return says().again(count)
    return beginOf(draft()) === 'plan' ? says().plan(count) : says().make(count)
  }
  function close() {
    several.drop()
    props.onDone()
  }
  return (
    <section class="several" aria-label={says().title}>
      <h3>{says().title}</h3>
      <p class="mut sm" role="status">
        <Show when={several.progress()}>{(is) => <>{says().progress(is().at, is().of)}</>}</Show>
      </p>
      <SeveralResults results={several.results()} busy={busy()} />
      <Show
        when={!several.isFinished()}
        fallback={
          <p class="row">
            <button type="button" class="btn" onClick={() => props.onDone()}>
              {words().common.close}
            </button>
          </p>
        }
      >
        <DeskForm
          label={says().title}
          asks={{ busy, error: () => null }}
          save={several.make}
          saveText={saveText()}
          ready={desk.online() && several.chosen().length > 0}
          onClose={close}
        >
          <div class="row">
            <Choose
              label={says().per}
              choices={PERS.map((id) => ({ id, name: says().pers[id] }))}
              chosen={perOf(draft())}
              choose={(per) => {
                const kind = per === 'county' ? 'county' : 'local'
                write({ per, kind, begin: beginOf(draft()) === 'plan' ? 'plan' : proposedFor({ kind }) })
              }}
            />
            <Choose
              label={deskWords().planned.kind}
              choices={GATHERING_KINDS.map((id) => ({ id, name: words().kinds[id] }))}
              chosen={kindOf(draft())}
              choose={(kind) => write({ kind })}
            />
            <Choose
              label={says().begin}
              choices={begins()}
              chosen={beginOf(draft())}
              choose={(begin) => write({ begin })}
            />
          </div>
          <SeveralTable
            rows={several.rows()}
            busy={busy()}
            edit={(key, edit) => write(edited(draft(), key, edit))}
          />
          <Show when={!desk.online()}>
            <p class="mut sm">{words().needsNet}</p>
          </Show>
        </DeskForm>
      </Show>
    </section>
  )
}
