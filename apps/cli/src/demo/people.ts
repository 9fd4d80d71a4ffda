import {
  ar,
  base,
  cs_CZ,
  de,
  el,
  en,
  en_GB,
  en_IN,
  en_NG,
  es,
  es_MX,
  Faker,
  fa,
  fr,
  he,
  hy,
  it,
  ja,
  ka_GE,
  ko,
  type LocaleDefinition,
  ne,
  pl,
  pt_BR,
  ru,
  sv,
  th,
  tr,
  uk,
  vi,
  yo_NG,
  zh_CN,
  zh_TW,
} from '@faker-js/faker'
import type { Chance } from './chance.ts'
import type { PhoneCountry } from './phone-numbers.ts'

export type Person = {
  firstName: string
  lastName: string
  country: PhoneCountry
  /** The name in Latin letters, as an email address begins; empty where it has none. */
  latin: string
  companyOf(): string
}

type Origin = { locale: LocaleDefinition; country: PhoneCountry; weight: number }

const origins: Origin[] = [
  { locale: en, country: 'US', weight: 90 },
  { locale: es_MX, country: 'US', weight: 14 },
  { locale: en_GB, country: 'GB', weight: 8 },
  { locale: zh_CN, country: 'CN', weight: 6 },
  { locale: zh_TW, country: 'TW', weight: 2 },
  { locale: vi, country: 'US', weight: 4 },
  { locale: ko, country: 'KR', weight: 4 },
  { locale: ja, country: 'JP', weight: 4 },
  { locale: ru, country: 'RU', weight: 4 },
  { locale: uk, country: 'UA', weight: 3 },
  { locale: ar, country: 'EG', weight: 4 },
  { locale: fa, country: 'IR', weight: 2 },
  { locale: he, country: 'IL', weight: 3 },
  { locale: en_IN, country: 'IN', weight: 6 },
  { locale: ne, country: 'IN', weight: 2 },
  { locale: en_NG, country: 'NG', weight: 4 },
  { locale: yo_NG, country: 'NG', weight: 2 },
  { locale: fr, country: 'FR', weight: 4 },
  { locale: de, country: 'DE', weight: 4 },
  { locale: it, country: 'IT', weight: 3 },
  { locale: es, country: 'ES', weight: 3 },
  { locale: pt_BR, country: 'BR', weight: 4 },
  { locale: pl, country: 'PL', weight: 3 },
  { locale: cs_CZ, country: 'CZ', weight: 2 },
  { locale: sv, country: 'SE', weight: 2 },
  { locale: tr, country: 'TR', weight: 3 },
  { locale: el, country: 'GR', weight: 2 },
  { locale: th, country: 'TH', weight: 2 },
  { locale: ka_GE, country: 'GE', weight: 1 },
  { locale: hy, country: 'AM', weight: 1 },
]

/** Faker knows no Tamil names in Tamil script. */
const tamil = {
  share: 0.015,
  first: ['கவிதா', 'முருகன்', 'செல்வி', 'அருண்', 'மீனா', 'கார்த்திக்', 'லட்சுமி', 'பிரியா', 'சுந்தர்', 'தமிழ்ச்செல்வன்'],
  last: ['முருகேசன்', 'சுப்பிரமணியன்', 'ராமசாமி', 'கிருஷ்ணன்', 'பழனிசாமி', 'நடராஜன்', 'வேலுசாமி', 'அண்ணாமலை'],
}

/** Everyone draws from one chance, which each story sets anew. */
export const createPeople = (): ((chance: Chance) => Person) => {
  let current: Chance | undefined
  const randomizer = { next: () => current?.next() ?? 0, seed: () => undefined }
  const fakers = origins.map(({ locale, ...origin }) => ({
    ...origin,
    faker: new Faker({ locale: [locale, en, base], randomizer }),
  }))
  const wheel = fakers.flatMap((entry) => Array.from({ length: entry.weight }, () => entry))

  return (chance) => {
    current = chance
    const { faker, country } = chance.pick(wheel)
    const companyOf = () => tidy(faker.company.name())
    if (chance.happens(tamil.share)) {
      const [firstName, lastName] = [chance.pick(tamil.first), chance.pick(tamil.last)]
      return { firstName, lastName, country: 'IN', latin: '', companyOf }
    }
    const [firstName, lastName] = [tidy(faker.person.firstName()), tidy(faker.person.lastName())]
    return { firstName, lastName, country, latin: inLatin(firstName, lastName), companyOf }
  }
}

/** As the verbs keep a line: composed, with single blanks. */
const tidy = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

const inLatin = (firstName: string, lastName: string): string => {
  const [first, last] = [firstName, lastName].map((name) =>
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(/ł/g, 'l')
      .replace(/[^a-z]/g, ''),
  )
  return first && last ? `${first}.${last}` : ''
}
