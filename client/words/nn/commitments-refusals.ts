import type { CommitmentRefusal, Text } from '#client/words/refusal-text.ts'

/** Beside its own field nothing says which. */
const which = (place: string) => (place === '' ? '' : ` (forplikting ${place})`)

export const commitmentRefusals: Readonly<Record<CommitmentRefusal, Text>> = {
  'commitments-not-open': 'Forpliktingane er stengde no. Det du har skrive, står her til du tek det bort.',
  'text-changed': (text) =>
    text === ''
      ? 'Nokon andre har tømt feltet medan du skreiv. Vel kva som skal stå.'
      : `Nokon andre har skrive her i mellomtida: «${text}» Vel kva som skal stå.`,
  'enough-commitments': (most) =>
    most === '1'
      ? 'Det er plass til éi forplikting. Skriv om det som står der.'
      : `Det er plass til ${most} forpliktingar. Ta bort ei først.`,
  'already-confirmed': 'Forpliktinga er stadfesta. Opne henne igjen for å endre henne.',
  'being-written': 'Kommunen skriv på utkastet sitt. Det er deira til dei har stadfesta det.',
  'one-role': 'Skriv éi rolle, til dømes «HR-leiar»',
  'date-past': 'Datoen er passert. Vel ein dag som kjem.',
  'what-needed': (place) => `Skriv kva de skal gjere${which(place)}.`,
  'person-needed': (place) => `Skriv kven som har ansvaret${which(place)}.`,
  'date-needed': (place) => `Vel innan når${which(place)}.`,
  'why-needed': 'Skriv kvifor det vart lagt bort, så andre kan lære av det.',
  'nothing-carried':
    'Det er ingen forpliktingar å sjå på enno. Hent dei frå førre samling, eller lat kommunane skrive nye.',
  'unknown-commitment': 'Forpliktinga finst ikkje lenger.',
}
