import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { receiveAttachment } from "./receive-attachment"

const matcher = "/store/attachments"

export const storeAttachmentMiddlewares: MiddlewareRoute[] = [
  { matcher, middlewares: [authenticate("customer", ["session", "bearer"])] },
  { matcher, methods: ["POST"], middlewares: receiveAttachment },
]
