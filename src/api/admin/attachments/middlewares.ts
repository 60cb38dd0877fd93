import { MiddlewareRoute } from "@medusajs/framework/http"
import { receiveAttachment } from "../../store/attachments/receive-attachment"

export const adminAttachmentMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/attachments", methods: ["POST"], middlewares: receiveAttachment },
]
