import { MiddlewareRoute } from "@medusajs/framework/http"
import { requireDemo } from "../demo/middlewares"

/** The documents are for everybody; who the people of the demonstration are, only that may tell. */
export const docsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/docs/demo", middlewares: [requireDemo] },
]
