import { Asked, fingerprintOf } from "../../../src/modules/report/fingerprint"

const ASKED: Asked = {
  ...{ seller_id: null, schedule_id: null, key: "sales", format: "csv", raw: false },
  params: { from: "2026-11-01", to: "2026-11-30", grain: "day" },
}

describe("the fingerprint of what was asked for", () => {
  it("is the same in whatever order parameters are named", () => {
    const { from, to, grain } = ASKED.params
    expect(fingerprintOf({ ...ASKED, params: { grain, to, from } })).toBe(fingerprintOf(ASKED))
  })

  it("is another for everything that changes the file or whose it is", () => {
    const others: Asked[] = [
      { ...ASKED, seller_id: "sel_1" },
      { ...ASKED, schedule_id: "sel_1" },
      { ...ASKED, key: "tax" },
      { ...ASKED, format: "xlsx" },
      { ...ASKED, raw: true },
      { ...ASKED, params: { ...ASKED.params, to: "2026-11-29" } },
      { ...ASKED, params: { ...ASKED.params, currency: "usd" } },
    ]
    expect(new Set([ASKED, ...others].map(fingerprintOf)).size).toBe(others.length + 1)
  })
})
