import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { addressOf, rateLimit } from "../rate-limit"
import { announceSignIn } from "./announce-sign-in"
import { readCodeRequest, signInByCode } from "./code-sign-in"
import { limitResets, proveByReset } from "./password-reset"
import { refuseInheritedNames } from "./inherited-names"
import { readPasswordIdentifier, readRegistration, spellingOf, typedIn } from "./password-sign-in"
import { keepProvenPhone, signUpWithWhatWasProven } from "./sign-up"

const methods = ["POST" as const]
const password = "/auth/:actor_type/emailpass"

/** Who guesses at one login is stopped; an office with one address is not. */
const typedName = (req: MedusaRequest) => `${addressOf(req)} ${spellingOf(typedIn(req))}`
const limitSignIns = rateLimit({
  ...{ name: "sign-in", points: "sign_ins_per_minute", per_seconds: 60, is_strict: true },
  by: typedName,
})
const limitRegistrations = rateLimit({
  ...{ name: "registration", points: "registrations_per_hour", per_seconds: 3600, is_strict: true },
})

/** The platform reads a provider's name decoded, and would answer past what stands in front of it. */
function refuseEncodedPath({ path }: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  if (!path.includes("%")) return next()
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is nothing at /auth${path}`)
}

/** In front of the platform's own routes, which make all tokens. */
export const authMiddlewares: MiddlewareRoute[] = [
  { matcher: "/auth", middlewares: [refuseEncodedPath, refuseInheritedNames] },
  {
    matcher: "/auth/customer/otp",
    methods,
    middlewares: [announceSignIn, readCodeRequest, signInByCode],
  },
  // Of all kinds of actors: one login serves several, and the platform takes names it never heard.
  {
    matcher: password,
    methods,
    middlewares: [limitSignIns, announceSignIn, readPasswordIdentifier],
  },
  { matcher: `${password}/register`, methods, middlewares: [limitRegistrations, readRegistration] },
  { matcher: `${password}/reset-password`, methods, middlewares: [limitResets] },
  { matcher: "/auth/customer/emailpass/update", methods, middlewares: [proveByReset] },
  { matcher: "/store/customers", methods, middlewares: [signUpWithWhatWasProven] },
  { matcher: "/store/customers/me", methods, middlewares: [keepProvenPhone] },
]
