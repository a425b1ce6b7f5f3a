import { type JSX, Show } from 'solid-js'
import { words } from '#client/screens/phone/words.ts'
import { CheckIcon, NoNetIcon, WarningIcon } from '#client/ui/icons.tsx'

export type NetState =
  | { readonly type: 'fine' }
  | { readonly type: 'offline'; readonly since: string; readonly durable: boolean }
  | { readonly type: 'storage' }
  | { readonly type: 'sent' }

/** Calm, and the reassurance first: everything still works. */
export function NetBanner(props: { readonly net: NetState }): JSX.Element {
  const says = () => bannerText(props.net)
  return (
    <div role="status">
      <Show when={says()}>
        {(text) => (
          <div class="off" classList={{ sent: props.net.type === 'sent' }}>
            {ICONS[props.net.type]({})}
            <b>{text()[0]}</b>
            <span>{text()[1]}</span>
          </div>
        )}
      </Show>
    </div>
  )
}

const ICONS = { offline: NoNetIcon, storage: WarningIcon, sent: CheckIcon, fine: CheckIcon } as const

function bannerText(state: NetState): readonly [string, string] | null {
  const { net, common } = words()
  switch (state.type) {
    case 'offline':
      return [common.offlineSince(state.since), state.durable ? net.safe : net.safeHere]
    case 'storage':
      return [net.storage, net.storageHelp]
    case 'sent':
      return [net.sent, net.sentHelp]
    case 'fine':
      return null
  }
}
