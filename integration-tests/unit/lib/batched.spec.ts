import { batched } from "../../../src/lib/batched"

describe("batched reads", () => {
  /** Answers each key with itself in capitals, but for "none". */
  const reader = (reads: string[][]) =>
    batched(async (keys) => {
      reads.push(keys)
      if (keys.includes("bad")) throw new Error("no")
      return new Map(keys.filter((key) => key !== "none").map((key) => [key, key.toUpperCase()]))
    }, 3)

  it("read at once for one, and together what is asked meanwhile", async () => {
    const reads: string[][] = []
    const read = reader(reads)
    const asked = ["a", "b", "c", "b", "d", "e"].map((key) => read(key))
    expect(await Promise.all(asked)).toEqual(["A", "B", "C", "B", "D", "E"])
    expect(reads).toEqual([["a"], ["b", "c", "d"], ["e"]])
  })

  it("read again for who asks during a read of the same key", async () => {
    const reads: string[][] = []
    const read = reader(reads)
    await Promise.all([read("a"), read("a")])
    expect(reads).toEqual([["a"], ["a"]])
  })

  it("give undefined for what is not found", async () => {
    expect(await reader([])("none")).toBeUndefined()
  })

  it("tell a failure to those who were in that read", async () => {
    const read = reader([])
    const asked = [read("bad"), read("good")]
    await expect(asked[0]).rejects.toThrow("no")
    expect(await asked[1]).toBe("GOOD")
  })
})
