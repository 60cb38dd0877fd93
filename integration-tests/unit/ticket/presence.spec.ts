import { EventEmitter } from "node:events"
import { Namespace, Socket } from "socket.io"
import type { Peers } from "../../../src/modules/realtime/peers"
import {
  BEAT_MS,
  TicketPresence,
  TYPING_MS,
  WATCHED_MAX,
} from "../../../src/sockets/admin/ticket-presence"

type Told = { ids: string[]; body: { ticket_id: string; staff: { id: string }[] } }

/** Processes that hear each other, as over Redis, and a clock that they share. */
function someProcesses(count: number) {
  const wire = new EventEmitter()
  let now = 0
  let isCut = false
  const processes = Array.from({ length: count }, (_, i) => {
    const told: Told[] = []
    // Only what the presence uses of a namespace and of peers.
    const namespace = {
      local: {
        to: (ids: string[]) => ({
          emit: (_: string, body: Told["body"]) => told.push({ ids, body }),
        }),
      },
    } as unknown as Namespace
    const peers = {
      on: (name: string, hear: (body: object) => void) =>
        wire.on(name, (from: number, body: object) => from !== i && hear(body)),
      tell: (name: string, body: object) =>
        isCut || wire.emit(name, i, JSON.parse(JSON.stringify(body))),
    } as unknown as Peers
    return { presence: new TicketPresence(namespace, peers, () => now), told }
  })
  return {
    processes,
    pass: (ms: number) => {
      now += ms
      for (const { presence } of processes) presence.beat()
    },
    cut: () => (isCut = true),
  }
}

const aSocket = (id: string) => ({ id }) as Socket
const mia = { id: "user_mia", name: "Mia" }
const leo = { id: "user_leo", name: "Leo" }
const namesAt = (presence: TicketPresence) =>
  presence.staffAt("tkt_1").map(({ name, is_typing }) => (is_typing ? `${name}…` : name))

describe("who is at a ticket", () => {
  it("is known in every process, also to who comes later", () => {
    const { processes } = someProcesses(3)
    const [one, two, three] = processes.map(({ presence }) => presence)
    one.watch(aSocket("a"), "tkt_1", mia)
    two.watch(aSocket("b"), "tkt_1", leo)
    expect([namesAt(one), namesAt(two), namesAt(three)]).toEqual([
      ...[
        ["Leo", "Mia"],
        ["Leo", "Mia"],
        ["Leo", "Mia"],
      ],
    ])
    two.watch(aSocket("c"), "tkt_2", leo)
    expect(processes[0].told.at(-1)!.body.ticket_id).toBe("tkt_1")
  })

  it("is one person, however many windows they have, and writes when one of them does", () => {
    const { processes } = someProcesses(2)
    const [one, two] = processes.map(({ presence }) => presence)
    const window = aSocket("a")
    one.watch(window, "tkt_1", mia)
    two.watch(aSocket("b"), "tkt_1", mia)
    one.typing(window, "tkt_1", true)
    expect([namesAt(one), namesAt(two)]).toEqual([["Mia…"], ["Mia…"]])
    one.leave(window)
    expect(namesAt(one)).toEqual(["Mia"])
  })

  it("stops writing when nothing comes any more", () => {
    const { processes, pass } = someProcesses(2)
    const [one, two] = processes.map(({ presence }) => presence)
    const window = aSocket("a")
    one.watch(window, "tkt_1", mia)
    two.watch(aSocket("b"), "tkt_1", leo)
    one.typing(window, "tkt_1", true)
    pass(TYPING_MS)
    expect([namesAt(one), namesAt(two)]).toEqual([
      ["Leo", "Mia"],
      ["Leo", "Mia"],
    ])
    one.typing(window, "tkt_1", true)
    one.typing(window, "tkt_1", false)
    expect(namesAt(two)).toEqual(["Leo", "Mia"])
  })

  it("is gone when their process is, after three silent beats", () => {
    const { processes, pass, cut } = someProcesses(2)
    const [one, two] = processes.map(({ presence }) => presence)
    one.watch(aSocket("a"), "tkt_1", mia)
    two.watch(aSocket("b"), "tkt_1", leo)
    cut()
    pass(2 * BEAT_MS)
    expect(namesAt(two)).toEqual(["Leo", "Mia"])
    pass(BEAT_MS)
    expect([namesAt(one), namesAt(two)]).toEqual([["Mia"], ["Leo"]])
  })

  it("is told to those who have it open, when it is news", () => {
    const { processes, pass } = someProcesses(1)
    const [{ presence, told }] = processes
    const window = aSocket("a")
    presence.watch(window, "tkt_1", mia)
    presence.watch(window, "tkt_1", mia)
    pass(BEAT_MS)
    expect(told).toHaveLength(1)
    presence.watch(aSocket("b"), "tkt_1", leo)
    expect(told.at(-1)).toMatchObject({ ids: ["a", "b"] })
    presence.unwatch(window, "tkt_1")
    expect(told.at(-1)).toMatchObject({ ids: ["b"], body: { staff: [{ id: "user_leo" }] } })
    expect(presence.typing(window, "tkt_1", true)).toBe(false)
  })

  it("opens so many tickets in one window", () => {
    const [{ presence }] = someProcesses(1).processes
    const window = aSocket("a")
    for (let i = 0; i < WATCHED_MAX; i += 1) {
      expect(presence.watch(window, `tkt_${i}`, mia)).toBe(true)
    }
    expect(presence.watch(window, "tkt_more", mia)).toBe(false)
    expect(presence.watch(window, "tkt_1", mia)).toBe(true)
    presence.leave(window)
    expect(presence.watch(window, "tkt_more", mia)).toBe(true)
  })
})
