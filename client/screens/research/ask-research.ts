import { programmePlace } from '#client/connection/programme-place.ts'
import { recall } from '#client/connection/storage.ts'
import { askServer, fetchFile, type Reply } from '#client/screens/home/ask-server.ts'
import type { ResearchAbout } from '#shared/protocol/research.ts'

export type AskResearch = {
  /** As an export would be now. */
  readonly about: () => Promise<Reply<ResearchAbout>>
  readonly file: (language: 'nb' | 'en') => Promise<Reply<Blob>>
}

/** What is asked over http, by the session that the link was exchanged for. */
export function askResearch(programme: string): AskResearch {
  const right = () => ({ programme, session: recall(programmePlace('researcher', programme)) ?? '' })
  return {
    async about() {
      // Asked as the first view is drawn: the session that came with it is kept right after that.
      await Promise.resolve()
      return await askServer<ResearchAbout>('research/about', right())
    },
    file: (language) => fetchFile('research/file', { ...right(), language }),
  }
}
