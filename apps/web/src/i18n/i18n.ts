import i18next, { type FlatNamespace, type TFunction, type TOptions } from 'i18next'
import { en } from './en/index.ts'
import { isolate } from './isolate.ts'
import { chosenLocale } from './locale.ts'
import { pseudoResource, type Texts } from './pseudo.ts'

const lng = chosenLocale()

void i18next.init({
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

type Find = (key: string, given?: TOptions) => string

/** What has nothing to fill in is looked up once: a part's texts are there before it draws. */
const remembering = (find: Find): Find => {
  const known = new Map<string, string>()
  return (key, given) => {
    if (given) return find(key, given)
    const text = known.get(key) ?? find(key)
    known.set(key, text)
    return text
  }
}

/**
 * The texts of one part of the product. The language is chosen before the page draws and stays, so no component has to
 * watch for another.
 */
export const textsOf = <Part extends FlatNamespace>(part: Part) =>
  // Which keys there are is for the caller's types to check; here they are strings.
  remembering(i18next.getFixedT(null, part) as unknown as Find) as unknown as TFunction<Part>
