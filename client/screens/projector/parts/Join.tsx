import type { JSX } from 'solid-js'
import { codeText } from '#client/screens/projector/times.ts'
import { words } from '#client/screens/projector/words.ts'
import type { JoinPart } from '#shared/views/live.ts'
import { QrCode } from './QrCode.tsx'

export function Join(props: { readonly join: JoinPart }): JSX.Element {
  return (
    <div class="join">
      <p>
        {words().join}
        <b>{codeText(props.join.code)}</b>
        {props.join.host}
      </p>
      <QrCode join={props.join} quiet={3} />
    </div>
  )
}
