import { CommitmentsDialog } from '#client/activities/commitments/CommitmentsDialog.tsx'
import { EvaluationDialog } from '#client/activities/evaluation/for-console.tsx'
import { PanelDialog } from '#client/activities/panel/PanelDialog.tsx'
import { RoundDialog } from '#client/activities/presentation-round/RoundDialog.tsx'
import { AskDialog } from '#client/screens/console/ask/AskDialog.tsx'
import type { FormName, Dialogs as Model } from '#client/screens/console/create-dialogs.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { LinksDialog } from './LinksDialog.tsx'

/** What stands over the page: one at a time. */
export function Dialogs(props: { readonly of: Model }) {
  const instead = (dialog: FormName) => () =>
    props.of.form(dialog, { activity: null, item: props.of.draft.item })
  const ask = () => props.of.ask(props.of.subject().item)
  return (
    <>
      <AskDialog
        open={props.of.shows('ask')}
        draft={props.of.draft}
        onChange={(part) => props.of.change(part)}
        onDone={() => props.of.done()}
        onEvery={() => props.of.toEvery()}
        onRound={instead('round')}
        onPanel={instead('panel')}
        onPromises={instead('promises')}
        onEvaluation={instead('evaluation')}
        onClose={() => props.of.leave('ask')}
      />
      <RoundDialog
        open={props.of.shows('round')}
        activity={props.of.subject().activity}
        item={props.of.subject().item}
        onAsk={ask}
        onClose={() => props.of.leave('round')}
      />
      <PanelDialog
        open={props.of.shows('panel')}
        activity={props.of.subject().activity}
        item={props.of.subject().item}
        onAsk={ask}
        onClose={() => props.of.leave('panel')}
      />
      <CommitmentsDialog
        open={props.of.shows('promises')}
        activity={props.of.subject().activity}
        item={props.of.subject().item}
        onClose={() => props.of.leave('promises')}
      />
      <EvaluationDialog
        open={props.of.shows('evaluation')}
        activity={props.of.subject().activity}
        item={props.of.subject().item}
        onClose={() => props.of.leave('evaluation')}
      />
      <KeysDialog open={props.of.shows('keys')} onClose={() => props.of.leave('keys')} />
      <LinksDialog open={props.of.shows('links')} onClose={() => props.of.leave('links')} />
    </>
  )
}
