import { Actor } from "../helpers/actors"
import { Api } from "../helpers/runner"

/** What the helpers of the tests expect, over the wire. */
export function apiAt(url: string): Api {
  const call = async (method: string, path: string, body: unknown, { headers }: Actor) => {
    const isForm = body instanceof FormData
    const response = await fetch(url + path, {
      method,
      headers: { ...headers, ...(body && !isForm ? { "content-type": "application/json" } : {}) },
      body: isForm ? body : body ? JSON.stringify(body) : undefined,
    })
    const isJson = response.headers.get("content-type")?.includes("json")
    const data = isJson ? await response.json() : await response.arrayBuffer()
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(data)}`)
    return { status: response.status, data }
  }
  // Only the two methods that the helpers use.
  return {
    get: (path: string, who: Actor) => call("GET", path, undefined, who),
    post: (path: string, body: unknown, who: Actor = { headers: {} }) =>
      call("POST", path, body, who),
  } as unknown as Api
}
