import type { ErrorReason } from '@dossier/contracts/errors'
import {
  type CountryCode,
  isSupportedCountry,
  ParseError,
  parsePhoneNumberWithError,
} from 'libphonenumber-js/max'
import { invalidField } from '../errors/index.ts'

const reasons: Record<string, ErrorReason> = {
  TOO_SHORT: 'phone.tooShort',
  TOO_LONG: 'phone.tooLong',
  INVALID_COUNTRY: 'phone.country',
}

export type ParsedPhone = { number: string; shownAs: string }

/**
 * What a person typed as E.164, and as the workspace's country writes it: nationally at home, with its country
 * code elsewhere. An invalid number is refused with the reason.
 */
export const parsePhone = (typed: string, defaultCountry: string): ParsedPhone => {
  const country: CountryCode | undefined = isSupportedCountry(defaultCountry) ? defaultCountry : undefined
  try {
    const phone = parsePhoneNumberWithError(typed, country ? { defaultCountry: country } : {})
    if (!phone.isValid()) throw invalidField('number', 'phone.invalid')
    const shownAs = phone.country === country ? phone.formatNational() : phone.formatInternational()
    return { number: phone.number, shownAs }
  } catch (error) {
    if (error instanceof ParseError) throw invalidField('number', reasons[error.message] ?? 'phone.invalid')
    throw error
  }
}

/** As `parsePhone`, and undefined where that refuses. */
export const tryParsePhone = (typed: string, defaultCountry: string): ParsedPhone | undefined => {
  try {
    return parsePhone(typed, defaultCountry)
  } catch {
    return undefined
  }
}
