import { MiddlewareRoute } from "@medusajs/framework/http"
import { announceSignIn } from "./announce-sign-in"
import { readCodeRequest, signInByCode } from "./code-sign-in"
import { limitResets, proveByReset } from "./password-reset"
import { readPasswordIdentifier, readRegistration } from "./password-sign-in"
import { keepProvenPhone, signUpWithWhatWasProven } from "./sign-up"

const methods = ["POST" as const]

/** In front of the platform's own routes, which make all tokens. */
export const authMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/auth/customer/otp",
    methods,
    middlewares: [announceSignIn, readCodeRequest, signInByCode],
  },
  ...["/auth/customer/emailpass", "/auth/user/emailpass"].map((matcher) => ({
    matcher,
    methods,
    middlewares: [announceSignIn, readPasswordIdentifier],
  })),
  { matcher: "/auth/customer/emailpass/register", methods, middlewares: [readRegistration] },
  {
    matcher: "/auth/customer/emailpass/reset-password",
    methods,
    middlewares: [limitResets("customer")],
  },
  { matcher: "/auth/user/emailpass/reset-password", methods, middlewares: [limitResets("user")] },
  { matcher: "/auth/customer/emailpass/update", methods, middlewares: [proveByReset] },
  { matcher: "/store/customers", methods, middlewares: [signUpWithWhatWasProven] },
  { matcher: "/store/customers/me", methods, middlewares: [keepProvenPhone] },
]
