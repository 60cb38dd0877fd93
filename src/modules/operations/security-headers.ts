import { IncomingMessage, ServerResponse } from "node:http"
import helmet, { HelmetOptions } from "helmet"

export type Site = {
  public_url: string
  /** Vite serves the dashboard then, with scripts in its page. */
  is_development: boolean
}
type Surface = "api" | "store" | "files" | "dashboard"
type SetHeaders = (req: IncomingMessage, res: ServerResponse) => void
type Directives = Record<string, string[]>

const HSTS_S = 180 * 24 * 60 * 60
/** What a browser may show of the shop's files; everything else it saves. */
const SHOWN = /^image\/(avif|gif|jpeg|png|webp)$/
const TO_SAVE = "attachment"

/** Pages of `/docs`, `/demo` and `/unsubscribe` have policies of their own. */
const NOTHING: Directives = {
  ...{ "default-src": ["'none'"], "base-uri": ["'none'"] },
  ...{ "form-action": ["'none'"], "frame-ancestors": ["'none'"] },
}
const FILE: Directives = {
  ...{ "default-src": ["'none'"], "style-src": ["'unsafe-inline'"], sandbox: [] },
  "frame-ancestors": ["'none'"],
}
/** Libraries of the dashboard write styles; pictures of mails and of products may be anybody's. */
const DASHBOARD: Directives = {
  ...{ "default-src": ["'self'"], "base-uri": ["'self'"], "form-action": ["'self'"] },
  ...{ "script-src": ["'self'"], "script-src-attr": ["'none'"], "object-src": ["'none'"] },
  "style-src": ["'self'", "'unsafe-inline'"],
  "font-src": ["'self'", "data:"],
  "img-src": ["'self'", "data:", "blob:", "https:"],
  "worker-src": ["'self'", "blob:"],
  "frame-ancestors": ["'none'"],
}

/** The headers of every answer, by what is answered. A route that knows better sets its own. */
export function securityHeaders(site: Site): SetHeaders {
  const { origin, protocol } = new URL(site.public_url)
  const isHttps = protocol === "https:"
  // Pictures have the public address also for who came by another one.
  const dashboard = { ...DASHBOARD, "img-src": [...DASHBOARD["img-src"], origin] }
  const make = (directives: Directives | null, policy: Reach) =>
    helmet(optionsOf(directives, policy, isHttps))
  const headers = {
    api: make(NOTHING, "same-origin"),
    // Storefronts are of other origins, and so are their pages that show pictures.
    store: make(NOTHING, "cross-origin"),
    files: make(FILE, "cross-origin"),
    dashboard: make(site.is_development ? null : dashboard, "same-origin"),
  }
  return (req, res) => {
    const surface = surfaceOf(req.url ?? "")
    headers[surface](req, res, () => {})
    whenSent(res, () => {
      // Express says it after this.
      res.removeHeader("X-Powered-By")
      if (surface === "files") saveWhatIsNotShown(res)
    })
  }
}

type Reach = "same-origin" | "cross-origin"

const optionsOf = (
  directives: Directives | null,
  policy: Reach,
  isHttps: boolean
): HelmetOptions => ({
  contentSecurityPolicy: directives
    ? {
        useDefaults: false,
        directives: { ...directives, ...(isHttps && { "upgrade-insecure-requests": [] }) },
      }
    : false,
  crossOriginResourcePolicy: { policy },
  frameguard: { action: "deny" },
  referrerPolicy: { policy: "same-origin" },
  // Only an address with https can keep its promise, and browsers complain of the others elsewhere.
  strictTransportSecurity: isHttps && { maxAge: HSTS_S, includeSubDomains: false },
  crossOriginOpenerPolicy: isHttps,
  originAgentCluster: isHttps,
})

/** The socket's own script is for storefronts, too. */
const SURFACES: [RegExp, Surface][] = [
  [/^\/static(\/|\?|$)/i, "files"],
  [/^\/(store|socket\.io)(\/|\?|$)/i, "store"],
  [/^\/app(\/|\?|$)/i, "dashboard"],
]
const surfaceOf = (url: string): Surface =>
  SURFACES.find(([pattern]) => pattern.test(url))?.[1] ?? "api"

/** A page among the files would be one of the shop's own. */
function saveWhatIsNotShown(res: ServerResponse) {
  const [type] = String(res.getHeader("Content-Type") ?? "").split(";")
  if (type && !SHOWN.test(type)) res.setHeader("Content-Disposition", TO_SAVE)
}

/** Does something right before the headers leave. */
function whenSent(res: ServerResponse, work: () => void) {
  const { writeHead } = res
  res.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    if (!res.headersSent) work()
    // Its overloads differ in their arguments only, which are passed on as they are.
    return Reflect.apply(writeHead, this, args) as ServerResponse
  } as typeof writeHead
}
