import type { JSX } from 'solid-js'
import { words as later } from '#client/screens/phone/later/words.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import { words } from '#client/screens/phone/words.ts'
import { readCode, showCode } from './code.ts'
import { CodeForm } from './parts/CodeForm.tsx'

/** Where one comes without a code, or with one that fits no gathering: the one thing to do is to write it. */
export function Home(props: {
  readonly goTo: (code: string) => void
  /** The code that did not fit. */
  readonly wrong?: string
  readonly retry?: () => void
}): JSX.Element {
  function send(typed: string): string | null {
    const code = readCode(typed)
    if (code === null) return words().code.notACode
    if (code === props.wrong) props.retry?.()
    else props.goTo(code)
    return null
  }
  return (
    <CodeForm
      title={props.wrong ? later().gate.wrongCode : later().code.title}
      why={props.wrong && refusal({ code: 'unknown-code' })}
      label={words().code.label}
      help={later().code.help}
      value={props.wrong ? showCode(props.wrong) : ''}
      action={props.wrong ? words().common.tryAgain : later().code.go}
      send={send}
    />
  )
}
