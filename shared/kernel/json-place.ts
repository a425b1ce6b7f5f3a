const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside a string
  /\s*(?:([[{])|([\]}])|(,)|(:)|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y

/**
 * Where a text stops being JSON, as `line:sign`, counted from 1. Engines tell it in words of their own or not at all, and whoever
 * has changed a file by hand needs it.
 */
export function whereNotJson(text: string): string {
  const open: string[] = []
  // What may come: a value, a key, a colon, or what follows a value. `first` is where an empty list or object may close.
  let wants: 'value' | 'key' | 'colon' | 'after' = 'value'
  let first = false
  let at = 0
  for (;;) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (!found) break
    const [all, opens, closes, comma, colon, string, plain] = found
    if (opens !== undefined && wants === 'value') {
      open.push(opens)
      wants = opens === '{' ? 'key' : 'value'
      first = true
    } else if (closes !== undefined && isClosing(open.at(-1), closes) && (wants === 'after' || first)) {
      open.pop()
      wants = 'after'
      first = false
    } else if (comma !== undefined && wants === 'after' && open.length > 0) {
      wants = open.at(-1) === '{' ? 'key' : 'value'
      first = false
    } else if (colon !== undefined && wants === 'colon') wants = 'value'
    else if (string !== undefined && wants === 'key') {
      wants = 'colon'
      first = false
    } else if ((string ?? plain) !== undefined && wants === 'value') {
      wants = 'after'
      first = false
    } else break
    at += all.length
  }
  const rest = /^\s*/.exec(text.slice(at))?.[0].length ?? 0
  const lines = text.slice(0, at + rest).split('\n')
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
}

function isClosing(open: string | undefined, closes: string): boolean {
  return open === (closes === '}' ? '{' : '[')
}
