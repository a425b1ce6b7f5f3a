import { type JSX, Show } from 'solid-js'
import { EvaluationConsole } from '#client/activities/evaluation/EvaluationConsole.tsx'
import { EvaluationDialog } from '#client/activities/evaluation/EvaluationDialog.tsx'
import { useDesk } from '#client/screens/console/desk.tsx'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import {
  afterwards,
  again,
  closed,
  compared,
  comparedShown,
  draft,
  few,
  manyCompared,
  manyDraft,
  opened,
  sent,
  shown,
} from './samples/evaluation.ts'
import { running } from './samples/gathering.ts'

const nothing = () => undefined
const OFFLINE = { status: 'offline' } as const
const TOO_LATE = { outcome: { ok: false, code: 'end-passed', detail: '' } } as const
const EMPTY = { outcome: { ok: false, code: 'questions-needed', detail: '' } } as const

function Form(): JSX.Element {
  const desk = useDesk()
  const form = () => desk.view.activities.find((each) => each.kind === 'evaluation')
  return <Show when={form()}>{(is) => <EvaluationConsole form={is()} onEdit={nothing} />}</Show>
}

function Dialog(props: { readonly activity?: string }): JSX.Element {
  return <EvaluationDialog open activity={props.activity ?? null} item={null} onClose={nothing} />
}

/** An evaluation on the leader's desk, from its questions to what it came to. */
export function ConsoleEvaluation(): JSX.Element {
  return (
    <>
      <Of name="EvaluationConsole, Compare">
        <OnDesk is="draft" of={draft}>
          <Form />
        </OnDesk>
        <OnDesk is="draft, a time to close at is not set" of={draft} press="label:last-child input">
          <Form />
        </OnDesk>
        <OnDesk is="open, nobody has sent it" of={opened}>
          <Form />
        </OnDesk>
        <OnDesk is="open, seven have sent it" of={sent}>
          <Form />
        </OnDesk>
        <OnDesk is="open for a week, with its link" of={afterwards} press="summary">
          <Form />
        </OnDesk>
        <OnDesk is="the end has passed" of={sent} line={TOO_LATE} asked="asked">
          <Form />
        </OnDesk>
        <OnDesk is="closed" of={closed}>
          <Form />
        </OnDesk>
        <OnDesk is="closed, few forms" of={few}>
          <Form />
        </OnDesk>
        <OnDesk is="results shown" of={shown}>
          <Form />
        </OnDesk>
        <OnDesk is="compared with an earlier gathering" of={compared}>
          <Form />
        </OnDesk>
        <OnDesk is="compared, for the hall too" of={comparedShown}>
          <Form />
        </OnDesk>
        <OnDesk is="open again" of={again}>
          <Form />
        </OnDesk>
        <OnDesk is="offline" of={sent} line={OFFLINE}>
          <Form />
        </OnDesk>
        <OnDesk is="overfull: 30 questions of every kind, compared" of={manyCompared}>
          <Form />
        </OnDesk>
      </Of>
      <Of name="EvaluationDialog, FormRow">
        <OnDesk is="a new one" of={running} wide>
          <Dialog />
        </OnDesk>
        <OnDesk is="one question unfolded" of={draft} press=".formrows .btn" wide>
          <Dialog activity="form" />
        </OnDesk>
        <OnDesk is="no questions" of={running} line={EMPTY} asked="evaluation" wide>
          <Dialog />
        </OnDesk>
        <OnDesk is="offline" of={draft} line={OFFLINE} wide>
          <Dialog activity="form" />
        </OnDesk>
        <OnDesk is="overfull: 30 questions" of={manyDraft} press=".formrows .btn" wide>
          <Dialog activity="form" />
        </OnDesk>
      </Of>
    </>
  )
}
