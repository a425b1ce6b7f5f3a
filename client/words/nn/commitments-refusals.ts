import type { CommitmentRefusal, Text } from '#client/words/refusal-text.ts'

export const commitmentRefusals: Readonly<Record<CommitmentRefusal, Text>> = {
  'commitments-not-open': 'Løfta er stengde no. Det du har skrive, står her til du tek det bort.',
  'text-changed': (text) =>
    text === ''
      ? 'Nokon andre har tømt feltet medan du skreiv. Vel kva som skal stå.'
      : `Nokon andre har skrive her i mellomtida: «${text}» Vel kva som skal stå.`,
  'enough-commitments': (most) =>
    most === '1'
      ? 'Det er plass til eitt løfte. Skriv om det som står der.'
      : `Det er plass til ${most} løfte. Ta bort eitt først.`,
  'already-confirmed': 'Løftet er stadfesta. Opne det igjen for å endre det.',
  'being-written': 'Kommunen skriv på utkastet sitt. Det er deira til dei har stadfesta det.',
  'one-role': 'Skriv éi rolle, til dømes «HR-leiar»',
  'date-past': 'Datoen er passert. Vel ein dag som kjem.',
  'what-needed': (place) => `Skriv kva de skal gjere (løfte ${place}).`,
  'person-needed': (place) => `Skriv kven som har ansvaret (løfte ${place}).`,
  'date-needed': (place) => `Vel innan når (løfte ${place}).`,
  'why-needed': 'Skriv kvifor det vart lagt bort, så andre kan lære av det.',
  'nothing-carried':
    'Det er ingen løfte å sjå på enno. Hent dei frå førre samling, eller lat kommunane gje nye.',
  'unknown-commitment': 'Løftet finst ikkje lenger.',
}
