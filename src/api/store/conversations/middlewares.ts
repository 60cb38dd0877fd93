import {
  authenticate,
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import {
  MarkConversationRead,
  ReadConversationMessages,
  ReportConversationMessage,
  StoreListConversations,
  StoreStartConversation,
  WriteConversationMessage,
} from "./validators"

type Surface = "/store" | "/seller"
type Schema = Parameters<typeof validateAndTransformBody>[0]

/** What both surfaces take in their conversations. */
export const conversationRoutes = (
  surface: Surface,
  lists: Parameters<typeof validateAndTransformQuery>[0],
  starts: Schema
): MiddlewareRoute[] => {
  const matcher = `${surface}/conversations`
  const takes = (path: string, schema: Schema): MiddlewareRoute => ({
    matcher: `${matcher}${path}`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(schema)],
  })
  return [
    {
      matcher,
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(lists, { isList: false })],
    },
    takes("", starts),
    {
      matcher: `${matcher}/:id/messages`,
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ReadConversationMessages, { isList: false })],
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
