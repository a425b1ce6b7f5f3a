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
  'door-shut': 'Døra er låst, eller det er ikkje plass til fleire.',
  'not-private':
    'Her kan andre på nettet lese med, så samlinga kan ikkje leiast over dette sambandet. Bruk konsollen på maskina som Samling køyrer på, eller start Samling med https: --tls-cert og --tls-key. Med --allow-http-leaders går det likevel, men då kan andre på nettet ta over.',
  'too-many-codes': (seconds) =>
    `Det er prøvd mange feil kodar frå dette nettet. Prøv igjen om ${seconds} sekund.`,
  'agenda-changed': 'Nokon andre har endra programmet i mellomtida. Sjå over det nye og lagre igjen.',
  'unknown-revision': 'Den versjonen av programmet er ikkje teken vare på.',
  'has-begun': 'Posten er over eller i gang og kan ikkje flyttast.',
  'stands-fast': 'Det som står fast, kan ikkje flyttast.',
  'no-such-date': (date) => `Datoen finst ikkje i kalenderen: ${date}.`,
  'end-before-start': (title) =>
    title === '' ? 'Ein post sluttar før han byrjar.' : `Ein post sluttar før han byrjar: ${title}.`,
  'agenda-empty': 'Programmet har ingen postar. Set inn minst éin post med klokkeslett.',
  'unknown-zone': 'Det finst inga tidssone med det namnet. Skriv ho som Europe/Oslo.',
  'in-use': 'Folk har alt svart på denne. Steng henne i staden for å fjerne henne.',
  'nothing-to-undo': 'Det er ikkje noko å angre.',
  'unknown-role': (role) =>
    `${role === '' ? 'Det står ikkje kven oppmøtetida gjeld' : `«${role}» er inga rolle her`}. Vel observatørane (observer), panelet (panel) eller prosjektleiarane (project-leader).`,
  'call-outside-item': (span) => `Oppmøtetida må liggje innanfor posten: ${span}.`,
  'call-without-end': 'Posten har inga sluttid å telje frå. Vel eit klokkeslett, eller minutt etter start.',
  'unknown-item': 'Posten finst ikkje lenger i programmet.',
  'nothing-running': 'Ingen post er i gang.',
  'no-clock': 'Denne posten har inga tid å endre.',
  'no-next-step': 'Dette er det siste steget.',
  'duplicate-municipality': 'To kommunar har same namn.',
  'already-listed': (name) =>
    name === '' ? 'Alle på lista står der frå før.' : `${name} står på lista frå før.`,
  'already-open': 'Ho er alt opna.',
  'not-draft': 'Ho er alt opna og kan ikkje endrast.',
  'already-exists': 'Ho finst alt.',
  'question-empty': 'Skriv eit spørsmål.',
  'no-municipalities': 'Samlinga har ingen kommunar. Legg til kommunar først.',
  'unknown-assignment': 'Oppdraget finst ikkje lenger.',
  'nothing-chosen': 'Det er ikkje valt nokon punkt enno.',
  'nobody-presents': 'Ingen kommunar er med i runden. Legg til kommunar først.',
  'choices-needed': 'Det må vere minst to ulike svar å velje mellom.',
  'too-many-options': (most) => `Det er plass til ${most} svar å velje mellom.`,
  'range-turned': 'Det lågaste talet må vere lågare enn det høgaste.',
  'no-right-answer': 'Eit slikt spørsmål har ingen fasit.',
  'poll-still-open': 'Avrøystinga er open enno. Steng henne først.',
  'no-more-rounds': 'Det er alt halde to rundar.',
  'too-few-answers': 'Det er for få svar å samanlikne med.',
  'unlike-results': 'Tala frå den andre samlinga passar ikkje med spørsmåla her.',
  'time-passed': 'Klokkeslettet er passert.',
  'no-tables': 'Set opp minst eitt bord med stolar først.',
  'nobody-here': 'Ingen er komne enno. Merk nokon som komen først.',
  'unknown-table': 'Bordet finst ikkje lenger.',
  'table-locked': (name) => `Bord ${name} er låst. Lås det opp før du flyttar nokon dit eller derifrå.`,
  'seat-pinned': (name) => `Personen er festa til bord ${name}. Løys først.`,
  'unknown-round': 'Bordplasseringa er ei anna no. Sjå kvar de er, og prøv igjen.',
  'not-observing': 'Dette er det berre observatørane som gjer. Be nettverksleiaren om å bli observatør.',
  'unknown-note': 'Notatet finst ikkje.',
  'unknown-theme': 'Temaet er bytt ut i mellomtida. Vel eitt av dei som står der no.',
  'not-collected': 'Det er ikkje der lenger, eller det er ikkje for alle å sjå. Vel noko anna.',
  'unknown-pick': 'Det er nettopp teke ut av oppsummeringa.',
  'nothing-picked': 'Det er ikkje valt noko til oppsummeringa enno.',
  'too-many-picks': (most) => `Oppsummeringa har plass til ${most}. Ta ut eitt først.`,
  'figure-needs': (part) =>
    `Figuren treng ${part === 'heading' ? 'ei overskrift' : part === 'source' ? 'ei kjelde' : 'ei eining'}.`,
  'figure-empty': 'Figuren har ingen tal å vise.',
  'figure-uneven': (period) => `Tala passar ikkje med periodane${period === '' ? '' : `: ${period}`}.`,
  'too-many-figures': (most) => `Samlinga har plass til ${most} figurar. Ta bort ein først.`,
  'unknown-figure': 'Figuren er teken bort.',
  'nobody-to-ask': 'Punktet kjem ikkje frå nokon kommune, så det er ingen å lese det opp for.',
  'unknown-link': 'Lenkja verkar ikkje. Be nettverksleiaren om ei ny.',
}
