import { MiddlewareRoute } from "@medusajs/framework/http"
import { readPictures } from "./read-pictures"

export const sellerUploadMiddlewares: MiddlewareRoute[] = [
  { matcher: "/seller/uploads", methods: ["POST"], middlewares: [readPictures] },
]
