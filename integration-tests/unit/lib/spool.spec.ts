import { Spool, SPOOL_MAX } from "../../../src/lib/spool"

const aSpool = (write: (rows: number[]) => Promise<unknown>) => {
  const told: string[] = []
  return {
    spool: new Spool<number>(write, { error: (text) => void told.push(String(text)) }, "figures"),
    told,
  }
}

describe("the spool", () => {
  it("writes everything in its order, once", async () => {
    const written: number[] = []
    const { spool } = aSpool(async (rows) => void written.push(...rows))
    for (let row = 0; row < 450; row++) spool.add(row)
    await Promise.all([spool.flush(), spool.flush()])
    expect(written).toEqual([...Array(450).keys()])
  })

  it("keeps what could not be written, says so, and writes it later", async () => {
    let isDown = true
    const written: number[] = []
    const { spool, told } = aSpool(async (rows) => {
      if (isDown) throw new Error("no connection")
      written.push(...rows)
    })
    spool.add(1)
    await spool.flush()
    spool.add(2)
    expect(written).toEqual([])
    expect(told[0]).toContain("1 figures wait to be written: no connection")
    isDown = false
    await spool.flush()
    expect(written).toEqual([1, 2])
  })

  it("lets the oldest go when it is full", async () => {
    const written: number[] = []
    const { spool } = aSpool(async (rows) => void written.push(...rows))
    for (let row = 0; row < SPOOL_MAX + 3; row++) spool.add(row)
    await spool.flush()
    expect(written).toHaveLength(SPOOL_MAX)
    expect(written[0]).toBe(3)
  })
})
