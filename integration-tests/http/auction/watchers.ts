import { randomUUID } from "node:crypto"
import { io, Socket } from "socket.io-client"
import { addressOf, eventually, tokenOf } from "../../helpers/listener"
import { Api } from "../../helpers/runner"

const PATIENCE_MS = 5_000

export { addressOf, eventually, tokenOf }

type Body = Record<string, unknown>
export type Message = { name: string; body: Body; at: number }

const open = new Set<Socket>()

/** A page with an open socket that remembers all it was ever told. */
export function aWatcher(api: Api, token?: unknown) {
  const socket = io(`${addressOf(api)}/auctions`, {
    transports: ["websocket"],
    forceNew: true,
    reconnectionDelay: 50,
    ...(token !== undefined && { auth: { token } }),
  })
  open.add(socket)
  const heard: Message[] = []
  socket.onAny((name: string, body: Body) => heard.push({ name, body, at: Date.now() }))

  const ask = async (name: string, body: object): Promise<Body> => {
    const answer = await socket.timeout(PATIENCE_MS).emitWithAck(name, body)
    heard.push({ name: `answer to ${name}`, body: answer, at: Date.now() })
    return answer
  }
  return {
    socket,
    heard,
    ask,
    of: (name: string) => heard.filter((message) => message.name === name),
    join: (auction_id: string) => ask("auction:join", { auction_id }),
    bid: (auction_id: string, max_amount: unknown, more: object = {}) =>
      ask("bid:place", { auction_id, max_amount, idempotency_key: randomUUID(), ...more }),
  }
}
export type Watcher = ReturnType<typeof aWatcher>

/** Resolves when connected; rejects with the words of a refusal. */
export const connected = ({ socket }: Watcher) =>
  new Promise<void>((resolve, reject) => {
    if (socket.connected) return resolve()
    socket.once("connect", resolve)
    socket.once("connect_error", reject)
  })

export async function aConnectedWatcher(api: Api, token?: unknown) {
  const watcher = aWatcher(api, token)
  await connected(watcher)
  return watcher
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export function closeAll() {
  for (const socket of open) socket.disconnect()
  open.clear()
}
