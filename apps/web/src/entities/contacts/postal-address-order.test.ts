import { expect, test } from 'vitest'
import { addressOrder, addressParts } from './postal-address-order.ts'

test.each([
  ['en-US', ['street', 'city', 'region', 'postalCode', 'country']],
  ['de', ['street', 'postalCode', 'city', 'region', 'country']],
  ['ja', ['country', 'postalCode', 'region', 'city', 'street']],
])('whoever reads %s sees an address in the order of there', (language, order) => {
  expect(addressOrder([language])).toEqual(order)
  expect(order.toSorted()).toEqual(addressParts.toSorted())
})
