import { MedusaError } from "@medusajs/framework/utils"
import jwt from "jsonwebtoken"
import { Socket } from "socket.io"

/** Longer waits overflow the timer and end at once; nobody stays connected for 24 days. */
const TIMER_MS_MAX = 2 ** 31 - 1

/** Who a token speaks for, and until when (milliseconds). */
export type Identity = { actor_id: string; expires_at: number }
export type IdentityCode =
  "TOKEN_EXPIRED" | "TOKEN_INVALID" | "TOKEN_MISSING" | "NOT_ADMITTED" | "UNAVAILABLE"

/** The client reads `data.code` of the connect_error. */
export const refusal = (code: IdentityCode, message: string) =>
  Object.assign(new MedusaError(MedusaError.Types.UNAUTHORIZED, message), { data: { code } })

/** @throws when the token is not one that this server made for such an actor, or is over */
export function readToken(token: string, secret: string, actor_type: string): Identity {
  const claims = verify(token, secret)
  const { actor_id, exp } = claims
  if (claims.actor_type !== actor_type || typeof actor_id !== "string" || !actor_id) {
    throw refusal("TOKEN_INVALID", `The token is not accepted; accepted: that of a ${actor_type}`)
  }
  return { actor_id, expires_at: exp ? exp * 1000 : Infinity }
}

function verify(token: string, secret: string): jwt.JwtPayload {
  try {
    const claims = jwt.verify(token, secret)
    if (typeof claims !== "string") return claims
  } catch (error) {
    if (error instanceof jwt.TokenExpiredError) {
      throw refusal("TOKEN_EXPIRED", "The token is over; sign in again")
    }
  }
  throw refusal("TOKEN_INVALID", "The token is not accepted; accepted: one from signing in here")
}

/**
 * Reads `auth.token` of the handshake. Without one the client is nobody in particular; with a wrong
 * one it is refused, so that nobody believes to be signed in who is not. Cookies are not looked at:
 * a page of another origin could send them.
 */
export const identify =
  (secret: string, actor_type: string) => (socket: Socket, next: (error?: Error) => void) => {
    const { token } = socket.handshake.auth
    if (token === undefined || token === null || token === "") return next()
    try {
      if (typeof token !== "string") throw refusal("TOKEN_INVALID", "The token must be a text")
      socket.data.identity = readToken(token, secret, actor_type)
      next()
    } catch (error) {
      // Nothing else is thrown above.
      next(error as Error)
    }
  }

/** Refuses whoever came without a token, where nobody is anonymous. */
export const requireIdentity =
  (actor_type: string) => (socket: Socket, next: (error?: Error) => void) => {
    if (actorOf(socket)) return next()
    const message = `Sign in first; accepted in auth.token: the token of a ${actor_type}`
    next(refusal("TOKEN_MISSING", message))
  }

/** The signed-in actor, for as long as the token lasts. */
export function actorOf(socket: Socket, now = Date.now()): string | null {
  // Written by identify above and by nobody else.
  const identity = socket.data.identity as Identity | undefined
  return identity && now < identity.expires_at ? identity.actor_id : null
}

/** Calls back when the token of a connection is over; the connection itself goes on. */
export function onExpiry(socket: Socket, expired: () => void, now = Date.now()) {
  const identity = socket.data.identity as Identity | undefined
  if (!identity || identity.expires_at === Infinity) return
  const timer = setTimeout(expired, Math.min(identity.expires_at - now, TIMER_MS_MAX))
  timer.unref()
  socket.once("disconnect", () => clearTimeout(timer))
}
