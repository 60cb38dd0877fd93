import { asTooMany } from "../../../src/lib/too-many-requests"
import { turns } from "../../../src/lib/turns"

/** Work that ends when it is told to. */
const work = () => {
  const begun: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  const begin = (name: string) => () => {
    begun.push(name)
    return new Promise<string>((resolve, reject) =>
      ends.set(name, (error) => (error ? reject(error) : resolve(name)))
    )
  }
  const end = async (name: string, error?: Error) => {
    ends.get(name)!(error)
    // Whoever waits begins after the one who ended.
    await new Promise(setImmediate)
  }
  return { begun, begin, end }
}

describe("turns", () => {
  it("are taken a few at a time and in the order of coming, also after a failure", async () => {
    const { begun, begin, end } = work()
    const inTurn = turns({ at_once: 2, waiting: 5 })
    const all = ["a", "b", "c", "d"].map((name) => inTurn(begin(name)))
    const failed = expect(all[1]).rejects.toThrow("broken")
    expect(begun).toEqual(["a", "b"])
    await end("b", new Error("broken"))
    expect(begun).toEqual(["a", "b", "c"])
    await end("a")
    await end("c")
    await end("d")
    await failed
    expect(await Promise.all([all[0], all[2], all[3]])).toEqual(["a", "c", "d"])
    // All are free again.
    const next = [inTurn(begin("e")), inTurn(begin("f"))]
    expect(begun.slice(-2)).toEqual(["e", "f"])
    await end("e")
    await end("f")
    await Promise.all(next)
  })

  it("are refused when too many wait, with a time to come again", async () => {
    const { begin, end } = work()
    const inTurn = turns({ at_once: 1, waiting: 1 })
    const [first, second] = [inTurn(begin("a")), inTurn(begin("b"))]
    const refusal = await inTurn(begin("c")).catch((error: Error) => asTooMany(error))
    expect(refusal).toMatchObject({ retry_after: 5 })
    await end("a")
    await end("b")
    expect(await Promise.all([first, second])).toEqual(["a", "b"])
  })
})
