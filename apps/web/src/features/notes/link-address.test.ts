import { expect, test } from 'vitest'
import { linkAddress } from './link-address.ts'

/** Written apart: no link of ours leads there. */
const script = ['javascript', 'alert(1)'].join(':')

test.each([
  ['lagoon.example', 'https://lagoon.example'],
  ['lagoon.example:8080/a?b=c', 'https://lagoon.example:8080/a?b=c'],
  [' http://lagoon.example/a ', 'http://lagoon.example/a'],
  ['amara@lagoon.example', 'mailto:amara@lagoon.example'],
  ['mailto:amara@lagoon.example', 'mailto:amara@lagoon.example'],
  ['+1 (212) 555-0147', 'tel:+12125550147'],
])('%s leads to %s', (typed, address) => expect(linkAddress(typed)).toBe(address))

test.each([
  script,
  ` ${script.toUpperCase()}`,
  'data:text/html,x',
  'file:///etc',
  'nowhere',
  'two words',
  '',
])('%s is refused', (typed) => expect(linkAddress(typed)).toBeNull())
