import { MiddlewareRoute } from "@medusajs/framework/http"
import { receiveAttachment } from "../../store/attachments/receive-attachment"

export const sellerAttachmentMiddlewares: MiddlewareRoute[] = [
  { matcher: "/seller/attachments", methods: ["POST"], middlewares: receiveAttachment },
]
