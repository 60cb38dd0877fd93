import express from "express"
import { Api } from "./runner"

export type Route = { method: string; path: string }
type Layer = {
  route?: { path: string | RegExp; methods: Record<string, boolean> }
  handle?: { stack?: Layer[] }
}
/** `app.all` registers every verb that HTTP knows; these are the ones that routes answer. */
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]

type Router = { stack: Layer[] }

const routesIn = (stack: Layer[]): Route[] =>
  stack.flatMap(({ route, handle }) => {
    if (!route) return handle?.stack ? routesIn(handle.stack) : []
    const methods = Object.keys(route.methods).filter((method) => route.methods[method])
    return methods.map((method) => ({ method: method.toUpperCase(), path: String(route.path) }))
  })

const isOfSurface = ({ path }: Route) => /^\/(admin|seller|store)\//.test(path)

/** Every route of the three surfaces, the platform's included, as Express knows them. */
export const registeredRoutes = async (api: Api) => (await everyRoute(api)).filter(isOfSurface)

/** Every route of the running application. */
export async function everyRoute(api: Api): Promise<Route[]> {
  // The prototype of all routers, which the types show as the function that makes them.
  const prototype = express.Router as unknown as { handle: (...args: unknown[]) => unknown }
  const { handle } = prototype
  const asked: Router[] = []
  // The runner keeps the application to itself; a request through its router gives it away.
  prototype.handle = function (this: Router, ...args: unknown[]) {
    asked.push(this)
    return handle.apply(this, args)
  }
  await api.get("/health").finally(() => (prototype.handle = handle))
  const [main] = asked
  if (!main) throw new Error("No router answered the request")
  const answered = routesIn(main.stack).filter(({ method }) => METHODS.includes(method))
  const unique = new Map(answered.map((r) => [`${r.method} ${r.path}`, r]))
  return [...unique.values()]
}
