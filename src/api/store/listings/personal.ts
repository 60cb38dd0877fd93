import { MedusaNextFunction, MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"

/** What belongs to one person although nobody has to sign in for it. */
const OF_ONE_PERSON =
  /^\/store\/(carts|orders|customers|payment-collections|returns|order-changes)(\/|$)/i

/** Somebody signed in, or tried to: the answer may be theirs alone. */
export const isPersonal = ({ headers, auth_context, session }: MedusaStoreRequest) =>
  Boolean(headers.authorization || auth_context || session?.auth_context)

/** Nothing between the shop and a shopper keeps what is for that shopper alone. */
export function keepPrivate(
  req: MedusaStoreRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  if (isPersonal(req) || OF_ONE_PERSON.test(req.baseUrl + req.path)) {
    res.setHeader("Cache-Control", "private, no-store")
  }
  next()
}
