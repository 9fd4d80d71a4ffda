import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en/index.ts'

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en },
  defaultNS: 'common',
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  initAsync: false,
})

export const t = i18next.t
