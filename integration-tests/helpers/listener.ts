import { io, Socket } from "socket.io-client"
import type { Actor } from "./actors"
import type { Api } from "./runner"

const PATIENCE_MS = 20_000
const LOOK_MS = 10

export type Heard = { name: string; body: Record<string, unknown> }
export type Listener = ReturnType<typeof aListener>

const open = new Set<Socket>()

/** The token inside an `authorization` header. */
export const tokenOf = ({ headers }: Actor) => headers.authorization.replace("Bearer ", "")

/** The type of the test runner leaves the settings of its client out. */
export const addressOf = (api: Api) =>
  (api as unknown as { defaults: { baseURL: string } }).defaults.baseURL

/** A page connected to a namespace that remembers all it was ever told. */
export function aListener(url: string, namespace: string, token?: unknown) {
  const socket = io(`${url}${namespace}`, {
    transports: ["websocket"],
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
    auth: token === undefined ? {} : { token },
  })
  open.add(socket)
  const heard: Heard[] = []
  socket.onAny((name: string, body: Heard["body"]) => heard.push({ name, body }))
  return {
    socket,
    heard,
    of: (name: string) => heard.filter((one) => one.name === name).map(({ body }) => body),
  }
}

/** The same, as soon as it is let in. */
export async function aConnectedListener(url: string, namespace: string, token?: unknown) {
  const listener = aListener(url, namespace, token)
  await connected(listener)
  return listener
}

/** Resolves when it is let in; rejects with the refusal. */
export const connected = ({ socket }: Listener) =>
  new Promise<void>((resolve, reject) => {
    if (socket.connected) return resolve()
    socket.once("connect", resolve)
    socket.once("connect_error", reject)
  })

/** Code and words of a refusal, like "TOKEN_MISSING Sign in first". */
export async function refusalAt(url: string, namespace: string, token?: unknown): Promise<string> {
  const listener = aListener(url, namespace, token)
  const error = await connected(listener).then(
    () => Promise.reject(new Error("It was let in")),
    (refusal) => refusal
  )
  return `${error.data?.code} ${error.message}`
}

type Look<T> = T | undefined | false | null

/** Looks until what was looked for is there. */
export async function eventually<T>(look: () => Look<T> | Promise<Look<T>>): Promise<T> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  throw new Error(`It did not come in ${PATIENCE_MS} ms: ${look}`)
}

export function hangUp() {
  for (const socket of open) socket.disconnect()
  open.clear()
}
