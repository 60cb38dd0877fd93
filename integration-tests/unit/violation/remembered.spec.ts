import { setTimeout as wait } from "node:timers/promises"
import { Remembered } from "../../../src/modules/violation/remembered"

describe("what is remembered", () => {
  const bounds = { max: 2, ttl_ms: 10_000 }
  let reads: string[]
  const read =
    (key: string, answer = key) =>
    async () => {
      reads.push(key)
      return { answer }
    }

  beforeEach(() => (reads = []))

  it("is read once, and again when it was forgotten", async () => {
    const memory = new Remembered<{ answer: string }>(bounds)
    expect(await memory.get("ann", read("ann"))).toEqual({ answer: "ann" })
    expect(await memory.get("ann", read("ann", "other"))).toEqual({ answer: "ann" })
    memory.forget("ann")
    expect(await memory.get("ann", read("ann", "new"))).toEqual({ answer: "new" })
    memory.forgetAll()
    expect(await memory.get("ann", read("ann", "newer"))).toEqual({ answer: "newer" })
  })

  it("is not what was read before it changed", async () => {
    const memory = new Remembered<{ answer: string }>(bounds)
    const slow = async () => {
      const { answer } = await read("ann", "old")()
      memory.forget("ann")
      return { answer }
    }
    expect(await memory.get("ann", slow)).toEqual({ answer: "old" })
    expect(await memory.get("ann", read("ann", "new"))).toEqual({ answer: "new" })
  })

  it("is so many things, for so long", async () => {
    const memory = new Remembered<{ answer: string }>({ max: 2, ttl_ms: 50 })
    for (const key of ["ann", "ben", "cid", "ann", "cid"]) await memory.get(key, read(key))
    expect(reads).toEqual(["ann", "ben", "cid", "ann"])
    await wait(60)
    await memory.get("cid", read("cid"))
    expect(reads).toHaveLength(5)
  })
})
