import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { AdminListConversations, AdminReadConversation } from "./validators"

const matcher = "/admin/conversations"
const query = (path: string, schema: Parameters<typeof validateAndTransformQuery>[0]) => ({
  matcher: `${matcher}${path}`,
  methods: ["GET" as const],
  middlewares: [validateAndTransformQuery(schema, { isList: false })],
})

export const adminConversationMiddlewares: MiddlewareRoute[] = [
  query("", AdminListConversations),
  query("/:id", AdminReadConversation),
]
