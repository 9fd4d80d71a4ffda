import type { Chance } from './chance.ts'

/** Number ranges that are valid in their country: what they begin with, and how many digits follow. */
const ranges = {
  US: ['+1212555', 4],
  CA: ['+1506555', 4],
  GB: ['+4474001', 5],
  AU: ['+6149157', 4],
  FR: ['+336123', 5],
  DE: ['+4915123', 6],
  ES: ['+346123', 5],
  IT: ['+393123', 6],
  BR: ['+5511961', 6],
  MX: ['+5255123', 5],
  IN: ['+919812', 6],
  JP: ['+8190123', 5],
  KR: ['+821020', 6],
  CN: ['+8613123', 6],
  TW: ['+8869123', 5],
  RU: ['+7912345', 4],
  UA: ['+38050123', 4],
  GR: ['+306912', 6],
  IL: ['+972502', 6],
  SA: ['+966512', 6],
  EG: ['+201001', 6],
  IR: ['+989123', 6],
  TR: ['+905012', 6],
  PL: ['+48512', 6],
  CZ: ['+420601', 6],
  SE: ['+46701', 6],
  NG: ['+234802', 7],
  TH: ['+6681234', 4],
  VN: ['+8491234', 4],
  GE: ['+99555512', 4],
  AM: ['+37477', 6],
} as const satisfies Record<string, readonly [string, number]>
export type PhoneCountry = keyof typeof ranges
export const phoneCountries = Object.keys(ranges) as PhoneCountry[] // its keys are exactly these

const usAreas = [
  '212',
  '415',
  '305',
  '617',
  '206',
  '312',
  '404',
  '503',
  '720',
  '602',
  '718',
  '202',
  '512',
  '619',
]

/** A valid number of that country, as E.164. */
export const imagineNumber = (country: PhoneCountry, chance: Chance): string => {
  const [begin, digits] = ranges[country]
  const start = country === 'US' ? `+1${chance.pick(usAreas)}555` : begin
  return `${start}${String(chance.below(10 ** digits)).padStart(digits, '0')}`
}
