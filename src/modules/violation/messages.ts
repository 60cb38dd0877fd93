/** How somebody who is restricted may object. */
export const HOW_TO_APPEAL =
  "To appeal, look at GET /store/customers/me/violations and write to POST /store/customers/me/violations/{id}/appeal; if no violation is listed there, write to the shop"

export const blockedMessage = (reason: string) =>
  `Your account is blocked: ${reason}. You may still sign in, read what is yours and change your profile. ${HOW_TO_APPEAL}`

export const prepayMessage = (reason: string, provider_id: string) =>
  `Your account has to pay in advance: ${reason}. ${provider_id} takes no money before the goods are sent; accepted: any other way to pay. ${HOW_TO_APPEAL}`
