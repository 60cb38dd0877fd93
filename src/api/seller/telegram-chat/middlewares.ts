import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { rateLimit } from "../../rate-limit"
import { SellerTelegramChatAction } from "./validators"

const CODES_PER_MINUTE = 10
const TESTS_PER_MINUTE = 5
const nothing = validBody(SellerTelegramChatAction)

export const sellerTelegramChatMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/telegram-chat/start-code",
    methods: ["POST"],
    middlewares: [
      rateLimit({ name: "telegram-code", points: CODES_PER_MINUTE, per_seconds: 60 }),
      nothing,
    ],
  },
  {
    matcher: "/seller/telegram-chat/test-message",
    methods: ["POST"],
    middlewares: [
      rateLimit({ name: "telegram-test", points: TESTS_PER_MINUTE, per_seconds: 60 }),
      nothing,
    ],
  },
]
