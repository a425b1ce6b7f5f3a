import type { RefusalWords } from '#client/words/refusal-text.ts'
import { commitmentRefusals } from './commitments-refusals.ts'
import { evaluationRefusals } from './evaluation-refusals.ts'
import { firstRefusals } from './first-refusals.ts'
import { phoneRefusals } from './phone-refusals.ts'
import { reportingRefusals } from './reporting-refusals.ts'

export const refusals: RefusalWords = {
  ...firstRefusals,
  ...phoneRefusals,
  ...commitmentRefusals,
  ...evaluationRefusals,
  ...reportingRefusals,
  'door-shut': 'Døra er låst, eller det er ikke plass til flere.',
  'not-private':
    'Her kan andre på nettet lese med, så samlingen kan ikke ledes over denne forbindelsen. Bruk konsollen på maskinen som Samling kjører på, eller start Samling med https: --tls-cert og --tls-key. Med --allow-http-leaders går det likevel, men da kan andre på nettet ta over.',
  'too-many-codes': (seconds) =>
    `Det er prøvd mange feil koder fra dette nettet. Prøv igjen om ${seconds} sekunder.`,
  'agenda-changed': 'Noen andre har endret programmet i mellomtiden. Se over det nye og lagre igjen.',
  'unknown-revision': 'Den versjonen av programmet er ikke tatt vare på.',
  'has-begun': 'Posten er over eller i gang og kan ikke flyttes.',
  'stands-fast': 'Det som står fast, kan ikke flyttes.',
  'no-such-date': (date) => `Datoen finnes ikke i kalenderen: ${date}.`,
  'end-before-start': (title) =>
    title === '' ? 'En post slutter før den begynner.' : `En post slutter før den begynner: ${title}.`,
  'agenda-empty': 'Programmet har ingen poster. Sett inn minst én post med klokkeslett.',
  'unknown-zone': 'Det finnes ingen tidssone med det navnet. Skriv den som Europe/Oslo.',
  'in-use': 'Folk har alt svart på denne. Steng den i stedet for å fjerne den.',
  'nothing-to-undo': 'Det er ikke noe å angre.',
  'unknown-role': (role) =>
    `${role === '' ? 'Det står ikke hvem oppmøtetiden gjelder' : `«${role}» er ingen rolle her`}. Velg observatørene (observer), panelet (panel) eller prosjektlederne (project-leader).`,
  'call-outside-item': (span) => `Oppmøtetiden må ligge innenfor posten: ${span}.`,
  'call-without-end':
    'Posten har ingen sluttid å telle fra. Velg et klokkeslett, eller minutter etter start.',
  'unknown-item': 'Posten finnes ikke lenger i programmet.',
  'nothing-running': 'Ingen post er i gang.',
  'no-clock': 'Denne posten har ingen tid å endre.',
  'no-next-step': 'Dette er det siste trinnet.',
  'duplicate-municipality': 'To kommuner har samme navn.',
  'already-listed': (name) =>
    name === '' ? 'Alle på listen står der fra før.' : `${name} står på listen fra før.`,
  'already-open': 'Den er alt åpnet.',
  'not-draft': 'Den er alt åpnet og kan ikke endres.',
  'already-exists': 'Den finnes alt.',
  'question-empty': 'Skriv et spørsmål.',
  'no-municipalities': 'Samlingen har ingen kommuner. Legg til kommuner først.',
  'unknown-assignment': 'Oppdraget finnes ikke lenger.',
  'nothing-chosen': 'Det er ikke valgt noen punkter ennå.',
  'nobody-presents': 'Ingen kommuner er med i runden. Legg til kommuner først.',
  'choices-needed': 'Det må være minst to ulike svar å velge mellom.',
  'too-many-options': (most) => `Det er plass til ${most} svar å velge mellom.`,
  'range-turned': 'Det laveste tallet må være lavere enn det høyeste.',
  'no-right-answer': 'Et slikt spørsmål har ingen fasit.',
  'poll-still-open': 'Avstemningen er åpen ennå. Steng den først.',
  'no-more-rounds': 'Det er alt holdt to runder.',
  'too-few-answers': 'Det er for få svar å sammenligne med.',
  'unlike-results': 'Tallene fra den andre samlingen passer ikke med spørsmålene her.',
  'time-passed': 'Klokkeslettet er passert.',
  'no-tables': 'Sett opp minst ett bord med stoler først.',
  'nobody-here': 'Ingen er kommet ennå. Merk noen som kommet først.',
  'unknown-table': 'Bordet finnes ikke lenger.',
  'table-locked': (name) => `Bord ${name} er låst. Lås det opp før du flytter noen dit eller derfra.`,
  'seat-pinned': (name) => `Personen er festet til bord ${name}. Løsne først.`,
  'unknown-round': 'Bordplasseringen er en annen nå. Se hvor dere er, og prøv igjen.',
  'not-observing': 'Dette er det bare observatørene som gjør. Be nettverkslederen om å bli observatør.',
  'unknown-note': 'Notatet finnes ikke.',
  'unknown-theme': 'Temaet er byttet ut i mellomtiden. Velg et av dem som står der nå.',
  'not-collected': 'Det er ikke der lenger, eller det er ikke for alle å se. Velg noe annet.',
  'unknown-pick': 'Det er nettopp tatt ut av oppsummeringen.',
  'nothing-picked': 'Det er ikke valgt noe til oppsummeringen ennå.',
  'too-many-picks': (most) => `Oppsummeringen har plass til ${most}. Ta ut ett først.`,
  'figure-needs': (part) =>
    `Figuren trenger ${part === 'heading' ? 'en overskrift' : part === 'source' ? 'en kilde' : 'en enhet'}.`,
  'figure-empty': 'Figuren har ingen tall å vise.',
  'figure-uneven': (period) => `Tallene passer ikke med periodene${period === '' ? '' : `: ${period}`}.`,
  'too-many-figures': (most) => `Samlingen har plass til ${most} figurer. Ta bort en først.`,
  'unknown-figure': 'Figuren er tatt bort.',
  'nobody-to-ask': 'Punktet kommer ikke fra noen kommune, så det er ingen å lese det opp for.',
  'unknown-link': 'Lenken virker ikke. Be nettverkslederen om en ny.',
}
