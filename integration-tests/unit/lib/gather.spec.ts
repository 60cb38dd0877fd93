import { gather } from "../../../src/lib/gather"

const BOUNDS = { wait_ms: 1, items_max: 3 }

describe("gathered calls", () => {
  it("become one with every item once", async () => {
    const bunches: string[][] = []
    const call = gather(async (items: string[]) => bunches.push(items), BOUNDS)
    await Promise.all([call("a", null), call("b", null), call("a", null)])
    expect(bunches).toEqual([["a", "b"]])
  })

  it("wait for the bunch before them and are never too many at once", async () => {
    const bunches: string[][] = []
    let running = 0
    const call = gather(async (items: string[]) => {
      expect(++running).toBe(1)
      await Promise.resolve()
      running--
      bunches.push(items)
    }, BOUNDS)
    await Promise.all(["a", "b", "c", "d"].map((item) => call(item, null)))
    expect(bunches).toEqual([["a", "b", "c"], ["d"]])
  })

  it("tell a failure to those whose bunch it was", async () => {
    const call = gather(async (items: string[]) => {
      if (items.includes("bad")) throw new Error("no")
    }, BOUNDS)
    await expect(call("bad", null)).rejects.toThrow("no")
    await expect(call("good", null)).resolves.toBeUndefined()
  })

  it("keep only the first waiting where the others need not know", async () => {
    const worked: string[][] = []
    const ended: string[] = []
    const call = gather(async (items: string[]) => worked.push(items), {
      ...BOUNDS,
      only_first_waits: true,
    })
    const calls = ["a", "b", "c", "d"].map(async (item) => {
      await call(item, null)
      ended.push(item)
    })
    await Promise.all(calls.slice(1, 3))
    expect([ended, worked]).toEqual([["b", "c"], []])
    await Promise.all(calls)
    expect([ended, worked]).toEqual([
      ["b", "c", "a", "d"],
      [["a", "b", "c"], ["d"]],
    ])
  })
})
