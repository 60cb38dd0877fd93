import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { AdminListConversations, AdminReadConversation } from "./validators"

const matcher = "/admin/conversations"
const query = (path: string, schema: Parameters<typeof validQuery>[0]) => ({
  matcher: `${matcher}${path}`,
  methods: ["GET" as const],
  middlewares: [validQuery(schema, { isList: false })],
})

export const adminConversationMiddlewares: MiddlewareRoute[] = [
  query("", AdminListConversations),
  query("/:id", AdminReadConversation),
]
