import type { Lang } from './io.ts'

type NodesWords = { readonly needsDatabase: string; readonly badUrl: string }

export const nodesWords: Readonly<Record<Lang, NodesWords>> = {
  nb: {
    needsDatabase:
      'En Redis er til for flere servere på samme database, og det er ikke sagt hvilken: --database-url eller SAMLING_DATABASE_URL.\n',
    badUrl:
      'Adressen til Redis skal se slik ut: redis://MASKIN:6379, eller rediss:// når linjen er kryptert.\n',
  },
  nn: {
    needsDatabase:
      'Ein Redis er til for fleire tenarar på same databasen, og det er ikkje sagt kva for ein: --database-url eller SAMLING_DATABASE_URL.\n',
    badUrl:
      'Adressa til Redis skal sjå slik ut: redis://MASKIN:6379, eller rediss:// når linja er kryptert.\n',
  },
  en: {
    needsDatabase:
      'A Redis is for several servers on one database, and none is given: --database-url or SAMLING_DATABASE_URL.\n',
    badUrl:
      'The address of Redis looks like this: redis://MACHINE:6379, or rediss:// where the line is encrypted.\n',
  },
}
