import { randomBytes } from "node:crypto"
import { Namespace, Socket } from "socket.io"

type Adapter = Namespace["adapter"]
type Session = Awaited<ReturnType<Adapter["restoreSession"]>>
type Held = { session: Session; offset: string }

const PID_BYTES = 15

/**
 * Tells clients that come back what they missed, over Redis. The library would hand it to whoever
 * knows the number of the session, before anybody looked at the token; here it is kept back until
 * the same person stands in the same rooms again. Everybody else begins anew.
 */
export class Recovery {
  /** By the data of the new connection: there is nothing else of it yet. */
  private readonly held = new WeakMap<object, Held>()
  private readonly restore: Adapter["restoreSession"]

  constructor(private readonly namespace: Namespace) {
    const { adapter } = namespace
    this.restore = adapter.restoreSession.bind(adapter)
    adapter.restoreSession = (pid, offset) => this.hold(pid, offset)
    recoverable.add(namespace)
  }

  /** To be called when it is known who came back and where they belong, before they are let in. */
  judge(socket: Socket, rooms: string[]) {
    const before = this.held.get(socket.data)
    if (!before) return
    const { session } = before
    if (session.rooms.every((room) => room === session.sid || rooms.includes(room))) return
    this.held.delete(socket.data)
    // By a new number the client learns that nothing was recovered. The library means both to be
    // read only, and sends the number with the welcome that follows.
    const pid = randomBytes(PID_BYTES).toString("base64url")
    Object.assign(socket, { recovered: false, pid })
  }

  /** To be called in the rooms: what is told from now on is heard there. */
  async resume(socket: Socket) {
    const before = this.held.get(socket.data)
    if (!before) return
    const { sid, pid, rooms, data } = before.session
    try {
      // Read a second time, so that nothing is lost between the first and the rooms.
      this.namespace.adapter.persistSession({ sid, pid, rooms, data })
      const { missedPackets } = await this.restore(pid, before.offset)
      for (const [name, ...body] of missedPackets as [string, ...unknown[]][]) {
        this.namespace.local.to(socket.id).emit(name, ...body)
      }
    } catch {
      // Redis went away in this moment. The client comes back and begins anew.
      socket.conn.close()
    }
  }

  private async hold(pid: string, offset: string): Promise<Session> {
    const session = await this.restore(pid, offset)
    const data = {}
    this.held.set(data, { session, offset })
    return { ...session, rooms: [session.sid], missedPackets: [], data }
  }
}

const recoverable = new WeakSet<Namespace>()

/** Other namespaces recover nothing: their clients ask for what they want when they are back. */
export function forgetSessions(namespace: Namespace) {
  if (recoverable.has(namespace)) return
  const { adapter } = namespace
  adapter.persistSession = () => {}
  adapter.restoreSession = () => Promise.reject(new Error("Nothing is recovered here"))
}
