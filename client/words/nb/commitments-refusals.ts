import type { CommitmentRefusal, Text } from '#client/words/refusal-text.ts'

/** Beside its own field nothing says which. */
const which = (place: string) => (place === '' ? '' : ` (forpliktelse ${place})`)

/** Why a promise cannot be written, confirmed or followed up; a phone has them with the promises, and not before. */
export const commitmentRefusals: Readonly<Record<CommitmentRefusal, Text>> = {
  'commitments-not-open': 'Forpliktelsene er stengt nå. Det du har skrevet, står her til du tar det bort.',
  'text-changed': (text) =>
    text === ''
      ? 'Noen andre har tømt feltet mens du skrev. Velg hva som skal stå.'
      : `Noen andre har skrevet her i mellomtiden: «${text}» Velg hva som skal stå.`,
  'enough-commitments': (most) =>
    most === '1'
      ? 'Det er plass til én forpliktelse. Skriv om det som står der.'
      : `Det er plass til ${most} forpliktelser. Ta bort en først.`,
  'already-confirmed': 'Forpliktelsen er bekreftet. Åpne den igjen for å endre den.',
  'being-written': 'Kommunen skriver på utkastet sitt. Det er deres til de har bekreftet det.',
  'one-role': 'Skriv én rolle, for eksempel «HR-leder»',
  'date-past': 'Datoen er passert. Velg en dag som kommer.',
  'what-needed': (place) => `Skriv hva dere skal gjøre${which(place)}.`,
  'person-needed': (place) => `Skriv hvem som har ansvaret${which(place)}.`,
  'date-needed': (place) => `Velg innen når${which(place)}.`,
  'why-needed': 'Skriv hvorfor det ble lagt bort, så andre kan lære av det.',
  'nothing-carried':
    'Det er ingen forpliktelser å se på ennå. Hent dem fra forrige samling, eller la kommunene skrive nye.',
  'unknown-commitment': 'Forpliktelsen finnes ikke lenger.',
}
