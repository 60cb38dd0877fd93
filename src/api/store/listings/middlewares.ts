import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MedusaStoreRequest,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { STOREFRONT_MODULE } from "../../../modules/storefront"
import { Kind, keyOf, kindsWritten, QUERY_LENGTH_MAX } from "../../../modules/storefront/rules"
import StorefrontModuleService from "../../../modules/storefront/service"
import { isPersonal, keepPrivate } from "./personal"
import { sendAnswer } from "./send-answer"
import { turnOf } from "./turn-of"

type Listing = {
  /** What the list shows. */
  kinds: readonly Kind[]
  /** Until when the rows are as they are, by themselves. */
  until?: (body: object) => number
}

const READS = ["GET", "HEAD"]

/** Answers a list from what was answered before, or keeps what is answered now. */
const kept =
  ({ kinds, until }: Listing) =>
  async (req: MedusaStoreRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const storefront = req.scope.resolve<StorefrontModuleService>(STOREFRONT_MODULE)
    const isList = READS.includes(req.method) && req.path === "/"
    if (!isList || !storefront.lifetime_ms || isPersonal(req) || !isForEverybody(req)) return next()
    const look = await storefront.look(questionOf(req), shown(kinds, req))
    if (look && "answer" in look) return sendAnswer(res, look.answer)
    // Who leaves before the answer leaves nobody waiting for it.
    if (look) res.once("close", () => look.land(null))
    const json = res.json.bind(res)
    res.json = (body) => {
      res.json = json
      const isShared = res.statusCode === 200 && !res.hasHeader("Set-Cookie")
      if (!isShared) return json(body)
      const bytes = Buffer.from(JSON.stringify(body))
      const ends = until?.(body as object)
      const answer = look?.land(bytes, ends) ?? storefront.answerOf(bytes, ends)
      return sendAnswer(res, answer)
    }
    next()
  }

/** A cart is somebody's: prices and taxes follow its address. */
const isForEverybody = ({ query, originalUrl }: MedusaStoreRequest) =>
  query.cart_id === undefined && originalUrl.length <= QUERY_LENGTH_MAX

/** Who may see what (the key and its channels), the whole question, and in which language. */
function questionOf(req: MedusaStoreRequest) {
  const { key, sales_channel_ids } = req.publishable_key_context
  return keyOf([req.originalUrl, key, [...sales_channel_ids].sort(), req.locale ?? null])
}

/** Pieces change with every order; most lists do not tell how many there are. */
const shown = (kinds: readonly Kind[], { originalUrl }: MedusaStoreRequest): Kind[] =>
  originalUrl.includes("inventory") ? [...kinds, "stock"] : [...kinds]

const PRODUCTS: Listing = { kinds: ["product", "seller", "market"] }
const AUCTIONS: Listing = { kinds: ["auction", "product", "seller"], until: turnOf }
const SELLERS: Listing = { kinds: ["seller"] }

const WRITES = ["POST", "PUT", "PATCH", "DELETE"]

/** Whoever changed goods in the back office is answered when the lists are forgotten. */
function forgetWritten(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const kinds = WRITES.includes(req.method) ? kindsWritten(req.baseUrl + req.path) : []
  if (!kinds.length) return next()
  const storefront = req.scope.resolve<StorefrontModuleService>(STOREFRONT_MODULE)
  const json = res.json.bind(res)
  res.json = (body) => {
    res.json = json
    void storefront.forget(kinds).finally(() => json(body))
    return res
  }
  next()
}

/** Without methods: they have to come before what reads the query, and take parts out of it. */
export const storeListingMiddlewares: MiddlewareRoute[] = [
  ...["/admin", "/seller"].map((matcher) => ({ matcher, middlewares: [forgetWritten] })),
  { matcher: "/store", middlewares: [keepPrivate] },
  { matcher: "/store/products", middlewares: [kept(PRODUCTS)] },
  { matcher: "/store/auctions", middlewares: [kept(AUCTIONS)] },
  { matcher: "/store/sellers", middlewares: [kept(SELLERS)] },
  { matcher: "/store/sellers/:handle/products", middlewares: [kept(PRODUCTS)] },
  { matcher: "/store/sellers/:handle/auctions", middlewares: [kept(AUCTIONS)] },
]
