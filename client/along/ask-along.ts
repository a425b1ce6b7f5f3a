import { askServer, type Reply } from '#client/screens/home/ask-server.ts'

/** What is asked of being known again (shared/protocol/along.ts); `what` is empty or begins with a stroke. */
export function askAlong<Body>(what: '' | '/yes' | '/no' | '/take' | '/welcome' | '/come', body: object) {
  return askServer<Body>(`along${what}`, body) as Promise<Reply<Body>>
}
