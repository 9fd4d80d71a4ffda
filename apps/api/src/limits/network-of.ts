import { isIPv6 } from 'node:net'

/**
 * What limits count an IP address as. Whoever has one of IPv6 has the 2^64 of its network too, so the network is
 * meant; one of IPv4 stands for itself, also where IPv6 carries it.
 */
export const networkOf = (ipAddress: string): string => {
  if (!isIPv6(ipAddress)) return ipAddress
  const groups = groupsOf(ipAddress)
  const [sixth = 0, seventh = 0, eighth = 0] = groups.slice(5)
  const isMapped = sixth === 0xffff && groups.slice(0, 5).every((group) => group === 0)
  if (isMapped) return [seventh >> 8, seventh & 0xff, eighth >> 8, eighth & 0xff].join('.')
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

/** The eight numbers of an IPv6 address. */
const groupsOf = (ipAddress: string): number[] => {
  // As a URL writes it: in one way, without dots. A zone is the reader's own name for a cable.
  const [bare = ''] = ipAddress.split('%')
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::')
  const numbers = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  const [first, last] = [numbers(head), numbers(tail ?? '')]
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last]
}
