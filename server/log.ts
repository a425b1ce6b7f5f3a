/** One line of JSON per event, to stderr. Only what is named here is ever logged: no texts, names, tokens or addresses. */
export type Log = (
  event: string,
  facts?: {
    readonly [key in
      | 'gathering'
      | 'programme'
      | 'role'
      | 'code'
      | 'type'
      | 'count'
      | 'message'
      | 'port'
      | 'ms']?: string | number
  },
) => void

export const stderrLog: Log = (event, facts = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`)
}

export const silentLog: Log = () => undefined
