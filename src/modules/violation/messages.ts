/**
 * How somebody who is restricted may object, in words that a storefront can show: it lists
 * `GET /store/customers/me/violations` and appeals with `POST …/{id}/appeal`.
 */
export const HOW_TO_APPEAL =
  "To appeal, answer the violation in your account; if none is listed there, write to the shop"

export const blockedMessage = (reason: string) =>
  `Your account is blocked: ${reason}. You may still sign in, read what is yours and change your profile. ${HOW_TO_APPEAL}`

export const prepayMessage = (reason: string, provider_id: string) =>
  `Your account has to pay in advance: ${reason}. ${provider_id} takes no money before the goods are sent; accepted: any other way to pay. ${HOW_TO_APPEAL}`
