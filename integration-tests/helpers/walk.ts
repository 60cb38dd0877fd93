import { Agent, request } from "node:http"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import jwt from "jsonwebtoken"
import { Actor, withToken } from "./actors"
import { Route } from "./routes"
import { Api } from "./runner"

/** Status 0: there was none in time. */
export type Answer = { status: number; message: string; milliseconds: number }
export type Sent = {
  body?: string | Buffer | object
  query?: string
  /** Several of one name are sent as several. */
  headers?: Record<string, string | string[]>
  /** In the place of each id. */
  id?: string
}

/** As many requests at a time as a busy process of a test keeps up with. */
const AT_ONCE = 8
/** Nothing here is work; whatever takes this long never answers. */
export const PATIENCE_MS = 30_000
const MESSAGE_LENGTH_MAX = 200
const WRITES = ["POST", "PUT", "PATCH"]

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
let calls = 0
/** Each call comes from an address of its own: how often one may come is tested elsewhere. */
const anAddress = () => {
  calls += 1
  return `10.${(calls >> 16) & 255}.${(calls >> 8) & 255}.${calls & 255}`
}

export const urlOf = (path: string, id = "none") => path.replace(/:\w+\??/g, id)

/** Calls a route with words in the place of ids; whatever it answers is an answer. */
export function callRoute(api: Api, route: Route, actor: Actor, sent: Sent = {}) {
  const { body = {}, query = "", headers = {}, id } = sent
  const isText = typeof body === "string" || Buffer.isBuffer(body)
  const content = isText ? body : JSON.stringify(body)
  const hasBody = WRITES.includes(route.method)
  const { hostname, port } = new URL(String(api.defaults.baseURL))
  const began = Date.now()
  return new Promise<Answer>((resolve) => {
    const end = (status: number, text: string) =>
      resolve({ status, message: messageIn(text), milliseconds: Date.now() - began })
    const asked = request(
      {
        ...{ agent, hostname, port, method: route.method, path: urlOf(route.path, id) + query },
        headers: {
          ...actor.headers,
          ...(hasBody && { "content-type": "application/json" }),
          ...(hasBody && { "content-length": Buffer.byteLength(content) }),
          "x-forwarded-for": anAddress(),
          ...headers,
        },
        timeout: PATIENCE_MS,
      },
      (answer) => {
        const status = answer.statusCode ?? 0
        // A stream goes on for as long as somebody listens.
        if (answer.headers["content-type"]?.startsWith("text/event-stream")) {
          end(status, "")
          return asked.destroy()
        }
        const parts: Buffer[] = []
        answer.on("data", (part) => parts.push(part))
        answer.on("end", () => end(status, Buffer.concat(parts).toString()))
        answer.on("error", () => end(status, ""))
      }
    )
    asked.on("timeout", () => asked.destroy(new Error("No answer in time")))
    asked.on("error", ({ message }) => end(0, message))
    asked.end(hasBody ? content : undefined)
  })
}

function messageIn(text: string): string {
  try {
    return String(JSON.parse(text)?.message ?? "").slice(0, MESSAGE_LENGTH_MAX)
  } catch {
    return text.slice(0, MESSAGE_LENGTH_MAX)
  }
}

/** Does something for each of many, some at a time, and answers in their order. */
export async function eachOf<Item, Result>(items: Item[], work: (item: Item) => Promise<Result>) {
  const results: Result[] = []
  const waiting = items.entries()
  const worker = async () => {
    for (const [i, item] of waiting) results[i] = await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results
}

type Claims = { actor_id: string; actor_type: string }
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")

/** Tokens in somebody's name that nobody here has given out, or that are over, by what they are. */
export function forgedTokens(container: MedusaContainer, claims: Claims) {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const secret = String(http.jwtSecret)
  const whole = { auth_identity_id: "authid_1", app_metadata: {}, ...claims }
  const now = Math.floor(Date.now() / 1000)
  const soon = { expiresIn: 600 }
  const [head, , signature] = jwt.sign({ ...whole, actor_id: "" }, secret, soon).split(".")
  return {
    "of another secret": jwt.sign(whole, `${secret}2`, soon),
    "that is over": jwt.sign({ ...whole, iat: now - 120, exp: now - 60 }, secret),
    "that is not signed": `${part({ alg: "none", typ: "JWT" })}.${part({ ...whole, exp: now + 600 })}.`,
    "with a body of its own": `${head}.${part({ ...whole, exp: now + 600 })}.${signature}`,
    "of a kind of actor that there is not": jwt.sign({ ...whole, actor_type: "god" }, secret, soon),
    "that is no token": "null",
  }
}

export const bearing = (actor: Actor, tokens: Record<string, string>) =>
  Object.entries(tokens).map(([name, token]) => [name, withToken(actor, token)] as const)

/** As the platform takes API keys: the key is the name, and there is no password. */
export const withKey = (key: string): Actor => ({
  headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString("base64")}` },
})
