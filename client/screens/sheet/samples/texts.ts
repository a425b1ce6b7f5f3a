/** Texts at the length that screens must bear. */
export const NAME_OF_60 = 'Fagansvarlig for oppfølging av nærvær og inkludering i helse'
export const TITLE_OF_120 =
  'Fra individuell oppfølging til felles praksis: hva gjør kommunene som har fått ned det lange fraværet, og hva koster det?'.slice(
    0,
    120,
  )
export const POINT =
  'Vi ringer for sent. Første samtale kommer gjerne en uke etter at noen har gått hjem, og da er det for sent.'

export const FIVE = ['Bømlo', 'Steinkjer', 'Sund', 'Vefsn', 'Jondal'] as const
export const THIRTY_ONE = [
  ...FIVE,
  ...['Alstahaug', 'Austevoll', 'Bodø', 'Bremanger', 'Eidfjord', 'Fitjar', 'Flora', 'Grane', 'Hamarøy'],
  ...['Kvinnherad', 'Kåfjord', 'Leirfjord', 'Lindås', 'Masfjorden', 'Nordre Land', 'Odda', 'Os', 'Rana'],
  ...['Samnanger', 'Stord', 'Søndre Land', 'Tysnes', 'Tysvær', 'Ullensvang', 'Voss', 'Øygarden'],
] as const

/** What people do at home, who stand on the list; nobody here has a name. */
export const ROLES = ['HR-leder', 'Rådgiver', 'Tillitsvalgt', 'Verneombud', 'Enhetsleder'] as const

export const PROGRAMME = `Nærvær i kommunene

Dag 1, 12. september 2012
10.00 Velkommen
10.15 Innledning ved nettverkslederen
11.00 Samtaler i gruppe
11.45 Lunsj
12.45 Foredrag: Slik gjorde Bergen
13.30 Pause
13.45 Oppsummering
15.00 Slutt

Dag 2, 13. september 2012
09.00 Kaffe
09.15 Hva tar vi med hjem?
11.00 Slutt`

/** With lines that cannot be read. */
export const UNREADABLE = `${PROGRAMME}
kl. 25.70 Noe mer
10.30 Gruppearbeid
Avreise når bussen kommer`
