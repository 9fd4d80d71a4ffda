export { defaultCountry } from './default-country.ts'
