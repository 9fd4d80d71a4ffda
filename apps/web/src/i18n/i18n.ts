import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en/index.ts'
import { chosenLocale } from './locale.ts'
import { pseudoResource } from './pseudo.ts'

const lng = chosenLocale()

void i18next.use(initReactI18next).init({
  lng,
  fallbackLng: 'en',
  resources: lng === 'en' ? { en } : { en, [lng]: pseudoResource(en) },
  defaultNS: 'common',
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  initAsync: false,
})

export const t = i18next.t
