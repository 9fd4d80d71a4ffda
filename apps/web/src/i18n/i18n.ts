import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en/index.ts'
import { isolate } from './isolate.ts'
import { chosenLocale } from './locale.ts'
import { pseudoResource, type Texts } from './pseudo.ts'

const lng = chosenLocale()

void i18next.use(initReactI18next).init({
  lng,
  fallbackLng: 'en',
  resources: lng === 'en' ? { en } : { en, [lng]: pseudoResource(en) },
  defaultNS: 'common',
  // React escapes what it shows; what is filled in keeps to its own direction.
  interpolation: { escapeValue: true, escape: isolate },
  initAsync: false,
})

/** Adds the texts of a part of the product that is fetched when it is opened. */
export const addTexts = (namespace: string, texts: Texts) => {
  i18next.addResourceBundle('en', namespace, texts)
  if (lng !== 'en') i18next.addResourceBundle(lng, namespace, pseudoResource(texts))
}

export const t = i18next.t
