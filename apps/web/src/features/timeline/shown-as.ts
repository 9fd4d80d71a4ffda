import type { ShownAs } from '@dossier/contracts/timeline/inputs'
import { timelineGroups, type TimelineKind } from '@dossier/contracts/timeline/kinds'
import { MAX_SEARCH_WORDS } from '@dossier/contracts/timeline/values'
import { t } from '../../i18n/i18n.ts'
import { type Choice, countryChoices, languageChoices } from '../../lib/choices.ts'

const kinds: readonly TimelineKind[] = Object.values(timelineGroups).flat()

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
/** The words of a line without the slots that its data fills. */
const lineWords = (kind: TimelineKind) => t(`lines.${kind}`, { ns: 'timeline' }).replace(/\[\w+\]/g, ' ')

const valuesWith = (choices: readonly Choice[], word: string) =>
  choices.filter(({ name }) => folded(name).includes(word)).map(({ value }) => value)

/** What each word of a search stands for in the reader's language: kinds by their lines, fields and codes by name. */
export const shownAs = (search: string): ShownAs[] => {
  const fields = t('fields', { ns: 'record', returnObjects: true })
  return [...new Set(search.trim().split(/\s+/))]
    .filter((word) => word.length > 1)
    .slice(0, MAX_SEARCH_WORDS)
    .map((word) => {
      const wanted = folded(word)
      return {
        word,
        kinds: kinds.filter((kind) => folded(lineWords(kind)).includes(wanted)),
        fields: Object.entries(fields)
          .filter(([, name]) => folded(name).includes(wanted))
          .map(([field]) => field),
        values: [...valuesWith(countryChoices(), wanted), ...valuesWith(languageChoices(), wanted)].slice(
          0,
          500,
        ),
      }
    })
}
