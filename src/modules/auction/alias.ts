import { createHmac } from "node:crypto"

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const LETTERS = 5

/**
 * What everybody may call a bidder: the same within an auction, another one in every other. Who
 * does not have the key cannot tell which customer it is.
 */
export function aliasOf(key: string, auction_id: string, customer_id: string): string {
  const digest = createHmac("sha256", key).update(`alias\0${auction_id}\0${customer_id}`).digest()
  let name = ""
  for (let i = 0; i < LETTERS; i++) name += CROCKFORD[digest[i] & 31]
  return `Bidder ${name}`
}
