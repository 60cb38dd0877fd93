import { Histogram, Registry } from "prom-client"
import type { Ended, WatchedRequest } from "../../lib/request-watch"

/** Seconds: most answers are below the first few, nobody waits beyond the last. */
const BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
/** What no route of ours answers: each is one label, however many paths there are below. */
const AREAS = ["/app", "/static", "/socket.io"]
const UNMATCHED = "unmatched"
/** More different labels than this are never kept: a guard, far above what the routes can make. */
export const SERIES_MAX = 5_000

type Labels = { method: string; route: string; status: string }

/** How long requests took. Labels come from the list of routes, never from what was asked for. */
export class HttpMetrics {
  private readonly known = new Set<string>()
  private readonly seconds: Histogram<keyof Labels>

  constructor(registry: Registry) {
    this.seconds = new Histogram({
      name: "souk_http_request_duration_seconds",
      help: "How long requests took, by the route's template and the class of the answer",
      labelNames: ["method", "route", "status"],
      buckets: BUCKETS,
      registers: [registry],
    })
  }

  observe({ request, response, seconds }: Ended) {
    const labels = {
      method: METHODS.includes(request.method ?? "") ? request.method! : "other",
      route: templateOf(request, response.statusCode),
      status: response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : "aborted",
    }
    const series = `${labels.method} ${labels.route} ${labels.status}`
    const isRoom = this.known.has(series) || this.known.size < SERIES_MAX
    if (isRoom) this.known.add(series)
    this.seconds.observe(isRoom ? labels : { ...labels, route: UNMATCHED }, seconds)
  }
}

/** `/store/auctions/:id`. What ran into nothing but a middleware's pattern is unmatched, too. */
function templateOf({ route, originalUrl, url = "" }: WatchedRequest, status: number): string {
  const path = route?.path
  if (typeof path === "string" && !(status === 404 && path.includes("*"))) return path
  const asked = originalUrl ?? url
  const area = AREAS.find((one) => asked === one || asked.startsWith(`${one}/`))
  return area ? `${area}/*` : UNMATCHED
}
