import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { conversationRoutes } from "../../store/conversations/middlewares"
import { sellerOf } from "../seller-of"
import { SellerListConversations, SellerStartConversation } from "./validators"

/**
 * The merchant's look at a store does not open its letters: staff read a conversation where a case
 * is about it, and each time is noted.
 */
function refuseLooks(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const { view, seller } = sellerOf(req)
  if (!view) return next()
  throw new MedusaError(
    MedusaError.Types.FORBIDDEN,
    `Conversations of ${seller.name} are not part of a look at the store; they can be read from ` +
      "a ticket or a complaint that is about them"
  )
}

export const sellerConversationMiddlewares: MiddlewareRoute[] = [
  { matcher: "/seller/conversations", middlewares: [refuseLooks] },
  ...conversationRoutes("/seller", SellerListConversations, SellerStartConversation),
]
