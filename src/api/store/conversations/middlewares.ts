import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import {
  MarkConversationRead,
  ReadConversationMessages,
  ReportConversationMessage,
  StoreListConversations,
  StoreStartConversation,
  WriteConversationMessage,
} from "./validators"

type Surface = "/store" | "/seller"
type Schema = Parameters<typeof validBody>[0]

/** What both surfaces take in their conversations. */
export const conversationRoutes = (
  surface: Surface,
  lists: Parameters<typeof validQuery>[0],
  starts: Schema
): MiddlewareRoute[] => {
  const matcher = `${surface}/conversations`
  const takes = (path: string, schema: Schema): MiddlewareRoute => ({
    matcher: `${matcher}${path}`,
    methods: ["POST"],
    middlewares: [validBody(schema)],
  })
  return [
    {
      matcher,
      methods: ["GET"],
      middlewares: [validQuery(lists, { isList: false })],
    },
    takes("", starts),
    {
      matcher: `${matcher}/:id/messages`,
      methods: ["GET"],
      middlewares: [validQuery(ReadConversationMessages, { isList: false })],
    },
    takes("/:id/messages", WriteConversationMessage),
    takes("/:id/read", MarkConversationRead),
    takes("/:id/messages/:message_id/report", ReportConversationMessage),
  ]
}

export const storeConversationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/conversations",
    middlewares: [authenticate("customer", ["session", "bearer"])],
  },
  ...conversationRoutes("/store", StoreListConversations, StoreStartConversation),
]
