import { MiddlewareRoute } from "@medusajs/framework/http"
import { announceSignIn } from "./announce-sign-in"
import { readCodeRequest, signInByCode } from "./code-sign-in"
import { limitResets, proveByReset } from "./password-reset"
import { refuseInheritedNames } from "./inherited-names"
import { readPasswordIdentifier, readRegistration } from "./password-sign-in"
import { keepProvenPhone, signUpWithWhatWasProven } from "./sign-up"

const methods = ["POST" as const]
const password = "/auth/:actor_type/emailpass"

/** In front of the platform's own routes, which make all tokens. */
export const authMiddlewares: MiddlewareRoute[] = [
  { matcher: "/auth", middlewares: [refuseInheritedNames] },
  {
    matcher: "/auth/customer/otp",
    methods,
    middlewares: [announceSignIn, readCodeRequest, signInByCode],
  },
  // Of all kinds of actors: one login serves several, and the platform takes names it never heard.
  { matcher: password, methods, middlewares: [announceSignIn, readPasswordIdentifier] },
  { matcher: `${password}/register`, methods, middlewares: [readRegistration] },
  { matcher: `${password}/reset-password`, methods, middlewares: [limitResets] },
  { matcher: "/auth/customer/emailpass/update", methods, middlewares: [proveByReset] },
  { matcher: "/store/customers", methods, middlewares: [signUpWithWhatWasProven] },
  { matcher: "/store/customers/me", methods, middlewares: [keepProvenPhone] },
]
