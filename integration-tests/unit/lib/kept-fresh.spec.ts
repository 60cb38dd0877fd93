import { setTimeout as wait } from "node:timers/promises"
import { keptFresh } from "../../../src/lib/kept-fresh"

const BOUNDS = { max: 100, kept_ms: 400, fresh_ms: 80, keys_max: 50 }
/** More than a refresh waits for others. */
const REFRESHED_MS = 130

describe("what is kept fresh", () => {
  let reads: string[][]
  let isBroken: boolean
  beforeEach(() => {
    reads = []
    isBroken = false
  })
  const read = async (keys: string[], context: string) => {
    if (isBroken) throw new Error("no")
    reads.push(keys)
    const answers = keys.filter((key) => key !== "nobody")
    return new Map(answers.map((key) => [key, { answer: `${key} ${context} ${reads.length}` }]))
  }
  const told = async (asked: Promise<{ answer: string } | undefined>) => (await asked)?.answer

  it("is read once while it is fresh, for many at once", async () => {
    const ask = keptFresh(read, BOUNDS)
    await told(ask("ann", "a"))
    const all = await Promise.all([ask("bob", "b"), ask("cat", "b"), ask("ann", "b")].map(told))
    expect(all).toEqual(["bob b 2", "cat b 3", "ann a 1"])
    expect(await told(ask("cat", "c"))).toBe("cat b 3")
    expect(reads).toEqual([["ann"], ["bob"], ["cat"]])
  })

  it("is read again meanwhile when it is old, a few at a time, and nobody waits", async () => {
    const crowd = Array.from({ length: 30 }, (_, i) => `c${i}`)
    const ask = keptFresh(read, BOUNDS)
    await Promise.all(crowd.map((key) => ask(key, "first")))
    const before = reads.length
    await wait(100)
    const old = await Promise.all([...crowd, ...crowd].map((key) => told(ask(key, "second"))))
    expect(old.every((answer) => answer?.includes("first"))).toBe(true)
    expect(reads).toHaveLength(before)
    await wait(REFRESHED_MS)
    expect(await told(ask("c0", "third"))).toBe(`c0 second ${before + 1}`)
    await wait(REFRESHED_MS)
    expect(await told(ask("c29", "third"))).toBe(`c29 second ${before + 2}`)
    expect(reads.slice(before).map(({ length }) => length)).toEqual([25, 5])
  })

  it("is forgotten when nobody asks for it in time", async () => {
    const ask = keptFresh(read, BOUNDS)
    await ask("ann", "first")
    await wait(420)
    expect(await told(ask("ann", "second"))).toBe("ann second 2")
  })

  it("is neither a missing answer nor an error", async () => {
    const ask = keptFresh(read, BOUNDS)
    expect([await ask("nobody", "a"), await ask("nobody", "b")]).toEqual([undefined, undefined])
    expect(reads).toHaveLength(2)
    isBroken = true
    await expect(ask("ann", "bad")).rejects.toThrow("no")
    isBroken = false
    expect(await told(ask("ann", "good"))).toBe("ann good 3")
  })

  it("survives a refresh that fails, which is tried again", async () => {
    const ask = keptFresh(read, BOUNDS)
    await ask("ann", "first")
    await wait(100)
    isBroken = true
    await ask("ann", "second")
    await wait(REFRESHED_MS)
    isBroken = false
    expect(await told(ask("ann", "third"))).toBe("ann first 1")
    await wait(REFRESHED_MS)
    expect(await told(ask("ann", "fourth"))).toBe("ann third 2")
  })
})
